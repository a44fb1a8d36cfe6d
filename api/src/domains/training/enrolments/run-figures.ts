import { rows, sql } from '../../../database/sql.ts';
import type { Ctx } from '../../../platform/kernel/index.ts';
import { type FiguresBy, type Period, runFigures } from '../inspections/statistics/source.ts';
import { ENROLLED_STATES } from './seats.ts';

/** Who stood in one of these was enrolled: somebody took him for who he is, and he had a place. */
const ENROLLED = ENROLLED_STATES.filter((state) => state !== 'VERIFYING');

/**
 * 报名人数 of projects in rounds that were planned to begin in the period: who had a place, and who gave it up later (S19.1). Whoever left the
 * waiting list, or before he was verified, had none to give up.
 */
async function countEnrolled(ctx: Ctx, projectIds: readonly string[], { from, to }: Period, by: FiguresBy) {
  // A round becomes a run, several or none: who enrolled is of the project.
  if (by === 'run') return new Map<string, { enrolled: number; withdrawn: number }>();
  const found = await rows<{ projectId: string; enrolled: number; withdrawn: number }>(
    ctx,
    sql`select e.project_id as "projectId", count(*)::int as enrolled, (count(*) filter (where e.state = 'WITHDRAWN'))::int as withdrawn
          from training_enrolment e join enrolment_round r on r.id = e.round_id
         where e.project_id = any(${[...projectIds]}::uuid[]) and r.planned_start between ${from}::date and ${to}::date
           and (e.state = any(${ENROLLED}::text[])
                or e.state = 'WITHDRAWN' and exists (select 1 from flow_event f where f.record_id = e.id and f.to_state = 'WITHDRAWN'
                                                        and f.from_state = any(${ENROLLED}::text[]))) group by e.project_id`,
  );
  return new Map(found.map(({ projectId, ...figures }) => [projectId, figures]));
}

export const enrolledFigures = runFigures.join(countEnrolled);
