import { randomUUID } from 'node:crypto';
import { firstRow, rows, run, sql } from '../../database/sql.ts';
import { loadActor } from '../access/index.ts';
import { DomainError } from '../errors/index.ts';
import { type Ctx, transaction } from '../kernel/context.ts';
import { announceBatch, lockBatch, openInput, openRowInput, type StoredBatch } from './batch.ts';
import type { BatchOutcome, BatchRow } from './batch-kind.ts';
import { endBatch } from './end-batch.ts';
import { recordOutcomes } from './record-outcomes.ts';

/** Rows per transaction: locked for a fraction of a second, and what a bug in one of them costs a second try. */
export const BATCH_CHUNK = 100;
/** How long a worker may be silent before another goes on in its place. A chunk takes well below a second. */
const LEASE_MS = 30_000;

/** A run's hold on its batch: lost as soon as the batch carries another runner. */
interface Hold {
  batchId: string;
  runner: string;
}

/**
 * Works a batch off from where it stands, chunk by chunk, until its end, or until it is paused, stopped or taken over. The results of a
 * chunk are written in the transaction of its acts, under the batch's lock: whatever happens to the process, no row is done twice and none
 * is lost.
 */
export async function runBatch(ctx: Ctx, batchId: string): Promise<void> {
  const hold = { batchId, runner: randomUUID() };
  if (!(await take(ctx, hold))) return;
  for (;;) {
    const step = await runNext(ctx, hold);
    if (step === 'ENDED') return;
  }
}

/** Takes a waiting batch, or one whose worker has been silent for too long. */
async function take(ctx: Ctx, { batchId, runner }: Hold): Promise<boolean> {
  const now = ctx.app.clock.now();
  const taken = await run(
    ctx,
    sql`
    update batch set state = 'RUNNING', runner = ${runner}, lease_until = ${leaseFrom(now)}, started_at = coalesce(started_at, ${now}),
           updated_at = ${now}
     where id = ${batchId} and (state = 'WAITING' or (state = 'RUNNING' and lease_until < ${now}))`,
  );
  return taken > 0;
}

const leaseFrom = (now: Date) => new Date(now.getTime() + LEASE_MS);

/** One chunk; where it breaks, its rows one by one, so that only the bad one fails (E-0502). */
async function runNext(ctx: Ctx, hold: Hold): Promise<'WORKED' | 'ENDED'> {
  const broken: BatchRow[] = [];
  try {
    return await runRows(ctx, hold, undefined, broken);
  } catch (error) {
    if (broken.length === 0) throw error;
    for (const row of broken) {
      if ((await runAlone(ctx, hold, row)) === 'ENDED') return 'ENDED';
    }
    return 'WORKED';
  }
}

async function runAlone(ctx: Ctx, hold: Hold, row: BatchRow): Promise<'WORKED' | 'ENDED'> {
  try {
    return await runRows(ctx, hold, row.position, []);
  } catch (error) {
    return transaction(ctx, async (tx) => {
      const held = await keep(tx, hold);
      if (!held) return 'ENDED';
      await recordOutcomes(tx, held.batch, [failureOf(ctx, held.traceId, row, error)]);
      return 'WORKED';
    });
  }
}

function failureOf(ctx: Ctx, traceId: string, { id, position }: BatchRow, error: unknown): BatchOutcome {
  if (error instanceof DomainError)
    return { id, title: '', result: 'FAILED', code: error.code, message: error.message };
  ctx.app.log.error({ err: error, traceId }, 'a row of a batch failed');
  const message = `第${position}行：系统处理失败，未作更改（编号 ${traceId}）`;
  return { id, title: '', result: 'FAILED', code: 'E-0502', message };
}

/** The next rows, or the one at `position`. `chosen` tells the caller of a broken chunk which rows it held. */
function runRows(ctx: Ctx, hold: Hold, position: number | undefined, chosen: BatchRow[]): Promise<'WORKED' | 'ENDED'> {
  return transaction(ctx, async (tx) => {
    const held = await keep(tx, hold);
    if (!held) return 'ENDED';
    const { batch } = held;
    const next = await readOpen(tx, hold.batchId, position);
    if (next.length === 0) {
      if (position === undefined) await endBatch(tx, batch, 'DONE');
      return position === undefined ? 'ENDED' : 'WORKED';
    }
    // Rights are those of now: who lost them meanwhile does nothing more, whatever was allowed at the start.
    const actor = await loadActor(tx, batch.starterId);
    if (!actor) {
      await endBatch(tx, batch, 'STOPPED', '发起人账号已不可用');
      return 'ENDED';
    }
    chosen.push(...next);
    const starter: Ctx = { ...tx, actor, traceId: held.traceId, ip: held.ip };
    const kind = tx.app.registry.getBatchKind(batch.kind);
    const outcomes = await kind.runChunk(starter, held.input, next, batch.id);
    await recordOutcomes(tx, batch, outcomes);
    return 'WORKED';
  });
}

interface Held {
  batch: StoredBatch;
  input: unknown;
  traceId: string;
  ip: string;
}

/** The batch under its lock with the lease renewed; undefined once it is no longer this run's. */
async function keep(tx: Ctx, { batchId, runner }: Hold): Promise<Held | undefined> {
  const batch = await lockBatch(tx, batchId);
  const now = tx.app.clock.now();
  const held = await firstRow<{ inputCipher: string; traceId: string; ip: string }>(
    tx,
    sql`
    update batch set lease_until = ${leaseFrom(now)}, updated_at = ${now}
     where id = ${batchId} and state = 'RUNNING' and runner = ${runner}
    returning input_cipher as "inputCipher", trace_id as "traceId", ip`,
  );
  if (!batch || !held) return undefined;
  announceBatch(tx, batch);
  return { batch, input: openInput(tx, batchId, held.inputCipher), traceId: held.traceId, ip: held.ip };
}

async function readOpen(tx: Ctx, batchId: string, position: number | undefined): Promise<BatchRow[]> {
  const found = await rows<{ id: string; position: number; version: number | null; input: string | null }>(
    tx,
    sql`
    select record_id as id, position, record_version as version, input_cipher as input from batch_row
     where batch_id = ${batchId} and result is null and (${position ?? null}::int is null or position = ${position ?? null})
     order by position limit ${BATCH_CHUNK}`,
  );
  return found.map(({ id, position: at, version, input }) => ({
    id,
    position: at,
    version: version ?? undefined,
    input: openRowInput(tx, batchId, at, input),
  }));
}
