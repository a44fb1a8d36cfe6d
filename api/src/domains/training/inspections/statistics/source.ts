import type { LocalDate } from '../../../../platform/calendar/index.ts';
import { type Ctx, hookPoint } from '../../../../platform/kernel/index.ts';
import { NO_FIGURES, type RunFigures } from './figures.ts';

export interface Period {
  from: LocalDate;
  to: LocalDate;
}

/** What figures are added up by: the column of `training_run as r` that says it. */
export const FIGURES_BY = { project: 'r.project_id', run: 'r.id' } as const;
export type FiguresBy = keyof typeof FIGURES_BY;

/**
 * What a room of training knows of the runs of projects in a period, by project or by run; of what it says nothing about nothing is added.
 * What does not belong to a run is not told by run.
 */
export type RunStatisticsSource = (
  ctx: Ctx,
  projectIds: readonly string[],
  period: Period,
  by: FiguresBy,
) => Promise<ReadonlyMap<string, Partial<RunFigures>>>;

/** Rooms that know figures of runs join here. */
export const runFigures = hookPoint<RunStatisticsSource>('training.run-figures');

/** 统计开班情况数据 (S19.1): what all rooms know, zero where nobody knows anything (BR19-6). */
export async function readRunFigures(
  ctx: Ctx,
  projectIds: readonly string[],
  period: Period,
): Promise<ReadonlyMap<string, RunFigures>> {
  const figures = await told(ctx, projectIds, period, 'project');
  return new Map(projectIds.map((id) => [id, figures.get(id) ?? NO_FIGURES]));
}

/** The same figures run by run, as they are now: what stands behind a sum (S19.1). */
export const readFiguresByRun = (ctx: Ctx, projectIds: readonly string[], period: Period) =>
  told(ctx, projectIds, period, 'run');

async function told(
  ctx: Ctx,
  projectIds: readonly string[],
  period: Period,
  by: FiguresBy,
): Promise<Map<string, RunFigures>> {
  const figures = new Map<string, RunFigures>();
  if (projectIds.length === 0) return figures;
  for (const source of runFigures.of(ctx))
    for (const [id, part] of await source(ctx, projectIds, period, by))
      figures.set(id, { ...(figures.get(id) ?? NO_FIGURES), ...part });
  return figures;
}
