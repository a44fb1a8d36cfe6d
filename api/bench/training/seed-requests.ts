import { FLOW, pick, uuid } from './seed-words.ts';

/** What runs about the seeded world: limits, exits, changes, proposals, inspections, publicities. Reads the tables that `seedTraining` has filled. */
export const requests = (): string[] => [
  ...exits(),
  changes(),
  proposals(),
  ...inspections(),
  publicities(),
  ...LIMITED.map(limits),
];

/** Records whose step has a limit, and in which states. */
const LIMITED = [
  { table: 'training_enrolment', type: 'trainingEnrolment', states: ['PENDING'] },
  { table: 'project_application', type: 'projectApplication', states: ['DIST_REVIEW', 'CENTRE_RECHECK'] },
  { table: 'training_exit', type: 'trainingExit', states: ['ASKED'] },
  { table: 'training_change', type: 'trainingChange', states: ['DIST_REVIEW', 'CENTRE_RECHECK'] },
];

const limits = ({ table, type, states }: (typeof LIMITED)[number]) =>
  `insert into flow_timer (id, record_type, record_id, kind, stage, visit, limit_value, limit_unit, rule_text, started_at, due_at)
     select ${uuid('created_at', "'limit' || id")}, '${type}', id, 'STAGE', '审核', 1, 5, 'WORKDAY', '测试 第1版', created_at, created_at + interval '7 days'
       from ${table} where state in (${states.map((state) => `'${state}'`).join(', ')})`;

const exits = () => [
  `create temp table leaver as select row_number() over (order by id) as n, * from training_enrolment where state = 'APPROVED' order by id limit 1000`,
  `insert into training_exit (${FLOW}, exit_no, enrolment_id, account_id, name_masked, reason, exit_date)
     select ${uuid('created_at', "'exit' || n")}, created_at, created_at, ${pick(['ASKED', 'APPROVED', 'DECLINED'], 'n')}, created_at, org_id, org_path,
            district_code, 'TXB' || n, id, account_id, '王*', '已找到工作', current_date - (n % 90)::int
       from leaver`,
];

const changes = () =>
  `insert into training_change (${FLOW}, change_no, target_type, target_id, target_name, institution_id, reason, content, differences, needs_centre, submitted_at)
     select ${uuid('p_at', "'change' || p")}, p_at, p_at, ${pick(['DIST_REVIEW', 'CENTRE_RECHECK', 'APPROVED', 'REJECTED'], 'p')}, p_at, org_id, org_path,
            district_code, 'BGB' || p, 'PROJECT', id, '低压电工' || p, institution_id, '更换教材', '{}', '[]', false, p_at
       from course where p % 2 = 0`;

const proposals = () =>
  `insert into training_proposal (${FLOW}, proposal_no, target_type, target_id, target_name, kind, reason, proposer_org_id, proposer_org)
     select ${uuid('p_at', "'proposal' || p")}, p_at, p_at, ${pick(['PROPOSED', 'ADOPTED', 'DECLINED'], 'p')}, p_at, c.org_id, c.org_path, c.district_code,
            'JYB' || p, 'PROJECT', c.id, '低压电工' || p, ${pick(['SUSPEND', 'REMOVE'], 'p')}, '年检不合格', d.id, ${pick(['测试东区退役军人事务局', '测试西区退役军人事务局'], 'p / 4')}
       from course c join district d on d.code = c.district_code where p % 4 = 0`;

const inspections = () => [
  `insert into inspection_checklist (id, created_at, version_no, title, items, created_by_name)
     select ${uuid('now()', "'checklist'")}, now(), 1000, '性能测试', '[]', '测试员'`,
  `insert into inspection_cycle (${FLOW}, cycle_no, title, year, period_from, period_to, reference_date, report_from, report_to, district_deadline,
          centre_deadline, checklist_id, field_sample_pct)
     select ${uuid('now()', "'cycle'")}, now(), now(), 'OPEN', now(), o.id, o.path, '310000', 'NJB1', '性能测试年检', 2026, current_date - 365, current_date,
            current_date, now() - interval '10 days', now() + interval '20 days', current_date + 40, current_date + 60, l.id, 20
       from org o, inspection_checklist l where o.code = '310000' and l.version_no = 1000`,
  `insert into project_inspection (${FLOW}, inspection_no, cycle_id, project_id, institution_id, project_name, round_no, improve_deadline, due_at)
     select ${uuid('p_at', "'inspection' || p")}, p_at, p_at, ${pick(['REPORTING', 'DIST_REVIEW', 'IMPROVING', 'CENTRE_RECHECK', 'DONE'], 'p')}, p_at, c.org_id,
            c.org_path, c.district_code, 'NJXB' || p, y.id, c.id, c.institution_id, '低压电工' || p, p % 3, current_date + p % 30,
            case when p % 5 < 4 then now() + make_interval(days => (p % 30)::int) end
       from course c, inspection_cycle y where y.cycle_no = 'NJB1'`,
];

const publicities = () =>
  `insert into project_publicity (id, application_id, public_from, public_to, score, published_at, published_by_name, outcome)
     select ${uuid('created_at', "'publicity' || application_no")}, id, current_date - 30 - (row_number() over (order by id) % 60)::int, current_date - 23, 80, created_at, '测试员', 'FILED'
       from project_application where application_no like 'SBB%' and state = 'FILED_PASS'`;
