import { firstRow, rows, type SqlInstant, sql } from '../../../../database/sql.ts';
import { isUuid } from '../../../../database/uuid.ts';
import { encodeCursor, type Page, type PageArgs, pageSize, toPage } from '../../../../graphql/connection.ts';
import { refuse } from '../../../../platform/errors/index.ts';
import { type Ctx, hasPermission } from '../../../../platform/kernel/index.ts';
import { shownAttempt } from '../../../../platform/outbox/retry-schedule.ts';
import {
  BATCH_STATES,
  TASK_KINDS,
  TASK_STATES,
  type TaskKind,
  type TaskState,
  type TransferBatchState,
} from '../tasks/task.ts';
import { idOf } from './find-entries.ts';

interface TaskRow {
  id: string;
  taskNo: string;
  entryId: string;
  entryName: string;
  entryVersion: number;
  kind: TaskKind;
  state: TaskState;
  seqFrom: string;
  seqTo: string;
  createdAt: SqlInstant;
  finishedAt: SqlInstant | null;
  startedBy: string;
  endReason: string | null;
  nextAttemptAt: SqlInstant | null;
  total: number;
  sent: number;
  acked: number;
  failed: number;
  held: boolean;
  lastError: string | null;
}

export interface TaskView extends TaskRow {
  kindTitle: string;
  stateTitle: string;
  canCancel: boolean;
  canResend: boolean;
}

export interface TaskFilter {
  entryId?: string | null | undefined;
  state?: readonly TaskState[] | null | undefined;
}

const OPEN: readonly TaskState[] = ['WAITING', 'EXTRACTING', 'SENDING', 'AWAITING_ACK'];

const TASK = sql`select t.id, t.task_no as "taskNo", t.entry_id as "entryId", e.name as "entryName", t.entry_version as "entryVersion",
  t.kind, t.state, t.seq_from::text as "seqFrom", t.seq_to::text as "seqTo", t.created_at as "createdAt",
  t.finished_at as "finishedAt", t.started_by as "startedBy", t.end_reason as "endReason",
  case when t.lease_until is null then t.next_attempt_at end as "nextAttemptAt", r.*, b.*
  from transfer_task t join uplink_entry e on e.id = t.entry_id,
  lateral (select count(*)::int as total, count(*) filter (where state in ('SENT', 'ACKED'))::int as sent,
    count(*) filter (where state = 'ACKED')::int as acked, count(*) filter (where state in ('REJECTED', 'FAILED'))::int as failed
    from transfer_record where task_id = t.id) r,
  lateral (select coalesce(bool_or(state = 'HELD'), false) as held,
    (array_agg(last_error order by seq) filter (where last_error is not null))[1] as "lastError"
    from transfer_batch where task_id = t.id) b`;

/** 传输任务, newest first, with their counts. */
export async function findTasks(
  ctx: Ctx,
  filter: TaskFilter,
  args: PageArgs,
): Promise<Page<TaskView> & { totalCount: number }> {
  const size = pageSize(args);
  const where = sql.join(
    [
      filter.entryId ? (isUuid(filter.entryId) ? sql`t.entry_id = ${filter.entryId}` : sql`false`) : sql`true`,
      filter.state?.length ? sql`t.state = any(${[...filter.state]}::text[])` : sql`true`,
    ],
    sql` and `,
  );
  const found = await rows<TaskRow>(
    ctx,
    sql`${TASK} where ${where} and ${args.after ? sql`t.id < ${idOf(args.after)}::uuid` : sql`true`} order by t.id desc limit ${size + 1}`,
  );
  const total = await firstRow<{ count: number }>(
    ctx,
    sql`select count(*)::int as count from transfer_task t where ${where}`,
  );
  const page = toPage(
    found,
    size,
    args,
    (row) => encodeCursor(null, row.id),
    (row) => toView(ctx, row),
  );
  return { ...page, totalCount: total?.count ?? 0 };
}

/** @throws NOT_FOUND */
export async function viewTask(ctx: Ctx, id: string): Promise<TaskView> {
  const found = isUuid(id) ? await firstRow<TaskRow>(ctx, sql`${TASK} where t.id = ${id}`) : undefined;
  if (!found) throw refuse('NOT_FOUND');
  return toView(ctx, found);
}

function toView(ctx: Ctx, row: TaskRow): TaskView {
  const open = OPEN.includes(row.state);
  return {
    ...row,
    nextAttemptAt: shownAttempt(row.nextAttemptAt, ctx.app.clock.now()),
    kindTitle: TASK_KINDS[row.kind],
    stateTitle: row.held && open ? '挂起' : TASK_STATES[row.state],
    canCancel: open && hasPermission(ctx.actor, 'dx.uplink:run'),
    canResend: !open && row.failed > 0 && hasPermission(ctx.actor, 'dx.uplink:resend'),
  };
}

interface BatchRow {
  id: string;
  seq: number;
  batchNo: string;
  messageId: string;
  state: TransferBatchState;
  rows: number;
  sentRows: number;
  digest: string | null;
  attempts: number;
  nextAttemptAt: SqlInstant | null;
  lastError: string | null;
  answerCode: string | null;
  answerText: string | null;
  sentAt: SqlInstant | null;
  ackedAt: SqlInstant | null;
  kept: boolean;
  /** Batches of the task that wait behind it. */
  holds: number;
}

export interface TransferBatchView extends Omit<BatchRow, 'kept'> {
  stateTitle: string;
  canResend: boolean;
}

/** 传输批次 of a task, in order, with what the receiver said. */
export async function batchesOf(ctx: Ctx, taskId: string): Promise<TransferBatchView[]> {
  const found = await rows<BatchRow>(
    ctx,
    sql`select id, seq, batch_no as "batchNo", message_id as "messageId", state, rows, sent_rows as "sentRows", digest, attempts,
          next_attempt_at as "nextAttemptAt", last_error as "lastError", answer_code as "answerCode", answer_text as "answerText",
          sent_at as "sentAt", acked_at as "ackedAt", content is not null and sent_rows > 0 as kept,
          case when state in ('PENDING', 'HELD') and attempts > 0 or state = 'HELD' then
            (count(*) filter (where state = 'PENDING' and attempts = 0)
              over (order by seq rows between 1 following and unbounded following))::int else 0 end as holds
        from transfer_batch where task_id = ${taskId} order by seq limit 1000`,
  );
  const now = ctx.app.clock.now();
  return found.map(({ kept, ...batch }) => ({
    ...batch,
    nextAttemptAt: shownAttempt(batch.nextAttemptAt, now),
    stateTitle: BATCH_STATES[batch.state],
    canResend:
      kept && (batch.state === 'REJECTED' || batch.state === 'DEAD') && hasPermission(ctx.actor, 'dx.uplink:resend'),
  }));
}
