import type { FeedbackPageQuery } from '../../../generated/graphql.ts';
import { PlainTable } from '../../../platform/PlainTable.tsx';

type Result = FeedbackPageQuery['feedbackMessage']['results'][number];

export interface ResultTableProps {
  results: readonly Result[];
  /** Values in clear, once they were revealed. */
  clear: ReadonlyMap<string, string | null> | undefined;
}

/** (c) The structured result: every field of the contract, empty ones as 「—」. */
export function ResultTable({ results, clear }: ResultTableProps) {
  return (
    <PlainTable
      label="办理结果"
      columns={[
        { key: 'name', title: '字段', render: (row) => row.name },
        { key: 'value', title: '内容', render: (row) => clear?.get(row.name) ?? row.value ?? '—' },
      ]}
      rows={results.map((result) => ({ ...result, id: result.name }))}
      onRetry={() => undefined}
      empty={{ title: '—', hint: '这条报文没有按接口约定报送办理结果。' }}
    />
  );
}
