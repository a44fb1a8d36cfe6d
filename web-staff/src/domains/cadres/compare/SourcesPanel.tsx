import { useQuery } from '@apollo/client/react';
import { formatDateTime, QueryGate } from '@yjs/web-kit';
import { Table, Tag } from 'antd';
import type { EmpCadreSourcesQuery } from '../../../generated/graphql.ts';
import { EmpCadreSourcesDocument } from '../cadres.graphql.ts';

type View = EmpCadreSourcesQuery['empCadreSources'][number];
/** A field of a source; a source that named none has one row without. */
interface Row {
  key: string;
  view: View;
  first: boolean;
  title: string;
  local: string | null;
  remote: string | null;
  same: boolean;
}

/** What each source last said of a person beside the register, field by field (03 §31.5). */
export function SourcesPanel({ cadreId, only }: { cadreId: string; only?: string }) {
  const query = useQuery(EmpCadreSourcesDocument, { variables: { id: cadreId }, fetchPolicy: 'cache-and-network' });
  const views = (query.data?.empCadreSources ?? []).filter(({ source }) => only === undefined || source === only);
  const rows = views.flatMap((view): Row[] =>
    view.fields.length === 0
      ? [{ key: view.source, view, first: true, title: '—', local: null, remote: null, same: true }]
      : view.fields.map((field, n) => ({ key: `${view.source}.${field.title}`, view, first: n === 0, ...field })),
  );
  return (
    <QueryGate queries={[query]}>
      <Table
        rowKey="key"
        size="small"
        pagination={false}
        dataSource={rows}
        locale={{ emptyText: '还没有比对过' }}
        columns={[
          {
            title: '来源',
            onCell: ({ first, view }) => ({ rowSpan: first ? Math.max(1, view.fields.length) : 0 }),
            render: (_, { view }) => (
              <>
                {view.title}
                <br />
                <span className="yjs-quiet">
                  {view.outcomeTitle} · {formatDateTime(view.comparedAt)}
                </span>
              </>
            ),
          },
          { title: '栏目', dataIndex: 'title' },
          { title: '名册信息', dataIndex: 'local', render: (text: string | null) => text ?? '—' },
          { title: '来源信息', dataIndex: 'remote', render: (text: string | null) => text ?? '—' },
          {
            title: '对照',
            dataIndex: 'same',
            render: (same: boolean, { title }) => title !== '—' && <Tag>{same ? '一致' : '不一致'}</Tag>,
          },
        ]}
      />
    </QueryGate>
  );
}
