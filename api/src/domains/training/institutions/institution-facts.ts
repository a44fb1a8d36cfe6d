import { rows, sql } from '../../../database/sql.ts';
import { type LocalDate, localDateOf } from '../../../platform/calendar/index.ts';
import type { FlowRow } from '../../../platform/flow/index.ts';
import type { Ctx } from '../../../platform/kernel/index.ts';

/** What steps of an institution are judged by. */
export interface InstitutionFacts extends Readonly<Record<string, unknown>> {
  /** District and centre have passed an application of it: somebody has looked at who it is. */
  underReview: boolean;
  today: LocalDate;
}

/** For the whole set in one statement. */
export async function loadInstitutionFacts(
  ctx: Ctx,
  records: readonly FlowRow[],
): Promise<ReadonlyMap<string, InstitutionFacts>> {
  const reviewed = await rows<{ id: string }>(
    ctx,
    sql`select distinct institution_id as id from project_application
         where institution_id = any(${records.map(({ id }) => id)}::uuid[]) and state in ('IN_REVIEW', 'REVIEWED', 'PUBLICITY')`,
  );
  const under = new Set(reviewed.map(({ id }) => id));
  const today = localDateOf(ctx.app.clock.now());
  return new Map(records.map(({ id }) => [id, { underReview: under.has(id), today }]));
}
