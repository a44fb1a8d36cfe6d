import { rows, sql } from '../../../database/sql.ts';
import {
  type BatchKind,
  type BatchOutcome,
  type BatchRow,
  type FrozenRecord,
  startBatch,
} from '../../batches/index.ts';
import type { Ctx } from '../../kernel/index.ts';
import { findPushesInScope, type PushFilter, pushWhere, retryThese } from '../index.ts';

/** Most pushes of one order (01 §15.3 批量重推). */
const MOST = 1_000;

/** Those that do not go out again by themselves today. */
const FAILED = ['REJECTED', 'DEAD'] as const;

export const retryBatch: BatchKind = {
  kind: 'push.retry',
  title: '批量重推',
  permission: 'push:retry',
  runChunk: (tx, _input, chunk) => retryChunk(tx, chunk),
  freeze: freezePushes,
};

async function retryChunk(tx: Ctx, chunk: readonly BatchRow[]): Promise<BatchOutcome[]> {
  const found = await findPushesInScope(
    tx,
    chunk.map(({ id }) => id),
  );
  const titles = new Map(found.map(({ id, streamTitle }) => [id, streamTitle]));
  const again = new Set((await retryThese(tx, found)).map(({ id }) => id));
  return chunk.map(({ id }): BatchOutcome => {
    const title = titles.get(id);
    if (title === undefined) return { id, title: '', result: 'FAILED', code: 'NOT_FOUND', message: '未找到该推送' };
    return again.has(id)
      ? { id, title, result: 'OK' }
      : { id, title, result: 'SKIPPED', message: '该推送已送达、已跳过或正在推送，无须重推' };
  });
}

async function freezePushes(ctx: Ctx, ids: readonly string[]): Promise<ReadonlyMap<string, FrozenRecord>> {
  const found = await findPushesInScope(ctx, ids);
  return new Map(found.map(({ id, streamTitle: title }) => [id, { version: 1, title }]));
}

/** Those of {@link FAILED} that the filter means: all of them where it names no standing, none where it names others alone. */
function failedWhere(ctx: Ctx, filter: PushFilter) {
  const wanted = filter.state ?? [];
  const state = wanted.length > 0 ? FAILED.filter((one) => wanted.includes(one)) : FAILED;
  const meant = pushWhere(ctx, { ...filter, state });
  return state.length > 0 ? meant : sql`(${meant} and false)`;
}

/**
 * 批量重推: the rejected and failed pushes that a filter means, the oldest first and at most 1,000, in the background; each under its push id.
 *
 * @returns the id of the batch
 * @throws E-BAT-01 where the filter means none
 */
export function retryFailed(
  ctx: Ctx,
  { requestId, filter }: { requestId: string; filter: PushFilter },
): Promise<string> {
  return startBatch(ctx, {
    kind: retryBatch.kind,
    title: retryBatch.title,
    requestId,
    input: { filter },
    rows: sql`select f.id, 1 as version, f.title from (
      select m.id, m.stream_title as title from outbox_message m
       where ${failedWhere(ctx, filter)} order by m.id limit ${MOST}) f`,
  });
}

/** How many pushes that would be: what the question before it says. */
export async function countFailed(ctx: Ctx, filter: PushFilter): Promise<number> {
  const [found] = await rows<{ n: number }>(
    ctx,
    sql`select count(*)::int as n from (select 1 from outbox_message m
         where ${failedWhere(ctx, filter)} limit ${MOST}) t`,
  );
  return found?.n ?? 0;
}
