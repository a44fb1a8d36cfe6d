import { FLOW, type OpenedSize, pick, type TrainingSize, uuid } from '../seed-words.ts';

/** When what belongs to a run was made: the same in every statement, for ids follow from it. */
const THEN = "timestamptz '2026-01-01'";
/** Lessons of a run, one a day, and hours of each. */
const SESSIONS = 20;
const HOURS = 4;
/** The run whose trainees scan, and whose subsidy is settled: see `large-run.ts`. */
export const LARGE = 'BCBL';
export const SCANNED = 'BCBS';
const LARGE_PEOPLE = 500;
const SCANNED_PEOPLE = 300;

/** How many are enrolled because they are in a run. */
export const seatedIn = ({ runs, trainees }: OpenedSize): number => runs * trainees + LARGE_PEOPLE + SCANNED_PEOPLE;

/**
 * Runs with trainees of two districts, a class each, contracts, lessons of twenty days and what was written down of everybody in them; every fifth run is
 * of the first institution. Reads the tables that `seedTraining` has filled, on the same connection.
 */
export const openedRuns = (
  { institutions, projects }: TrainingSize,
  { runs: count, trainees }: OpenedSize,
): string[] => {
  const own = Math.max(1, Math.floor(projects / institutions));
  return [
    `create temp table opened as
       select r, 'BCB' || lpad(r::text, 6, '0') as no, ${trainees} as people, ${pick(['RUNNING', 'RUNNING', 'COMPLETED'], 'r')} as state,
              current_date - 30 + r % 20 as first, at, ${uuid('at', "'opened' || r")} as id, c.id as project_id, c.institution_id, c.org_id, c.org_path,
              c.district_code
         from (select r, now() - make_interval(mins => ${count} - r) as at from generate_series(1, ${count}) r) s
         join course c on c.p = case when r % 5 = 0 then ${institutions} * (1 + r / 5 % ${own}) else 1 + r * 3 % ${projects} end`,
    // One whose subsidy is settled, one whose trainees sign in.
    `insert into opened select 0, v.no, v.people, v.state, v.first, now(), ${uuid(THEN, "'opened' || v.no")}, c.id, c.institution_id, c.org_id, c.org_path,
            c.district_code
       from (values ('${LARGE}', ${LARGE_PEOPLE}, 'COMPLETED', current_date - 30), ('${SCANNED}', ${SCANNED_PEOPLE}, 'RUNNING', current_date)) v(no, people, state, first)
       join course c on c.p = ${institutions}`,
    `insert into training_teacher (id, created_at, updated_at, institution_id, name, id_no, id_no_masked, id_no_index, subjects, full_time, hired_from)
       select ${uuid(THEN, "'teacher' || institution_id")}, now(), now(), institution_id, '测试员', 'sealed', '310100********0011',
              md5('t' || institution_id) || md5('e' || institution_id), '{04}', true, current_date - 900 from opened group by institution_id`,
    `insert into training_run (${FLOW}, run_no, name, project_id, plan_version, institution_id, planned_start, planned_end, actual_start, actual_end, mode,
            head_teacher_id, price_per_person, trainee_count, lesson_hours)
       select o.id, at, at, o.state, at, o.org_id, o.org_path, o.district_code, no, '低压电工班' || no, project_id, p.content_version, o.institution_id, first,
              first + ${SESSIONS - 1}, first, case when o.state = 'COMPLETED' then first + ${SESSIONS - 1} end, '1',
              ${uuid(THEN, "'teacher' || o.institution_id")}, p.fee_per_person, people, ${SESSIONS * HOURS}
         from opened o join training_project p on p.id = o.project_id`,
    `create temp table seated as
       select o.id as run_id, o.no || '-' || s as key, s, o.state, o.first, o.project_id, o.institution_id, d.id as org_id, d.path as org_path, d.code
         from opened o cross join lateral generate_series(1, o.people) s join district w on w.code = o.district_code
         join district d on d.n = (w.n + case when s % 5 = 0 then 1 else 0 end) % w.total`,
    `insert into training_trainee (id, created_at, updated_at, id_no, id_no_masked, id_no_index, name, name_masked, account_id, phone, phone_masked)
       select ${uuid(THEN, "'seat' || key")}, now(), now(), 'sealed', '310100********0011', md5(key) || md5('s' || key), 'sealed', '王*',
              ${uuid(THEN, "'seat account' || key")}, 'sealed', '138****5678' from seated`,
    `insert into training_enrolment (${FLOW}, enrol_no, round_id, project_id, institution_id, trainee_id, account_id, applied_at, name_masked, id_no_masked, phone,
            phone_masked, employment_status, person_category)
       select ${uuid(THEN, "'seat enrolment' || key")}, now(), now(), case when x.state = 'RUNNING' then 'STUDYING' else 'COMPLETED' end, now(), x.org_id, x.org_path,
              x.code, 'XYC' || key, c.id, x.project_id, x.institution_id, ${uuid(THEN, "'seat' || key")}, ${uuid(THEN, "'seat account' || key")},
              now(), '王*', '310100********0011', 'sealed', '138****5678', '1', '10'
         from seated x join call c on c.n = 0`,
    `insert into run_trainee (id, created_at, updated_at, run_id, enrolment_id, trainee_id, district_code, seq, joined_on, result, certificate)
       select ${uuid(THEN, "'seated' || key")}, now(), now(), run_id, ${uuid(THEN, "'seat enrolment' || key")}, ${uuid(THEN, "'seat' || key")}, code, s, first,
              case when state = 'COMPLETED' then 'COMPLETED' end,
              case when state = 'COMPLETED' then jsonb_build_object('type', 'LEVEL', 'no', 'C' || key, 'date', current_date) end from seated`,
    `insert into run_contract (${FLOW}, contract_no, run_id, institution_id, institution_org_id, trainee_count, price_per_person, training_amount)
       select ${uuid(THEN, "'contract' || r.run_no || g.code")}, now(), now(), 'SIGNED', now(), d.id, d.path, d.code, 'HTB' || r.run_no || g.code, r.id,
              r.institution_id, r.org_id, g.n, r.price_per_person, g.n * r.price_per_person
         from training_run r join (select run_id, code, count(*)::int as n from seated group by 1, 2) g on g.run_id = r.id join district d on d.code = g.code`,
    ...uncounted(lessons()),
    `insert into run_completion (${FLOW}, completion_no, run_id, institution_id, passed_on)
       select ${uuid(THEN, "'completion' || no")}, now(), now(), 'PASSED', now(), org_id, org_path, district_code, 'JKB' || no, id, institution_id, current_date - 1
         from opened where state = 'COMPLETED'`,
    `insert into spot_check (${FLOW}, check_no, run_id, checked_at, kind, inspectors, expected_headcount, actual_headcount, teacher_match,
            timetable_match, room_safe, attendance_match, result)
       select ${uuid('at', "'check' || no")}, at, at, ${pick(['CLOSED', 'SUBMITTED'], 'r')}, at, d.id, d.path, o.district_code, 'CCB' || no, o.id, at, 'SITE', '{测试员}', people,
              people, true, true, true, true, 'NORMAL' from opened o join district d on d.code = o.district_code`,
  ];
};

