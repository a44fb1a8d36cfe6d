import { randomUUID } from 'node:crypto';
import { firstRow, rows, sql } from '../../database/sql.ts';
import { loadActor } from '../access/index.ts';
import { DomainError } from '../errors/index.ts';
import { type Ctx, transaction } from '../kernel/context.ts';
import { announceBatch, joinBatch, lockBatch, openInput, openRowInput, type RunningBatch } from './batch.ts';
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

/** What a lane found: work that it did, no row that is free, no account that could do it, or a batch that is no longer its own. */
type Step = 'WORKED' | 'EMPTY' | 'ORPHANED' | 'ENDED';

/**
 * Works a batch off from where it stands, chunk by chunk, until its end, or until it is paused, stopped or taken over. The results of a
 * chunk are written in the transaction of its acts, while the batch cannot change hands: whatever happens to the process, no row is done
 * twice and none is lost.
 */
export async function runBatch(ctx: Ctx, batchId: string): Promise<void> {
  const hold = { batchId, runner: randomUUID() };
  const kind = await take(ctx, hold);
  if (!kind) return;
  const { lanes = 1 } = ctx.app.registry.getBatchKind(kind);
  do {
    const ends = await Promise.allSettled(Array.from({ length: lanes }, () => runLane(ctx, hold)));
    const broken = ends.find((end) => end.status === 'rejected');
    if (broken) throw broken.reason;
    const steps = ends.map((end) => end.status === 'fulfilled' && end.value);
    if (steps.includes('ENDED')) return;
    if (steps.includes('ORPHANED')) return stopOrphaned(ctx, hold);
    // Rows that another lane held and gave back are free again.
  } while (!(await finish(ctx, hold)));
}

/** Takes a waiting batch, or one whose worker has been silent for too long. @returns its kind */
function take(ctx: Ctx, { batchId, runner }: Hold): Promise<string | undefined> {
  return transaction(ctx, async (tx) => {
    await lockBatch(tx, batchId);
    const now = tx.app.clock.now();
    const taken = await firstRow<{ kind: string }>(
      tx,
      sql`
      update batch set state = 'RUNNING', runner = ${runner}, lease_until = ${leaseFrom(now)}, started_at = coalesce(started_at, ${now}),
             updated_at = ${now}
       where id = ${batchId} and (state = 'WAITING' or (state = 'RUNNING' and lease_until < ${now})) returning kind`,
    );
    return taken?.kind;
  });
}

const leaseFrom = (now: Date) => new Date(now.getTime() + LEASE_MS);

async function runLane(ctx: Ctx, hold: Hold): Promise<Step> {
  for (;;) {
    const step = await runNext(ctx, hold);
    if (step !== 'WORKED') return step;
  }
}

/** Ends the batch once no row is open. @returns false where some are, which lanes gave back */
function finish(ctx: Ctx, hold: Hold): Promise<boolean> {
  return transaction(ctx, async (tx) => {
    const batch = await holdAlone(tx, hold);
    if (!batch) return true;
    const open = await firstRow(
      tx,
      sql`select 1 from batch_row where batch_id = ${batch.id} and result is null limit 1`,
    );
    if (open) return false;
    await endBatch(tx, batch, 'DONE');
    announceBatch(tx, batch);
    return true;
  });
}

function stopOrphaned(ctx: Ctx, hold: Hold): Promise<void> {
  return transaction(ctx, async (tx) => {
    const batch = await holdAlone(tx, hold);
    if (!batch) return;
    await endBatch(tx, batch, 'STOPPED', '发起人账号已不可用');
    announceBatch(tx, batch);
  });
}

/** One chunk; where it breaks, its rows one by one, so that only the bad one fails (E-0502). */
async function runNext(ctx: Ctx, hold: Hold): Promise<Step> {
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

async function runAlone(ctx: Ctx, hold: Hold, row: BatchRow): Promise<Step> {
  try {
    return await runRows(ctx, hold, row.position, []);
  } catch (error) {
    return transaction(ctx, async (tx) => {
      const batch = await keep(tx, hold);
      if (!batch) return 'ENDED';
      await recordOutcomes(tx, batch.id, [failureOf(ctx, batch.traceId, row, error)], leaseFrom(tx.app.clock.now()));
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

/** The next free rows, or the one at `position`. `chosen` tells the caller of a broken chunk which rows it held. */
function runRows(ctx: Ctx, hold: Hold, position: number | undefined, chosen: BatchRow[]): Promise<Step> {
  return transaction(ctx, async (tx) => {
    // A transaction that the database ended to free another begins anew.
    chosen.length = 0;
    const batch = await keep(tx, hold);
    if (!batch) return 'ENDED';
    const next = await readOpen(tx, hold.batchId, position);
    if (next.length === 0) return position === undefined ? 'EMPTY' : 'WORKED';
    // Rights are those of now: who lost them meanwhile does nothing more, whatever was allowed at the start.
    const actor = await loadActor(tx, batch.starterId);
    if (!actor) return 'ORPHANED';
    chosen.push(...next);
    const starter: Ctx = { ...tx, actor, traceId: batch.traceId, ip: batch.ip };
    const kind = tx.app.registry.getBatchKind(batch.kind);
    const input = openInput(tx, batch.id, batch.inputCipher);
    const outcomes = await kind.runChunk(starter, input, next, batch.id);
    await recordOutcomes(tx, batch.id, outcomes, leaseFrom(tx.app.clock.now()));
    return 'WORKED';
  });
}

const isHeld = (batch: RunningBatch | undefined, { runner }: Hold): batch is RunningBatch =>
  batch?.state === 'RUNNING' && batch.runner === runner;

/** The batch beside other lanes, as long as it is this run's. */
async function keep(tx: Ctx, hold: Hold): Promise<RunningBatch | undefined> {
  const batch = await joinBatch(tx, hold.batchId);
  if (!isHeld(batch, hold)) return undefined;
  announceBatch(tx, batch);
  return batch;
}

/** The same with no other lane at it. */
async function holdAlone(tx: Ctx, hold: Hold): Promise<RunningBatch | undefined> {
  const batch = await lockBatch(tx, hold.batchId);
  return isHeld(batch, hold) ? batch : undefined;
}

/** Rows without a result that no other lane is at. */
async function readOpen(tx: Ctx, batchId: string, position: number | undefined): Promise<BatchRow[]> {
  const found = await rows<{ id: string; position: number; version: number | null; input: string | null }>(
    tx,
    sql`
    select record_id as id, position, record_version as version, input_cipher as input from batch_row
     where batch_id = ${batchId} and result is null and (${position ?? null}::int is null or position = ${position ?? null})
     order by position limit ${BATCH_CHUNK} for update skip locked`,
  );
  return found.map(({ id, position: at, version, input }) => ({
    id,
    position: at,
    version: version ?? undefined,
    input: openRowInput(tx, batchId, at, input),
  }));
}
