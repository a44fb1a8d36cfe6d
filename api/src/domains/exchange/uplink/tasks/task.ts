import { type SqlInstant, sql } from '../../../../database/sql.ts';
import { tables } from '../../../../database/tables.ts';
import type { Ctx } from '../../../../platform/kernel/index.ts';

/** 等待 → 抽取 → 发送中 → 待回执 → 成功 | 部分成功 | 失败, 已取消 (03 §36.3). */
export const TASK_STATES = {
  WAITING: '等待',
  EXTRACTING: '抽取',
  SENDING: '发送中',
  AWAITING_ACK: '待回执',
  SUCCEEDED: '成功',
  PARTIAL: '部分成功',
  FAILED: '失败',
  CANCELLED: '已取消',
} as const;
export type TaskState = keyof typeof TASK_STATES;

/** What began a task: its schedule, a person, 补传. */
export const TASK_KINDS = { SCHEDULED: '定时', EVENT: '事件', MANUAL: '手动', RESEND: '补传' } as const;
export type TaskKind = keyof typeof TASK_KINDS;

/** States of C-14, and 挂起 while the target's address is banned. */
export const BATCH_STATES = {
  PENDING: '待发送',
  SENDING: '发送中',
  SENT: '待回执',
  ACKED: '已确认',
  REJECTED: '被拒绝',
  DEAD: '多次失败',
  HELD: '挂起',
} as const;
export type TransferBatchState = keyof typeof BATCH_STATES;

export const RECORD_STATES = {
  PENDING: '待发送',
  SENT: '待回执',
  ACKED: '已确认',
  REJECTED: '被拒绝',
  FAILED: '失败',
} as const;
export type RecordState = keyof typeof RECORD_STATES;

/** A task in the hands of this process until its lease ends. */
export interface HeldTask {
  id: string;
  taskNo: string;
  entryId: string;
  entryVersion: number;
  kind: TaskKind;
  seqFrom: string;
  seqTo: string;
  state: TaskState;
  leaseToken: string;
  traceId: string;
}

/** A batch about to be sent. */
export interface TransferBatch {
  id: string;
  taskId: string;
  seq: number;
  batchNo: string;
  messageId: string;
  state: TransferBatchState;
  rows: number;
  content: string | null;
  roundAttempts: number;
  nextAttemptAt: SqlInstant | null;
}

export const OPEN_TASK = sql`('WAITING', 'EXTRACTING', 'SENDING', 'AWAITING_ACK')`;

/** The batches of a task that have not come to their end, in order. */
export function openBatches(ctx: Ctx, taskId: string): Promise<TransferBatch[]> {
  return tables(ctx)
    .selectFrom('transfer_batch')
    .select([
      'id',
      'task_id as taskId',
      'seq',
      'batch_no as batchNo',
      'message_id as messageId',
      'state',
      'rows',
      'content',
      'round_attempts as roundAttempts',
      'next_attempt_at as nextAttemptAt',
    ])
    .$narrowType<{ state: TransferBatchState }>()
    .where('task_id', '=', taskId)
    .where('state', 'not in', ['ACKED', 'REJECTED', 'DEAD'])
    .orderBy('seq')
    .execute();
}
