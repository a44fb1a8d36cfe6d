import { sql } from '../../../../database/sql.ts';
import { tables } from '../../../../database/tables.ts';
import type { Ctx } from '../../../../platform/kernel/index.ts';
import type { OwnRun } from '../own-run.ts';

/** A line of a frozen teaching plan (教学计划); two of them may have one name. */
export interface PlanLine {
  id: string;
  /** Its place in the plan, from 1. */
  seq: number;
  module: string;
}

/** Lines of the teaching plan that a run teaches with their lesson hours, in the order of the plan. */
export const planLinesOf = (
  ctx: Ctx,
  { projectId, planVersion }: Pick<OwnRun, 'projectId' | 'planVersion'>,
): Promise<(PlanLine & { hours: string })[]> =>
  tables(ctx)
    .selectFrom('training_plan_line')
    .select(['id', 'seq', 'module', sql<string>`trim_scale(hours)::text`.as('hours')])
    .where('project_id', '=', projectId)
    .where('content_version', '=', planVersion)
    .orderBy('seq')
    .execute();

/** `2. 线路安装` */
export const lineTitle = ({ seq, module }: Pick<PlanLine, 'seq' | 'module'>): string => `${seq}. ${module}`;
