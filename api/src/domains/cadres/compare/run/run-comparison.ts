import { sql } from '../../../../database/sql.ts';
import { tables } from '../../../../database/tables.ts';
import { type Ctx, transaction } from '../../../../platform/kernel/index.ts';
import { readParameter } from '../../../../platform/parameters/index.ts';
import { comparisonSettings } from '../../parameters.ts';
import type { PolicyBody } from '../rule/policy-body.ts';
import { policyInForce } from '../rule/policy-kind.ts';
import type { ResultCode, SourceCode } from '../words.ts';
import { askAll } from './ask-all.ts';
import type { Counts, SourceState, SourceStates } from './comparison.record.ts';
import { askedPeople } from './people.ts';
import { comparedPeople } from './whom.ts';
import { type ChunkResult, writeChunk } from './write-chunk.ts';

/** People of a chunk: their answers are written, and the cursor moved, in one transaction. */
const CHUNK = 100;

const load = (ctx: Ctx, id: string) =>
  tables(ctx).selectFrom('cadre_comparison').selectAll().where('id', '=', id).executeTakeFirst();
type Run = NonNullable<Awaited<ReturnType<typeof load>>>;

/**
 * Works a comparison off from where it stands (03 §31.5): asks outside of a transaction, then writes a chunk with the cursor, while the next one is
 * asked for already. After a kill it goes on behind the last chunk that was written; two workers at the same run do not write a chunk twice.
 *
 * @returns false where another worker is at it, or it has ended
 */
export async function runComparison(ctx: Ctx, id: string, { chunk = CHUNK } = {}): Promise<boolean> {
  const first = await load(ctx, id);
  if (!first || first.ended_at !== null) return false;
  const { atOnce } = await readParameter(ctx, comparisonSettings);
  const rule = await policyInForce(ctx);
  await begin(ctx, first, rule);
  const counts = (first.counts ?? {}) as Counts;
  const states = (first.sources ?? {}) as SourceStates;
  let cursor = first.cursor_id;
  const ask = (after: string | null) => askNext(ctx, first, after, { chunk, states, atOnce });
  let asking = ask(cursor);
  try {
    for (;;) {
      const { ids, answers, standing } = await asking;
      if (ids.length === 0) return await end(ctx, id, standing);
      const last = ids.at(-1) ?? cursor;
      asking = ask(last);
      // Whoever breaks off below does not wait for it: its failure is nobody's news.
      asking.catch(() => undefined);
      const moved = await transaction(ctx, async (tx) => {
        // The run's row first: a second worker waits here, and sees that the cursor has moved.
        const held = await tables(tx)
          .selectFrom('cadre_comparison')
          .select(['cursor_id', 'ended_at'])
          .where('id', '=', id)
          .forUpdate()
          .executeTakeFirstOrThrow();
        if (held.ended_at !== null || held.cursor_id !== cursor) return null;
        const result = await writeChunk(tx, id, ids, answers, rule.body);
        const next = add(counts, result.counts);
        await keepProgress(tx, id, { cursor: last, size: ids.length, result, counts: next, states: standing });
        return next;
      });
      if (moved === null) return false;
      Object.assign(counts, moved);
      cursor = last;
    }
  } finally {
    // What is still being asked ends before the run does.
    await asking.catch(() => undefined);
  }
}

interface Asking {
  chunk: number;
  /** Counted on by every chunk. */
  states: SourceStates;
  atOnce: number;
}

/** The next people and what the sources say of them, with how the sources stood then: a chunk behind may be asked for already. */
async function askNext(ctx: Ctx, run: Run, after: string | null, { chunk, states, atOnce }: Asking) {
  const ids = await comparedPeople(ctx, run, after, chunk);
  const answers = await askAll(ctx, await askedPeople(ctx, ids), states, atOnce);
  return { ids, answers, standing: structuredClone(states) };
}

async function begin(ctx: Ctx, run: Run, rule: { ruleNo: string; version: number; body: PolicyBody }): Promise<void> {
  await tables(ctx)
    .updateTable('cadre_comparison')
    .set({
      status: 'RUNNING',
      started_at: run.started_at ?? ctx.app.clock.now(),
      updated_at: ctx.app.clock.now(),
      rule_no: rule.ruleNo,
      rule_version: rule.version,
    })
    .where('id', '=', run.id)
    .where('ended_at', 'is', null)
    .execute();
}

interface Progress {
  cursor: string | null;
  size: number;
  result: ChunkResult;
  counts: Counts;
  states: SourceStates;
}

async function keepProgress(tx: Ctx, id: string, { cursor, size, result, counts, states }: Progress): Promise<void> {
  await tables(tx)
    .updateTable('cadre_comparison')
    .set((set) => ({
      cursor_id: cursor,
      done: set('done', '+', size),
      found: set('found', '+', result.found),
      applied: set('applied', '+', result.applied),
      counts: JSON.stringify(counts),
      sources: JSON.stringify(states),
      updated_at: tx.app.clock.now(),
    }))
    .where('id', '=', id)
    .execute();
}

const isDown = (state: SourceState | undefined) => state !== undefined && (state.down || state.failed > 0);

/** 部分完成 where a source was not there for everybody (03 §31.8); one that is off is none of the run's. */
async function end(ctx: Ctx, id: string, states: SourceStates): Promise<boolean> {
  const now = ctx.app.clock.now();
  const partial = Object.values(states).some(isDown);
  await tables(ctx)
    .updateTable('cadre_comparison')
    .set({
      status: partial ? 'PARTIAL' : 'DONE',
      ended_at: now,
      updated_at: now,
      seconds: sql<number>`greatest(0, round(extract(epoch from ${now}::timestamptz - started_at)))::int`,
    })
    .where('id', '=', id)
    .where('ended_at', 'is', null)
    .execute();
  return true;
}

/** Both counts together. */
function add(one: Counts, other: Counts): Counts {
  const sum: Counts = structuredClone(one);
  for (const [source, of] of Object.entries(other) as [SourceCode, Partial<Record<ResultCode, number>>][])
    for (const [code, count] of Object.entries(of) as [ResultCode, number][])
      sum[source] = { ...sum[source], [code]: (sum[source]?.[code] ?? 0) + count };
  return sum;
}
