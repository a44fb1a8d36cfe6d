import { firstRow, run, type SqlInstant, sql } from '../../database/sql.ts';
import { decryptColumn, encryptColumn } from '../crypto/index.ts';
import type { Placed } from '../kernel/actor.ts';
import type { Ctx } from '../kernel/context.ts';

export type BatchState = 'PROPOSED' | 'WAITING' | 'RUNNING' | 'PAUSED' | 'STOPPED' | 'DONE';

export const STATE_TITLES: Readonly<Record<BatchState, string>> = {
  PROPOSED: '待批准',
  WAITING: '等待',
  RUNNING: '执行中',
  PAUSED: '已暂停',
  STOPPED: '已停止',
  DONE: '已完成',
};

/** A batch as stored, without its input. */
export interface StoredBatch extends Placed {
  id: string;
  kind: string;
  title: string;
  state: BatchState;
  retryOf: string | null;
  starterId: string;
  starterName: string;
  approverName: string | null;
  total: number;
  ok: number;
  skipped: number;
  failed: number;
  stopReason: string | null;
  createdAt: SqlInstant;
  startedAt: SqlInstant | null;
  endedAt: SqlInstant | null;
}

export const batchColumns = sql`b.id, b.kind, b.title, b.state, b.retry_of as "retryOf", b.starter_id as "starterId",
  b.starter_name as "starterName", b.approver_name as "approverName", b.total, b.ok, b.skipped, b.failed, b.stop_reason as "stopReason",
  b.org_id as "orgId", b.org_path as "orgPath", b.district_code as "districtCode", b.created_at as "createdAt",
  b.started_at as "startedAt", b.ended_at as "endedAt"`;

const cell = (rowId: string, table = 'batch') => ({ table, column: 'input_cipher', rowId });

/** The common input may name persons or hold a reason about one: it lies sealed, openable only in its own row. */
export function sealInput(ctx: Ctx, batchId: string, input: unknown): string {
  return encryptColumn(ctx.app.keys, 'TEXT', cell(batchId), JSON.stringify(input));
}

export function openInput(ctx: Ctx, batchId: string, sealed: string): unknown {
  return JSON.parse(decryptColumn(ctx.app.keys, cell(batchId), sealed));
}

const rowCell = (batchId: string, position: number) => cell(`${batchId}:${position}`, 'batch_row');

export function sealRowInput(ctx: Ctx, batchId: string, position: number, input: unknown): string | null {
  if (input === undefined) return null;
  return encryptColumn(ctx.app.keys, 'TEXT', rowCell(batchId, position), JSON.stringify(input));
}

export function openRowInput(ctx: Ctx, batchId: string, position: number, sealed: string | null): unknown {
  return sealed === null ? undefined : JSON.parse(decryptColumn(ctx.app.keys, rowCell(batchId, position), sealed));
}

/** Tells the starter's consoles, once committed. */
export function announceBatch(tx: Ctx, batch: Placed & { id: string; starterId: string }): void {
  const { id, starterId, orgId, orgPath, districtCode } = batch;
  tx.afterCommit(() => tx.app.bus.publish({ type: 'batch', batchId: id, starterId, orgId, orgPath, districtCode }));
}

const runningColumns = sql`${batchColumns}, b.runner, b.input_cipher as "inputCipher", b.trace_id as "traceId", b.ip`;

/** Tells the locks of batches from others. */
const LOCKS = 68;

/** The batch for oneself: nobody runs a chunk of it, pauses or stops it meanwhile. */
export async function lockBatch(tx: Ctx, id: string): Promise<RunningBatch | undefined> {
  await run(tx, sql`select pg_advisory_xact_lock(hashtextextended(${id}, ${LOCKS}))`);
  return firstRow<RunningBatch>(tx, sql`select ${runningColumns} from batch b where b.id = ${id} for update`);
}

/** The batch together with the other lanes of its run: it is neither paused nor stopped nor taken over before the transaction ends. */
export async function joinBatch(tx: Ctx, id: string): Promise<RunningBatch | undefined> {
  await run(tx, sql`select pg_advisory_xact_lock_shared(hashtextextended(${id}, ${LOCKS}))`);
  return firstRow<RunningBatch>(tx, sql`select ${runningColumns} from batch b where b.id = ${id}`);
}

/** A batch as its run needs it. */
export interface RunningBatch extends StoredBatch {
  runner: string | null;
  inputCipher: string;
  traceId: string;
  ip: string;
}
