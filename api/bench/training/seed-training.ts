import pg from 'pg';
import { openedRuns, RUN_TABLES } from './runs/seed-runs.ts';
import { desks } from './seed-desks.ts';
import { requests } from './seed-requests.ts';
import { FLOW, pick, type TrainingSize, uuid } from './seed-words.ts';

/** Rounds of a project that has any; every fifth project has. */
const ROUND_SHARE = 5;
/** What it fills. */
const TABLES = [
  'org',
  'training_institution',
  'training_project',
  'training_project_version',
  'training_plan_line',
  'project_application',
  'project_application_version',
  'enrolment_round',
  'training_trainee',
  'training_enrolment',
  'flow_event',
  'flow_timer',
  'training_exit',
  'training_change',
  'training_proposal',
  'project_inspection',
  'project_publicity',
  'needs_survey',
  'needs_survey_answer',
  'review_expert',
  'review_batch',
  'review_batch_project',
  'training_identity',
  'training_identity_sync',
  ...RUN_TABLES,
];
const ZERO_HASH = '0'.repeat(64);

/**
 * Institutions in all districts, their projects, an application for each, rounds of every fifth project and enrolments of trainees of all
 * districts, and what is asked and kept about them; set-based, on the organisations of an installation.
 */
export async function seedTraining(url: string, size: TrainingSize): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    for (const statement of trainingWorld(size)) await client.query(statement);
    for (const table of TABLES) await client.query(`vacuum (analyze) ${table}`);
    await client.query('checkpoint');
  } finally {
    await client.end();
  }
}

/** The statements that fill it, on one connection. */
export function trainingWorld(size: TrainingSize): string[] {
  return [
    `create temp table district as select row_number() over (order by code) - 1 as n, count(*) over () as total, id, path, code, region_code
       from org where level = 'DISTRICT' and code ~ '^310[0-9]{3}$'`,
    ...institutions(size.institutions),
    ...projects(size.projects),
    rounds(),
    ...enrolments(size.enrolments),
    ...requests(),
    ...desks(size),
    ...(size.opened ? openedRuns(size, size.opened) : []),
  ];
}

function institutions(count: number): string[] {
  return [
    `create temp table house as select i, ${uuid('at', "'org' || i")} as org_id, d.path || 'JGB' || i || '/' as org_path, d.id as parent_id,
            d.code as district_code, d.region_code, at, ${uuid('at', "'institution' || i")} as id
       from (select i, now() - make_interval(mins => ${count} - i) as at from generate_series(1, ${count}) i) s
       join district d on d.n = s.i % d.total`,
    `insert into org (id, created_at, updated_at, code, name, short_name, level, parent_id, path, district_code, region_code, service_centre)
       select org_id, at, at, 'JGB' || i, '测试培训机构' || i, '机构' || i, 'INST', parent_id, org_path, district_code, region_code, false from house`,
    `insert into training_institution (${FLOW}, institution_no, name, uscc, institution_type, nature, reg_address, train_address, legal_name,
            legal_id_no, legal_id_no_masked, legal_id_no_index, contact_name, contact_phone, email, entered_on, nearest_expiry, last_inspection_on)
       select id, at, at, 'IN_LIBRARY', at, org_id, org_path, district_code, 'JGB' || i, '测试培训机构' || i, lpad(i::text, 18, '0'),
              ${pick(['2', '3', '4'], 'i')}, 'PRIVATE', '测试路1号', '测试路1号', '测试员', 'sealed', '310100********0011', lpad(i::text, 64, '0'),
              '测试员', '021-60000000', 'x@example.com', current_date, current_date + (i * 7) % 900,
              case when i % 4 > 0 then current_date - (i * 11) % 400 end
         from house`,
  ];
}

function projects(count: number): string[] {
  return [
    `create temp table course as select p, ${uuid('p_at', "'project' || p")} as id, p_at, h.id as institution_id, h.org_id, h.org_path, h.district_code
       from (select p, now() - make_interval(mins => ${count} - p) as p_at from generate_series(1, ${count}) p) s
       join house h on h.i = 1 + s.p % (select count(*) from house)`,
    `insert into training_project (${FLOW}, project_no, institution_id, name, category, occupation_name, skill_level, cert_type, cert_issuer,
            hours_theory, hours_practice, hours_total, days, mode, fee_per_person, fee_breakdown, min_per_run, max_per_run, plan, score,
            valid_from, valid_to, last_inspection_on)
       select id, p_at, p_at, ${pick(['IN_LIBRARY', 'IN_LIBRARY', 'IN_LIBRARY', 'SUSPENDED'], 'p')}, p_at, org_id, org_path, district_code, 'XMB' || p,
              institution_id, '低压电工' || p, ${pick(['01', '02', '03', '04', '08'], 'p')}, '电工', ${pick(['5', '4', '3'], 'p')}, 'SKILL', '测试中心',
              40, 40 + p % 7, 80 + p % 7, 20, '1', 3105.60 + p % 50, '{}', 10, 50, '[]', 70 + p % 30, current_date, current_date + 1095 - p % 90,
              case when p % 3 > 0 then current_date - (p * 11) % 400 end
         from course`,
    `insert into training_project_version (project_id, content_version, content, source, changed_at, changed_by_name)
       select id, content_version, jsonb_build_object('name', name, 'hoursTotal', hours_total, 'plan', plan), 'FILING', created_at, '测试员'
         from training_project where project_no like 'XMB%'`,
    `insert into project_application (${FLOW}, application_no, institution_id, kind, project_name, category, content, content_version, submitted_at)
       select ${uuid('p_at', "'application' || p")}, p_at, p_at,
              ${pick(['DIST_REVIEW', 'CENTRE_RECHECK', 'CITY_READY', 'FILED_PASS', 'RETURNED'], 'p')}, p_at, org_id, org_path, district_code, 'SBB' || p,
              institution_id, '2', '低压电工' || p, '04', '{}', 1, p_at
         from course`,
    `insert into project_application_version (application_id, content_version, content, institution, submitted_at, submitted_by_name)
       select id, 1, jsonb_build_object('project', jsonb_build_object('name', project_name, 'category', category)), '{}', submitted_at, '测试员'
         from project_application where application_no like 'SBB%'`,
  ];
}

