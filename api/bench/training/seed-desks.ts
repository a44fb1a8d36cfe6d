import { FLOW, pick, type TrainingSize, uuid } from './seed-words.ts';

/** What the city's desks keep: surveys with answers, experts, review batches, runs of the identity mirror. Reads the tables that `seedTraining` has filled. */
export const desks = (size: TrainingSize): string[] => [
  ...surveys(size),
  experts(size),
  ...batches(size),
  ...mirror(size),
];

const surveys = (size: TrainingSize) => [
  `insert into needs_survey (${FLOW}, survey_no, title, audience, open_from, open_to, questions)
     select ${uuid('at', "'survey' || s")}, at, at, ${pick(['OPEN', 'CLOSED'], 's')}, at, o.id, o.path, '310000', 'DCB' || s, '培训需求调查' || s, '{}', at,
            at + interval '60 days', '[]'
       from (select s, now() - make_interval(days => ${size.surveys} - s) as at from generate_series(1, ${size.surveys}) s) t join org o on o.code = '310000'`,
  `insert into needs_survey_answer (id, survey_id, content_version, org_id, org_path, district_code, answer, submitted_at)
     select ${uuid('now()', "'answer' || a")}, v.id, 1, d.id, d.path, d.code, '{}', now()
       from generate_series(1, ${size.answers}) a join district d on d.n = a % d.total
       join (select id, row_number() over (order by id) as n from needs_survey where survey_no like 'DCB%') v on v.n = 1 + (a * a) % ${size.surveys}`,
];

const experts = (size: TrainingSize) =>
  `insert into review_expert (id, created_at, updated_at, account_id, name, id_no, id_no_masked, id_no_index, phone, phone_masked, employer, title, fields, relatives,
          valid_to, review_count)
     select ${uuid('at', "'expert' || x")}, at, at, ${uuid('at', "'account of expert' || x")}, ${pick(['王', '李', '张', '陈', '刘'], 'x')} || x, 'sealed',
            '310100********0011', lpad(x::text, 64, '0'), 'sealed', '138****0000', '测试学院' || x % 40, ${pick(['教授', '高级工程师', '高级技师'], 'x')}, '{04}', '无',
            current_date + (x * 7) % 900, x % 20
       from (select x, now() - make_interval(mins => ${size.experts} - x) as at from generate_series(1, ${size.experts}) x) t`;

const batches = (size: TrainingSize) => [
  `insert into review_batch (${FLOW}, batch_no, title, year, material_from, material_to, score_from, score_to, criteria, pass_line, planned_experts,
          min_valid, trim_min, aggregate, score_max, score_step, veto_grounds)
     select ${uuid('at', "'batch' || b")}, at, at, 'FILED', at, o.id, o.path, '310000', 'PSB' || b, '评审批次' || b, 2020 + b % 6, at, at + interval '9 days', at,
            at + interval '8 days', '[]', 60, 5, 3, 5, 'MEAN', 100, 0.5, '{}'
       from (select b, now() - make_interval(days => ${size.batches} - b) as at from generate_series(1, ${size.batches}) b) t join org o on o.code = '310000'`,
  `insert into review_batch_project (id, batch_id, application_id, content_version, seq, display_name, institution_id)
     select ${uuid('now()', "'reviewed' || a.n")}, b.id, a.id, 1, a.n, a.project_name, a.institution_id
       from (select row_number() over (order by id) as n, * from project_application where application_no like 'SBB%' order by id limit 900) a
       join (select row_number() over (order by id) as n, id from review_batch where batch_no like 'PSB%') b on b.n = 1 + (a.n * a.n) % ${size.batches}`,
];

const mirror = (size: TrainingSize) => [
  `insert into training_identity_sync (id, kind, state, started_at, ended_at, received, failed, duration_ms, started_by_name)
     select ${uuid('at', "'run' || r")}, 'INCREMENT', 'SUCCEEDED', at, at + interval '1 minute', r % 900, r % 7, 1000 + r % 500, '系统'
       from (select r, now() - make_interval(hours => ${size.runs} - r) as at from generate_series(1, ${size.runs}) r) t`,
  `insert into training_identity (id, created_at, updated_at, id_no, id_no_masked, id_no_index, name, name_masked, birth_date, person_category, discharge_date,
          registered, district_code, alive, record_state, synced_at, doubt, doubt_since, doubt_reason)
     select ${uuid('now()', "'identity' || t.t")}, now(), now(), 'sealed', '310100********0011', lpad(t.t::text, 64, '0'), 'sealed', '王*', '1995-01-01', '10',
            date '2024-09-01' + t.t % 300, true, d.code, true, 'ACTIVE', now(), case when t.t <= ${size.doubts} then 'MISSING' end,
            case when t.t <= ${size.doubts} then now() - make_interval(hours => t.t) end, case when t.t <= ${size.doubts} then '不在全量数据中' end
       from person_of t join district d on d.n = t.t % d.total`,
];
