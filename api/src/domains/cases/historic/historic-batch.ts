import { rows, sql } from '../../../database/sql.ts';
import { anyOf, tables } from '../../../database/tables.ts';
import { isUuid } from '../../../database/uuid.ts';
import { scopeWhere } from '../../../platform/access/index.ts';
import type { BatchKind, BatchOutcome, BatchRow, FrozenRecord } from '../../../platform/batches/index.ts';
import { kernelErrors, refuse } from '../../../platform/errors/index.ts';
import { advance } from '../../../platform/flow/index.ts';
import { type Ctx, hasPermission, scopeOf } from '../../../platform/kernel/index.ts';
import { toOutcomes } from '../acts/outcomes.ts';
import { changedText } from './changed-text.ts';
import type { HistoricInput } from './historic-input.ts';
import { keepResults } from './keep-results.ts';
import { openRun } from './open-run.ts';
import { requireTools } from './require-tools.ts';
import { APPROVE, type HistoricTool, RUN, TOOLS } from './tools.ts';

/** The work of a tool: the act of the flow over a chunk, its results kept beside those of the batch, all in one transaction. */
function toolBatch(tool: HistoricTool): BatchKind {
  const { kind, title, action } = TOOLS[tool];
  return {
    kind,
    title,
    permission: RUN,
    approval: APPROVE,
    unlimited: true,
    lanes: 2,
    mayBegin: requireTools,
    onFrozen: (tx, batch) => openRun(tx, batch, batch.input as HistoricInput),
    runChunk: async (tx, input, chunk, batchId) => {
      // The act follows no right of the case's own flow, so the tool's is asked for again: it may have been taken away since.
      if (!hasPermission(tx.actor, RUN)) throw refuse('FORBIDDEN');
      await requireTools(tx);
      const { reasonCode, reasonText, notify } = input as HistoricInput;
      const seen = await freezeCases(
        tx,
        chunk.map((row) => row.id),
      );
      const outcome = await advance(tx, {
        type: 'case',
        action,
        mode: 'CASCADE',
        rows: chunk.filter(({ id }) => seen.has(id)).map(({ id, version }) => ({ id, version })),
        input: { reasonCode, reasonText, silent: !notify },
      });
      await keepResults(tx, batchId, action, outcome.changes);
      const outcomes = toOutcomes(chunk, [outcome]);
      return [...(await withReasons(tx, tool, outcomes)), ...absent(chunk, outcomes)];
    },
    freeze: freezeCases,
  };
}

export const historicBatches: readonly BatchKind[] = [toolBatch('RETURN'), toolBatch('FINISH')];

/** Cases of the caller's scope with their present versions. */
async function freezeCases(ctx: Ctx, ids: readonly string[]): Promise<Map<string, FrozenRecord>> {
  const found = await rows<FrozenRecord & { id: string }>(
    ctx,
    sql`
    select c.id, c.version, c.case_no as title from one_thing_case c
     where c.id = any(${ids.filter(isUuid)}::uuid[]) and ${scopeWhere(scopeOf(ctx.actor), 'c')}`,
  );
  return new Map(found.map(({ id, version, title }) => [id, { version, title }]));
}

function absent(chunk: readonly BatchRow[], outcomes: readonly BatchOutcome[]): BatchOutcome[] {
  const answered = new Set(outcomes.map(({ id }) => id));
  return chunk
    .filter(({ id }) => !answered.has(id))
    .map(({ id }) => ({ id, title: '', result: 'FAILED', code: 'NOT_FOUND', message: kernelErrors.NOT_FOUND }));
}

/** Of a case that was changed since the list was made, says where it stands now (01 §7.6 no. 6). */
async function withReasons(tx: Ctx, tool: HistoricTool, outcomes: readonly BatchOutcome[]): Promise<BatchOutcome[]> {
  const skipped = outcomes.filter(({ result }) => result === 'SKIPPED');
  if (skipped.length === 0) return [...outcomes];
  const stands = await tables(tx)
    .selectFrom('one_thing_case')
    .select(['id', 'state'])
    .where('id', '=', anyOf(skipped.map(({ id }) => id)))
    .execute();
  const stateById = new Map(stands.map(({ id, state }) => [id, state]));
  return outcomes.map((outcome) =>
    outcome.result === 'SKIPPED'
      ? { ...outcome, message: changedText(tool, stateById.get(outcome.id) ?? '') }
      : outcome,
  );
}
