import { sql } from '../../../database/sql.ts';

/**
 * Subsidised trainings that the person of `training_trainee t` has finished (BR28-3, B09): runs here that he completed, trainings elsewhere that were
 * reimbursed, as both stand now, so that what is corrected later (T24-6, T28-4) counts as it was corrected.
 */
const finished = sql`(
  select coalesce(r.actual_end, r.planned_end) as on_day, p.name from run_trainee x
    join training_run r on r.id = x.run_id join training_project p on p.id = r.project_id
   where x.trainee_id = t.id and x.result = 'COMPLETED'
  union all
  select o.end_date, o.project_name from offsite_training o where o.trainee_index = t.id_no_index and o.state = 'REIMBURSED')`;

/** How many, with those that were brought along from before the platform. */
export const completedSubsidised = sql`(t.completed_subsidised + (select count(*)::int from ${finished} f))`;

/** The last of them: 2025年 低压电工. */
export const lastCompleted = sql`coalesce((select to_char(f.on_day, 'YYYY') || '年 ' || f.name from ${finished} f order by f.on_day desc limit 1),
  t.last_completed)`;
