import { useQuery } from '@apollo/client/react';
import { Tag } from 'antd';
import { PlainTable } from '../PlainTable.tsx';
import { ListDifferenceDocument } from './versions.graphql.ts';

export interface ListDifferenceProps {
  recordType: string;
  recordId: string;
  earlier: number;
  later: number;
}

const KINDS: Readonly<Record<string, { title: string; color: string }>> = {
  REMOVED: { title: '移出', color: 'error' },
  CHANGED: { title: '变更', color: 'warning' },
  ADDED: { title: '新增', color: 'success' },
};

/** 版本差异 of a list that went upward: rows that came, went or changed (03 C-15). */
export function ListDifference({ earlier, later, ...record }: ListDifferenceProps) {
  const { data, error, refetch } = useQuery(ListDifferenceDocument, { variables: { ...record, earlier, later } });
  return (
    <PlainTable
      label={`第 ${earlier} 版与第 ${later} 版的差异`}
      rows={data?.listDifference.map((row) => ({ ...row, id: row.key }))}
      error={error}
      onRetry={() => void refetch()}
      empty={{ title: '两版名单一致', hint: '没有新增、移出或变更的行。' }}
      columns={[
        {
          key: 'kind',
          title: '差异',
          width: 72,
          render: ({ kind }) => <Tag color={KINDS[kind]?.color ?? 'default'}>{KINDS[kind]?.title ?? kind}</Tag>,
        },
        {
          key: 'cells',
          title: '内容',
          render: ({ kind, cells }) => (
            <ul className="yjs-plain-list">
              {cells.map(({ title, before: old, after: now }) => (
                <li key={title}>
                  <span className="yjs-quiet">{title}</span> {contentOf(kind, old ?? null, now ?? null)}
                </li>
              ))}
            </ul>
          ),
        },
      ]}
    />
  );
}

function contentOf(kind: string, before: string | null, after: string | null): string {
  if (kind !== 'CHANGED') return after ?? before ?? '—';
  if (before === after) return after ?? '—';
  return `${before ?? '（空）'} → ${after ?? '（空）'}`;
}
