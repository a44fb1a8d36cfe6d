import { anyOf, tables } from '../../../../database/tables.ts';
import type { Ctx } from '../../../../platform/kernel/index.ts';
import { runFlow } from '../../runs/run.flow.ts';
import { NO_FIGURES } from './figures.ts';
import type { InspectedRunType } from './inspected-run.type.ts';
import { type Period, readFiguresByRun } from './source.ts';

/** What plans of spot checks say of a run: nobody outside the offices knows that one is to come (02 §15.2). */
const UNTOLD = {
  spotChecksDone: NO_FIGURES.spotChecksDone,
  spotChecksRequired: NO_FIGURES.spotChecksRequired,
  problems: NO_FIGURES.problems,
};

/** The runs that the statistics of a project add up, as they are now; newest first (S19.1). */
export async function inspectedRuns(
  ctx: Ctx,
  projectId: string,
  period: Period,
  toStaff: boolean,
): Promise<InspectedRunType[]> {
  const figures = await readFiguresByRun(ctx, [projectId], period);
  const runs = await tables(ctx)
    .selectFrom('training_run')
    .select(['id', 'run_no', 'name', 'state'])
    .where('id', '=', anyOf([...figures.keys()]))
    .orderBy('run_no', 'desc')
    .execute();
  return runs.map(({ id, run_no: runNo, name, state }) => ({
    runId: id,
    runNo,
    name,
    stateTitle: runFlow.states[state]?.title ?? state,
    figures: { ...NO_FIGURES, ...figures.get(id), ...(toStaff ? {} : UNTOLD) },
  }));
}
