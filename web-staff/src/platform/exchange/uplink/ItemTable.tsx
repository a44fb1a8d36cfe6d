import { useQuery } from '@apollo/client/react';
import type { UplinkEntryContentFragment } from '../../../generated/graphql.ts';
import { PlainTable } from '../../PlainTable.tsx';
import { UplinkSourcesDocument } from './uplink.graphql.ts';
import { fieldTypeTitles, transformTitles } from './words.ts';
import './uplink.css';

type Item = UplinkEntryContentFragment['items'][number];

/** The mapping of an entry as it is in force. */
export function ItemTable({ sourceKey, items }: { sourceKey: string; items: readonly Item[] }) {
  const { data } = useQuery(UplinkSourcesDocument);
  const fields = data?.uplinkSources.find(({ key }) => key === sourceKey)?.fields ?? [];
  const titleOf = (name: string) => fields.find((field) => field.name === name)?.title ?? name;
  return (
    <PlainTable
      label="数据项"
      rows={items.map((item) => ({ ...item, id: item.targetName }))}
      empty={{ title: '没有数据项', hint: '在“修改”中选择要上行的字段。' }}
      columns={[
        { key: 'field', title: '内部字段', render: (row) => `${titleOf(row.internalField)}（${row.internalField}）` },
        { key: 'target', title: '目标项', render: (row) => row.targetName },
        { key: 'type', title: '类型', render: (row) => fieldTypeTitles[row.type] },
        { key: 'transform', title: '转换', render: (row) => transformWords(row) },
        { key: 'required', title: '必填', render: (row) => (row.required ? '必填' : '—') },
      ]}
    />
  );
}

function transformWords({ transform, codes, dateFormat }: Item): string {
  if (transform === 'CODE_MAP') return `代码对照：${(codes ?? []).map(({ from, to }) => `${from}→${to}`).join('，')}`;
  if (transform === 'DATE_FORMAT') return `日期格式：${dateFormat ?? ''}`;
  return transformTitles[transform];
}
