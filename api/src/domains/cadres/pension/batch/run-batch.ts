import { tables } from '../../../../database/tables.ts';
import { loadActor } from '../../../../platform/access/index.ts';
import { DomainError } from '../../../../platform/errors/index.ts';
import type { JobDefinition } from '../../../../platform/jobs/index.ts';
import { type Ctx, hasPermission } from '../../../../platform/kernel/index.ts';
import { RIGHTS } from '../../permissions.ts';
import { PENSION_PURPOSES } from '../../words.ts';
import type { PensionEntry, PensionOutcome } from '../pension-query.record.ts';
import { queryForBatch } from '../query-pension.ts';
import { PENSION_BATCH_JOB } from './start-batch.ts';

/** So many fail one after the other before the rest is left alone: the source is down. */
const GIVE_UP = 3;
const LOST_MS = 10 * 60_000;

const load = (ctx: Ctx, id: string) =>
  tables(ctx).selectFrom('pension_batch').selectAll().where('id', '=', id).executeTakeFirst();
type Batch = NonNullable<Awaited<ReturnType<typeof load>>>;

const isPurpose = (text: string): text is PensionEntry['purpose'] => Object.hasOwn(PENSION_PURPOSES, text);

/**
 * Works a batch off behind whom it has asked for already: whoever has a query of the batch in the log is not asked for again. A source that fails three
 * times in a row is asked no more; the rest is counted as 未应答.
 */
export async function runPensionBatch(ctx: Ctx, id: string): Promise<void> {
  const batch = await load(ctx, id);
  if (!batch || batch.ended_at !== null || !isPurpose(batch.purpose)) return;
  // As the asker, with the rights of now: who has lost the right gets nothing.
  const actor = await loadActor(ctx, batch.asked_by_id);
  if (!actor || !hasPermission(actor, RIGHTS.pension)) return end(ctx, batch);
  const asker: Ctx = { ...ctx, actor };
  const asked = new Set(
    (await tables(ctx).selectFrom('pension_query').select('cadre_id').where('batch_id', '=', id).execute()).map(
      ({ cadre_id: cadreId }) => cadreId,
    ),
  );
  await tables(ctx).updateTable('pension_batch').set({ status: 'RUNNING' }).where('id', '=', id).execute();
  const { purpose_text: text, from_month: from, to_month: to } = batch;
  const entry = { purpose: batch.purpose, purpose_text: text, from_month: from, to_month: to };
  let failed = 0;
  for (const cadreId of batch.cadre_ids) {
    if (asked.has(cadreId)) continue;
    if (failed >= GIVE_UP) break;
    const outcome = await queryForBatch(asker, cadreId, entry, id).catch(leftOut);
    if (outcome === null) continue;
    failed = outcome === 'TIMEOUT' || outcome === 'FAILED' ? failed + 1 : 0;
    await count(ctx, id);
  }
  await end(ctx, batch);
}

/** Whoever has left the asker's district meanwhile is not asked for. */
function leftOut(error: unknown): null {
  if (error instanceof DomainError) return null;
  throw error;
}

const OF: Readonly<Record<'found' | 'missing' | 'failed', readonly PensionOutcome[]>> = {
  found: ['FOUND', 'CACHED'],
  missing: ['NOT_FOUND'],
  failed: ['TIMEOUT', 'FAILED'],
};

/** The figures are those of the log: a batch that goes on after a kill counts nobody twice. */
async function count(ctx: Ctx, id: string): Promise<Record<'done' | 'found' | 'missing' | 'failed', number>> {
  const found = await tables(ctx)
    .selectFrom('pension_query')
    .select('outcome')
    .select((of) => of.fn.countAll<string>().as('count'))
    .where('batch_id', '=', id)
    .groupBy('outcome')
    .execute();
  const sum = (outcomes: readonly string[]) =>
    found.filter(({ outcome }) => outcomes.includes(outcome)).reduce((all, row) => all + Number(row.count), 0);
  const figures = { found: sum(OF.found), missing: sum(OF.missing), failed: sum(OF.failed) };
  const counts = { ...figures, done: figures.found + figures.missing + figures.failed };
  await tables(ctx)
    .updateTable('pension_batch')
    .set({ ...counts, updated_at: ctx.app.clock.now() })
    .where('id', '=', id)
    .execute();
  return counts;
}

async function end(ctx: Ctx, { id, total }: Batch): Promise<void> {
  const { done, failed } = await count(ctx, id);
  await tables(ctx)
    .updateTable('pension_batch')
    .set({
      status: done < total || failed > 0 ? 'PARTIAL' : 'DONE',
      failed: failed + (total - done),
      ended_at: ctx.app.clock.now(),
    })
    .where('id', '=', id)
    .execute();
}

async function resume(ctx: Ctx): Promise<void> {
  const lost = await tables(ctx)
    .selectFrom('pension_batch')
    .select('id')
    .where('status', 'in', ['WAITING', 'RUNNING'])
    .where('updated_at', '<', new Date(ctx.app.clock.now().getTime() - LOST_MS))
    .execute();
  for (const { id } of lost) await ctx.app.jobs.send(ctx, PENSION_BATCH_JOB, { batchId: id }, { key: id });
}

/** 养老金批量查询 in the background, and those that lost their worker. */
export const pensionJobs: readonly JobDefinition[] = [
  {
    name: PENSION_BATCH_JOB,
    title: '养老金批量查询',
    concurrency: 1,
    run: (ctx, { batchId }) => runPensionBatch(ctx, String(batchId)),
  },
  {
    name: 'cadres.pension-batch-resume',
    title: '养老金批量查询续办',
    cron: '*/5 * * * *',
    concurrency: 1,
    run: resume,
  },
];
