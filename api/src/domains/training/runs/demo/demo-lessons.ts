import { run, sql } from '../../../../database/sql.ts';
import { localDateOf } from '../../../../platform/calendar/index.ts';
import type { Ctx } from '../../../../platform/kernel/index.ts';

/**
 * One class with everybody of a run of the demonstration in it, and published lessons of eight hours on its days until the hours of its plan are
 * given; attendance of those that are over has been taken.
 */
export async function planLessons(ctx: Ctx, runId: string): Promise<void> {
  const now = ctx.app.clock.now();
  const today = localDateOf(now);
  await run(
    ctx,
    sql`with r as (select * from training_run where id = ${runId}),
          c as (insert into training_class (id, created_at, updated_at, org_id, org_path, district_code, class_no, run_id, seq, name, capacity,
                head_teacher_id)
            select gen_random_uuid(), ${now}, ${now}, org_id, org_path, district_code, 'BJ' || right(run_no, 15), id, 1, '一班', 40,
              head_teacher_id from r returning *),
          m as (insert into training_class_member (id, org_id, org_path, district_code, run_id, class_id, run_trainee_id, from_on)
            select gen_random_uuid(), c.org_id, c.org_path, c.district_code, c.run_id, c.id, t.id, least(t.joined_on, r.planned_start)
              from c join r on true join run_trainee t on t.run_id = c.run_id where t.left_on is null),
          d as (select r.planned_start + (n::int - 1) * 2 as day, n from r cross join generate_series(1, ceil(r.lesson_hours / 8)) n),
          s as (insert into training_session (id, created_at, updated_at, org_id, org_path, district_code, session_no, run_id, day, starts_at,
                ends_at, lesson_hours, module, kind, mode, teacher_id, teacher_person, room_id, published_at, taken_at)
            select gen_random_uuid(), ${now}, ${now}, c.org_id, c.org_path, c.district_code, 'KC' || right(r.run_no, 15) || lpad(d.n::text, 3, '0'),
              r.id, d.day, 540, 960, least(8, r.lesson_hours - (d.n - 1) * 8), coalesce(p.module, '实操训练'), 'PRACTICE', '1', t.id,
              t.id_no_index, r.venue_ids[1]::uuid, ${now}, case when d.day < ${today}::date then ${now}::timestamptz end
              from c cross join r cross join d join training_teacher t on t.id = r.head_teacher_id
              left join lateral (select x ->> 'module' as module from training_project j cross join jsonb_array_elements(j.plan) x
                where j.id = r.project_id limit 1) p on true returning *)
        insert into training_session_class (session_id, class_id) select s.id, c.id from s cross join c`,
  );
  await run(
    ctx,
    sql`update run_trainee set joined_on = least(joined_on, r.planned_start) from training_run r where r.id = run_id and run_id = ${runId}`,
  );
  await run(
    ctx,
    sql`insert into training_attendance (id, created_at, updated_at, session_id, run_trainee_id, status, weight, method, taken_by_name, taken_at)
        select gen_random_uuid(), ${now}, ${now}, s.id, t.id, 'P', 1, '1', '演示数据', ${now}
          from training_session s join run_trainee t on t.run_id = s.run_id where s.run_id = ${runId} and s.taken_at is not null`,
  );
}
