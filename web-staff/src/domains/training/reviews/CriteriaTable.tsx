import type { DataColumn } from '@yjs/web-kit';
import type { ReviewBatchQuery } from '../../../generated/graphql.ts';
import { PlainTable } from '../../../platform/PlainTable.tsx';

type Criterion = Pick<
  ReviewBatchQuery['reviewBatch']['criteria'][number],
  'code' | 'name' | 'description' | 'weight'
> & {
  id: string;
};

const columns: DataColumn<Criterion>[] = [
  { key: 'code', title: '代码', render: ({ code }) => code },
  { key: 'name', title: '评分标准', render: ({ name }) => name },
  { key: 'description', title: '说明', render: ({ description }) => description },
  { key: 'weight', title: '权重', align: 'right', render: ({ weight }) => `${weight}%` },
];

/** By what experts score; weights add up to 100. */
export function CriteriaTable({ criteria }: { criteria: readonly Omit<Criterion, 'id'>[] }) {
  return (
    <PlainTable
      label="评分标准"
      columns={columns}
      rows={criteria.map((criterion) => ({ ...criterion, id: criterion.code }))}
      empty={{ title: '没有评分标准', hint: '' }}
    />
  );
}
