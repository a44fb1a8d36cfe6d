import { useQuery } from '@apollo/client/react';
import { ErrorNotice, HistoryList } from '@yjs/web-kit';
import { Skeleton } from 'antd';
import { useEffect } from 'react';
import { RuleHistoryDocument } from './rules.graphql.ts';

/** Who has done what with the version. */
export function RuleHistory({ versionId, version }: { versionId: string; version: number }) {
  const { data, error, refetch } = useQuery(RuleHistoryDocument, { variables: { id: versionId } });
  // The row's version grows with each step: what was read before it lacks the newest line.
  // biome-ignore lint/correctness/useExhaustiveDependencies: the version is what says that there is something new.
  useEffect(() => void refetch(), [version, refetch]);
  return (
    <section aria-label="版本经过">
      <h2 className="staff-section-title">版本经过</h2>
      {error && !data ? <ErrorNotice error={error} onRetry={() => void refetch()} /> : null}
      {data ? <HistoryList events={data.ruleVersion.flow.history} /> : !error && <Skeleton active />}
    </section>
  );
}
