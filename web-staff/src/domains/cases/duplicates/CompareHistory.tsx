import { useQuery } from '@apollo/client/react';
import { ErrorNotice, HistoryList, usePermission } from '@yjs/web-kit';
import { Skeleton } from 'antd';
import { PageSection } from '../../../platform/PageSection.tsx';
import { ComparedHistoriesDocument } from './duplicates.graphql.ts';

export interface CompareHistoryProps {
  /** The new case. */
  left: { caseId: string; caseNo: string };
  /** The case that stood already, where the reader may see it. */
  right: { caseId: string; caseNo: string } | undefined;
}

/** Both time lines beside each other, or the one that the reader may see (01 §4.6). */
export function CompareHistory({ left, right }: CompareHistoryProps) {
  const may = usePermission('case:view');
  const { data, error, refetch } = useQuery(ComparedHistoriesDocument, {
    variables: { left: left.caseId, right: right?.caseId ?? left.caseId, both: right !== undefined },
    fetchPolicy: 'cache-and-network',
    skip: !may,
  });
  if (!may) return null;
  return (
    <PageSection id="compare-history" title={right ? '两件办理过程' : '办理过程'}>
      {error && !data && <ErrorNotice error={error} onRetry={() => void refetch()} />}
      {!data && !error && <Skeleton active paragraph={{ rows: 4 }} />}
      {data && (
        <div className="staff-compare-history">
          <section aria-label="新办件办理过程">
            <h3>新办件 {left.caseNo}</h3>
            <HistoryList events={data.left.flow.history} ownRecordType="case" />
          </section>
          {right && data.right && (
            <section aria-label="原办件办理过程">
              <h3>原办件 {right.caseNo}</h3>
              <HistoryList events={data.right.flow.history} ownRecordType="case" />
            </section>
          )}
        </div>
      )}
    </PageSection>
  );
}