const rounds = () =>
  `insert into enrolment_round (${FLOW}, round_no, project_id, institution_id, title, open_from, open_to, planned_start, planned_end,
          cancel_deadline, capacity, min_trainees, waitlist_capacity, eligibility, address, contact_name, contact_phone)
     select ${uuid('p_at', "'round' || p")}, p_at, p_at, ${pick(['OPEN', 'OPEN', 'CLOSED'], `p / ${ROUND_SHARE}`)}, p_at, org_id, org_path, district_code,
            'BMB' || p, id, institution_id, '低压电工' || p || '第1期', p_at, now() + interval '30 days', current_date + 40 + p % 90, current_date + 160,
            now() + interval '38 days', 40 + p % 30, 10, 12, '{"categories":["10"],"dischargeWindowMonths":0,"ageMax":0}', '测试路1号', '测试员', '021-60000000'
       from course where p % ${ROUND_SHARE} = 0`;

function enrolments(count: number): string[] {
  return [
    `create temp table call as select row_number() over (order by id) - 1 as n, count(*) over () as total, * from enrolment_round`,
    `create temp table person_of as select t, ${uuid("now() - interval '1 day'", "'trainee' || t")} as id,
            ${uuid("now() - interval '1 day'", "'account' || t")} as account_id from generate_series(1, ${Math.ceil(count / 2)}) t`,
    `insert into training_trainee (id, created_at, updated_at, id_no, id_no_masked, id_no_index, name, name_masked, account_id, phone, phone_masked)
       select id, now(), now(), 'sealed', '310100********0011', lpad(t::text, 64, '0'), 'sealed', '王*', account_id, 'sealed', '138****5678' from person_of`,
    `insert into training_enrolment (${FLOW}, event_hash, enrol_no, round_id, project_id, institution_id, trainee_id, account_id, applied_at,
            name_masked, id_no_masked, phone, phone_masked, employment_status, person_category, identity_checked_at)
       select ${uuid('at', "'enrolment' || e")}, at, at, ${pick(['PENDING', 'APPROVED', 'APPROVED', 'RETURNED', 'CANCELLED', 'WAITLIST'], 'e')}, at, d.id, d.path, d.code,
              '${ZERO_HASH}', 'XYB' || e, c.id, c.project_id, c.institution_id, p.id, p.account_id, at, '王*', '310100********0011', 'sealed',
              '138****5678', '1', ${pick(['10', '20', '30'], 'e / 7')}, at
         from (select e, now() - make_interval(secs => ${count} - e) as at from generate_series(1, ${count}) e) s
         join call c on c.n = (s.e + s.e / ${Math.ceil(count / 2)}) % c.total
         join district d on d.n = s.e % d.total
         join person_of p on p.t = 1 + s.e % (select count(*) from person_of)
         on conflict do nothing`,
    // How far each has come: one in two of those that ended had been approved before.
    `insert into flow_event (id, record_type, record_id, seq, flow_version, from_state, to_state, action, actor_type, actor_name, ip, details,
            prev_hash, hash, occurred_at, recorded_at)
       select ${uuid('e.applied_at', "'event' || e.enrol_no || s.seq")}, 'trainingEnrolment', e.id, s.seq, 1, s.from_state,
              coalesce(s.to_state, e.state), s.action, 'SYSTEM', '测试员', '', '{}', '${ZERO_HASH}', '${ZERO_HASH}', e.applied_at, e.applied_at
         from training_enrolment e
         cross join (values (1, null, 'VERIFYING', 'enrol'), (2, 'VERIFYING', 'PENDING', 'verify'), (3, 'PENDING', 'APPROVED', 'approve'),
                            (4, 'APPROVED', null, 'cancel')) s(seq, from_state, to_state, action)
        where e.enrol_no like 'XYB%'
          and s.seq <= case when e.state = 'APPROVED' then 3 when e.state <> 'CANCELLED' then 2 when right(e.enrol_no, 1) < '5' then 4 else 1 end`,
    `update training_enrolment e set event_seq = h.steps
       from (select record_id, max(seq) as steps from flow_event where record_type = 'trainingEnrolment' group by 1) h where h.record_id = e.id`,
  ];
}
