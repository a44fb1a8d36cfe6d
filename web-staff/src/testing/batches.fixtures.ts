import type { BatchFieldsFragment, BatchRowsQuery } from '../generated/graphql.ts';

type BatchRow = BatchRowsQuery['batchRows']['nodes'][number];

/** A batch of ten that has just been started and allows nothing. */
export function buildBatch(patch: Partial<BatchFieldsFragment> = {}): BatchFieldsFragment {
  return {
    __typename: 'Batch',
    id: 'batch-1',
    kindTitle: '办件批量办理',
    title: '预审退回',
    state: 'RUNNING',
    stateTitle: '执行中',
    total: 10,
    ok: 0,
    skipped: 0,
    failed: 0,
    open: 10,
    starterName: '王敏',
    approverName: null,
    own: true,
    retryOf: null,
    stopReason: null,
    createdAt: '2026-03-09T02:00:00Z',
    startedAt: '2026-03-09T02:00:01Z',
    endedAt: null,
    canPause: false,
    canResume: false,
    canStop: false,
    canRetry: false,
    canApprove: false,
    resultFileUrl: null,
    ...patch,
  };
}

/** A case of a batch that was worked off. */
export function buildBatchRow(patch: Partial<BatchRow> = {}): BatchRow {
  return {
    __typename: 'BatchRow',
    id: 'row-1',
    position: 1,
    title: 'NO-1',
    result: 'OK',
    code: null,
    message: null,
    doneAt: '2026-03-09T02:00:05Z',
    ...patch,
  };
}

/** The only page of a list. */
export function pageOf(typename: string, nodes: readonly object[]) {
  const pageInfo = {
    __typename: 'PageInfo',
    hasNextPage: false,
    hasPreviousPage: false,
    startCursor: null,
    endCursor: null,
  };
  return { __typename: typename, nodes, pageInfo, totalCount: nodes.length, totalCapped: false };
}
