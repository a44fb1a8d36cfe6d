import { Decimal } from 'decimal.js';
import { sql } from '../../../../database/sql.ts';
import { tables } from '../../../../database/tables.ts';
import type { Ctx } from '../../../../platform/kernel/index.ts';
import type { OwnRun } from '../own-run.ts';

interface PlanLine {
  module: string;
  theoryHours: number | null;
  practiceHours: number | null;
}

/** Lesson hours of each module in the teaching plan that the run was opened with, in the order of the plan. */
export async function hoursByModule(
  ctx: Ctx,
  { projectId, planVersion }: Pick<OwnRun, 'projectId' | 'planVersion'>,
): Promise<ReadonlyMap<string, string>> {
  const found = await tables(ctx)
    .selectFrom('training_project_version')
    .select(sql<PlanLine[] | null>`content -> 'plan'`.as('plan'))
    .where('project_id', '=', projectId)
    .where('content_version', '=', planVersion)
    .executeTakeFirst();
  const hours = new Map<string, string>();
  for (const { module, theoryHours, practiceHours } of found?.plan ?? [])
    hours.set(module, Decimal.sum(hours.get(module) ?? 0, theoryHours ?? 0, practiceHours ?? 0).toFixed());
  return hours;
}
