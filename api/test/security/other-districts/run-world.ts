import { firstRow, sql } from '../../../src/database/sql.ts';
import { startRecords } from '../../../src/platform/flow/index.ts';
import { type Ctx, transaction } from '../../../src/platform/kernel/index.ts';

/** A run of an institution of 虹口区 with what belongs to it; its one trainee is 虹口区's, too. */
export interface PlacedRun {
  runId: string;
  runTraineeId: string;
  classId: string;
  memberId: string;
  sessionId: string;
  lineId: string;
  attendanceId: string;
  correctionId: string;
  leaveId: string;
  completionId: string;
  slotId: string;
  checkId: string;
}

interface Of {
  institutionId: string;
  projectId: string;
  roundId: string;
  teacherId: string;
}

/** Straight in the database, as acts of other tests leave it. */
export async function placedRun(ctx: Ctx, { institutionId, projectId, roundId, teacherId }: Of): Promise<PlacedRun> {
  const own = sql`gen_random_uuid(), now(), now()`;
  const flow = (state: string) => sql`${own}, ${state}, now(), i.org_id, i.org_path, i.district_code`;
  const FLOW = sql`id, created_at, updated_at, state, state_since, org_id, org_path, district_code`;
  return transaction(ctx, async (tx) => {
    const placed = await firstRow<PlacedRun>(
      tx,
      sql`with i as (select * from training_institution where id = ${institutionId}),
          b as (select o.id as org_id, o.path as org_path, i.district_code, i.org_id as school from org o join i on o.code = i.district_code),
          r as (insert into training_run (${FLOW}, run_no, name, project_id, plan_version, institution_id, planned_start, planned_end, mode,
                  price_per_person, trainee_count, lesson_hours) select ${flow('RUNNING')}, 'BC310109202699999', '越权测试班次', ${projectId}, 1, i.id,
                  '2026-03-02', '2026-03-20', '1', 3000, 1, 40 from i returning id),
          p as (insert into training_trainee (id, created_at, updated_at, account_id, id_no, id_no_masked, id_no_index, name, name_masked, phone,
                  phone_masked) values (${own}, gen_random_uuid(), 'sealed', '3101**', repeat('9', 64), 'sealed', '杨*', 'sealed', '138****')
                  returning id),
          e as (insert into training_enrolment (${FLOW}, enrol_no, round_id, project_id, institution_id, trainee_id, account_id, applied_at,
                  name_masked, id_no_masked, phone, phone_masked, employment_status) select ${own}, 'STUDYING', now(), b.org_id, b.org_path,
                  b.district_code, 'XY310109202699999', ${roundId}, ${projectId}, ${institutionId}, p.id, u.id, now(), '杨*', '3101**', 'sealed',
                  '138****', '1' from b, p, (select id from user_account order by id limit 1) u returning id, trainee_id),
          t as (insert into run_trainee (id, created_at, updated_at, run_id, enrolment_id, trainee_id, district_code, seq, joined_on)
                  select ${own}, r.id, e.id, e.trainee_id, '310109', 1, '2026-03-02' from r, e returning id),
          c as (insert into training_class (id, created_at, updated_at, org_id, org_path, district_code, class_no, run_id, seq, name, capacity)
                  select ${own}, i.org_id, i.org_path, i.district_code, 'BJ310109202699999', r.id, 1, '一班', 40 from i, r returning id),
          m as (insert into training_class_member (id, org_id, org_path, district_code, run_id, class_id, run_trainee_id, from_on)
                  select gen_random_uuid(), i.org_id, i.org_path, i.district_code, r.id, c.id, t.id, '2026-03-02' from i, r, c, t returning id),
          s as (insert into training_session (id, created_at, updated_at, org_id, org_path, district_code, session_no, run_id, day, starts_at,
                  ends_at, lesson_hours, plan_line_id, kind, mode, teacher_id, teacher_person, published_at, taken_at)
                  select ${own}, i.org_id, i.org_path, i.district_code, 'KC310109202699999', r.id, '2026-03-03', 540, 720, 4, l.id, 'PRACTICE',
                    '1', ${teacherId}, repeat('8', 64), now(), now() from i, r,
                    (select id from training_plan_line where project_id = ${projectId} and content_version = 1 and seq = 1) l returning id, plan_line_id),
          x as (insert into training_session_class (session_id, class_id, taken_at) select s.id, c.id, now() from s, c returning session_id),
          a as (insert into training_attendance (id, created_at, updated_at, session_id, run_trainee_id, status, weight, method, taken_by_name,
                  taken_at) select ${own}, s.id, t.id, 'A', 0, '1', '测试', now() from s, t returning id),
          k as (insert into attendance_correction (${FLOW}, correction_no, attendance_id, run_id, name_masked, old_status, new_status, reason)
                  select ${flow('ASKED')}, 'KG310109202699999', a.id, r.id, '杨*', 'A', 'P', '签到表漏登' from i, a, r returning id),
          l as (insert into training_leave (${FLOW}, leave_no, run_id, run_trainee_id, account_id, name_masked, from_at, to_at, reason)
                  select ${flow('ASKED')}, 'QJ310109202699999', r.id, t.id, u.id, '杨*', now(), now() + interval '1 day', '就医'
                    from i, r, t, (select id from user_account order by id limit 1) u returning id),
          j as (insert into run_completion (${FLOW}, completion_no, run_id, institution_id)
                  select ${flow('DIST_REVIEW')}, 'JK310109202699999', r.id, i.id from i, r returning id),
          g as (insert into spot_check_slot (${FLOW}, slot_no, run_id, seq, basis_days, required_count, window_from, window_to)
                  select ${own}, 'PLANNED', now(), b.org_id, b.org_path, b.district_code, 'BC310109202699999-1', r.id, 1, 19, 2, '2026-03-02',
                    '2026-03-11' from b, r returning id),
          h as (insert into spot_check (${FLOW}, check_no, run_id, institution_org_id, checked_at, kind, inspectors, expected_headcount,
                  actual_headcount, teacher_match, timetable_match, room_safe, attendance_match, result, problems, submitted_at)
                  select ${own}, 'RECTIFYING', now(), b.org_id, b.org_path, b.district_code, 'CC310109202699999', r.id, b.school, now(), 'SITE',
                    '{周正}', 1, 1, true, true, false, true, 'MINOR', '{消防通道堵塞}', now() from b, r returning id)
        select r.id as "runId", t.id as "runTraineeId", c.id as "classId", m.id as "memberId", s.id as "sessionId", s.plan_line_id as "lineId", a.id as "attendanceId",
               k.id as "correctionId", l.id as "leaveId", j.id as "completionId", g.id as "slotId", h.id as "checkId"
          from r, t, c, m, s, a, k, l, j, g, h`,
    );
    if (!placed) throw new Error('nothing built');
    for (const [type, id] of [
      ['runCompletion', placed.completionId],
      ['spotCheckSlot', placed.slotId],
      ['spotCheck', placed.checkId],
    ] as const)
      await startRecords(tx, type, [id]);
    return placed;
  });
}
