import type { LocalDate } from '../../../../platform/calendar/index.ts';
import type { Ctx } from '../../../../platform/kernel/index.ts';
import { NO_FIGURES, type RunFigures } from './figures.ts';

export interface Period {
  from: LocalDate;
  to: LocalDate;
}

/** What a room of training knows of the runs of projects in a period, by project; of projects it says nothing about nothing is added. */
export type RunStatisticsSource = (
  ctx: Ctx,
  projectIds: readonly string[],
  period: Period,
) => Promise<ReadonlyMap<string, Partial<RunFigures>>>;

const sources: RunStatisticsSource[] = [];

/** Each room that knows figures of runs registers itself while modules load; the returned function takes it away again. */
export function registerRunStatistics(source: RunStatisticsSource): () => void {
  sources.push(source);
  return () => void sources.splice(sources.indexOf(source), 1);
}

/** 统计开班情况数据 (S19.1): what all rooms know, zero where nobody knows anything (BR19-6). */
export async function readRunFigures(
  ctx: Ctx,
  projectIds: readonly string[],
  period: Period,
): Promise<ReadonlyMap<string, RunFigures>> {
  const parts: ReadonlyMap<string, Partial<RunFigures>>[] = [];
  for (const source of sources) parts.push(await source(ctx, projectIds, period));
  return new Map(projectIds.map((id) => [id, Object.assign({}, NO_FIGURES, ...parts.map((part) => part.get(id)))]));
}
