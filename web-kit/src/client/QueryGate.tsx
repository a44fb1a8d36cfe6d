import { Skeleton } from 'antd';
import type { ReactNode } from 'react';
import { ErrorNotice } from './ErrorNotice.tsx';

/** The part of a query's result that says whether its answer is there. */
export interface GatedQuery {
  data?: unknown;
  error?: unknown;
  loading: boolean;
  refetch(): Promise<unknown>;
}

export interface QueryGateProps {
  /** A query that was skipped holds nothing back. */
  queries: readonly GatedQuery[];
  children: ReactNode;
}

/** What needs the answers of queries: a skeleton until they are there, and the failed ones can be asked again. */
export function QueryGate({ queries, children }: QueryGateProps) {
  const failed = queries.filter((query) => query.error);
  if (failed[0]) {
    return (
      <ErrorNotice
        error={failed[0].error}
        onRetry={() => {
          for (const query of failed) void query.refetch();
        }}
      />
    );
  }
  if (queries.some((query) => query.data === undefined && query.loading)) {
    return <Skeleton active paragraph={{ rows: 10 }} />;
  }
  return children;
}