/** Tables by which attendance is counted with every statement. */
const COUNTED = ['training_class_member', 'training_session', 'training_session_class', 'training_attendance'];

/** The same statements with all attendance counted once, when it is there. */
function uncounted(statements: string[]): string[] {
  const triggers = (act: 'disable' | 'enable') => COUNTED.map((table) => `alter table ${table} ${act} trigger user`);
  return [
    ...triggers('disable'),
    ...statements,
    ...triggers('enable'),
    ...COUNTED.map((table) => `analyze ${table}`),
    'select training_count_again(array(select id from run_trainee))',
  ];
}

function lessons(): string[] {
  return [
    `insert into training_class (id, created_at, updated_at, org_id, org_path, district_code, class_no, run_id, seq, name, capacity)
       select ${uuid('at', "'class' || no")}, at, at, org_id, org_path, district_code, 'BJB' || no, id, 1, '一班', people from opened`,
    `insert into training_class_member (id, org_id, org_path, district_code, run_id, class_id, run_trainee_id, from_on)
       select ${uuid(THEN, "'member' || t.id")}, o.org_id, o.org_path, o.district_code, o.id, ${uuid('at', "'class' || no")}, t.id, o.first
         from opened o join run_trainee t on t.run_id = o.id`,
    // Those that sign in do so in a lesson that lasts the whole day.
    `insert into training_session (id, created_at, updated_at, org_id, org_path, district_code, session_no, run_id, day, starts_at, ends_at, lesson_hours,
            plan_line_id, kind, mode, teacher_id, teacher_person, published_at, taken_at)
       select ${uuid('at', "'lesson' || no || s")}, at, at, org_id, org_path, district_code, 'KCB' || no || '-' || s, o.id, first + s, case when no = '${SCANNED}' then 0 else 480 end,
              case when no = '${SCANNED}' then 1440 else 680 end, ${HOURS}, l.id, 'THEORY', '1', t.id, t.id_no_index, at,
              case when first + s < current_date then first + s + interval '12 hours' end
         from opened o cross join generate_series(0, ${SESSIONS - 1}) s join training_teacher t on t.id = ${uuid(THEN, "'teacher' || o.institution_id")}
         join training_run r on r.id = o.id join training_plan_line l on l.project_id = r.project_id and l.content_version = r.plan_version and l.seq = 1`,
    `insert into training_session_class (session_id, class_id, taken_at)
       select s.id, c.id, s.taken_at from training_session s join training_class c on c.run_id = s.run_id where s.session_no like 'KCB%'`,
    `insert into training_attendance (id, created_at, updated_at, session_id, run_trainee_id, status, weight, method, taken_by_name, taken_at)
       select gen_random_uuid(), now(), now(), s.id, t.id, case when (t.seq + s.starts_at + extract(day from s.day)::int) % 17 = 0 then 'A' else 'P' end,
              case when (t.seq + s.starts_at + extract(day from s.day)::int) % 17 = 0 then 0 else 1 end, '1', '测试员', s.taken_at
         from training_session s join run_trainee t on t.run_id = s.run_id where s.session_no like 'KCB%' and s.taken_at is not null`,
  ];
}

/** What it fills. */
export const RUN_TABLES = [
  'training_teacher',
  'training_run',
  'run_trainee',
  'run_contract',
  'training_class',
  'training_class_member',
  'training_member_tally',
  'training_session',
  'training_session_class',
  'training_attendance',
  'run_completion',
  'spot_check',
];
