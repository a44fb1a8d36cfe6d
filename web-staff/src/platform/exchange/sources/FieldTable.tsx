import { MarkTag } from '@yjs/web-kit';
import type { SourceFieldFragment } from '../../../generated/graphql.ts';
import { PlainTable } from '../../PlainTable.tsx';
import { contentTitles, sensitivityTitles } from '../config/words.ts';
import { typeText } from './source-told.ts';

/** The fields of a source, in their order. */
export function FieldTable({ fields }: { fields: readonly SourceFieldFragment[] }) {
  return (
    <PlainTable
      label="字段"
      columns={[
        { key: 'n', title: '次序', align: 'right', width: 48, render: (row) => row.n },
        { key: 'name', title: '字段标识', render: (row) => <code>{row.name}</code> },
        { key: 'label', title: '字段名称', render: (row) => row.label },
        { key: 'type', title: '类型', render: (row) => typeText(row) },
        { key: 'required', title: '必填', render: (row) => (row.required ? '是' : '—') },
        { key: 'queryKey', title: '查询条件', render: (row) => (row.queryKey ? '是' : '—') },
        {
          key: 'level',
          title: '敏感级别',
          render: (row) => (row.level === 'NONE' ? '—' : <MarkTag>{sensitivityTitles[row.level]}</MarkTag>),
        },
        { key: 'content', title: '字段内容', render: (row) => contentTitles[row.content] },
        { key: 'standard', title: '数据标准', render: (row) => row.standard ?? '—' },
      ]}
      rows={fields.map((field, n) => ({ ...field, id: field.name, n: n + 1 }))}
      empty={{ title: '没有字段' }}
    />
  );
}
