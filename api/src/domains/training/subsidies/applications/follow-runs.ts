import { anyOf, tables } from '../../../../database/tables.ts';
import { fillText } from '../../../../platform/errors/index.ts';
import type { Ctx } from '../../../../platform/kernel/index.ts';
import { onRunsMoved, type RunRefusal, runGuards } from '../../runs/points.ts';
import { subsidyErrors } from '../errors.ts';
import { settleStopped } from './generate.ts';

/** A run that was stopped is decided about once. */
async function refusalsOfDecision(ctx: Ctx, runIds: readonly string[]): Promise<Map<string, RunRefusal>> {
  const made = await tables(ctx)
    .selectFrom('subsidy_application')
    .select(['run_id as runId', 'application_no as no'])
    .where('run_id', '=', anyOf(runIds))
    .execute();
  return new Map(
    made.map(({ runId, no }): [string, RunRefusal] => [
      runId,
      { code: 'E-2724', message: fillText(subsidyErrors['E-2724'], { no }), never: true },
    ]),
  );
}

/** What subsidies have to say to the steps of runs. */
export const subsidiesOfRuns = [
  runGuards.join({ step: 'decideSettlement', refusals: refusalsOfDecision }),
  onRunsMoved.join(async (tx, changes) => {
    for (const { row, action } of changes) if (action === 'decideSettlement') await settleStopped(tx, row.id);
  }),
];
