import { sql } from '../../../database/sql.ts';
import { defineRecord, period, placed, readFrom } from '../../../platform/records/index.ts';
import { SUPERVISION_MENU } from '../menu.ts';
import { completionFlow } from './completion.flow.ts';
import { completionTable } from './completion-table.ts';
import { completionsSeen } from './reach.ts';
import { COMPLETION } from './record-type.ts';

/** Slots of spot checks that count of the run. */
const slots = sql`from spot_check_slot s where s.run_id = c.run_id and s.state <> 'CANCELLED'`;

/** 02 §16.6: what a completion that is not passed still lacks, as the sheet shows it line by line; null where nothing is missing. */
const missing = sql<string | null>`case when c.state <> 'PASSED' then nullif(concat_ws('、',
  case when exists (select from training_session s join training_session_class sc on sc.session_id = s.id
    where s.run_id = c.run_id and s.published_at is not null and not s.cancelled and sc.taken_at is null) then '考勤' end,
  case when n.known < n.examined then '考试' || n.known || '/' || n.examined end,
  (select '抽查' || count(*) filter (where s.state = 'DONE') || '/' || count(*) ${slots}
    having count(*) filter (where s.state = 'DONE') < count(*)),
  case when not coalesce((select bool_and(k.state <> 'COLLECTING') from satisfaction_task k where k.run_id = c.run_id), false) then '满意度' end,
  (select '异议' || count(*) || '条未答复' from run_completion_objection o
    where o.completion_id = c.id and o.answered_at is null having count(*) > 0)), '') end`;

/** `c` is the application, `r` its run, `p` the project, `i` the institution, `n` its trainees counted. */
const source = readFrom(completionTable, 'c', (query) =>
  query
    .innerJoin('training_run as r', 'r.id', 'c.run_id')
    .innerJoin('training_project as p', 'p.id', 'r.project_id')
    .innerJoin('training_institution as i', 'i.id', 'c.institution_id')
    .leftJoinLateral(
      (of) =>
        of
          .selectFrom('run_completion_row as w')
          .innerJoin('run_trainee as t', 't.id', 'w.run_trainee_id')
          .select((e) => [
            e.fn.countAll<number>().as('trainees'),
            sql<number>`count(*) filter (where w.result = 'COMPLETED')`.as('completed'),
            sql<string | null>`case when count(w.result) > 0
              then round(100.0 * count(*) filter (where w.result = 'COMPLETED') / count(*), 2)::text end`.as('rate'),
            sql<number>`count(*) filter (where t.left_on is null)`.as('examined'),
            sql<number>`count(*) filter (where t.left_on is null and w.exam_result <> 'PENDING')`.as('known'),
          ])
          .whereRef('w.completion_id', '=', 'c.id')
          // Who had left before the first day has not studied.
          .where((e) => e.or([e('t.left_on', 'is', null), e('t.left_on', '>', e.ref('r.actual_start'))]))
          .as('n'),
      (on) => on.onTrue(),
    )
    .select([
      'r.run_no as runNo',
      'r.name as runName',
      'r.planned_start as plannedStart',
      'r.planned_end as plannedEnd',
      'p.name as projectName',
      'i.name as institutionName',
      'n.trainees as trainees',
      'n.completed as completed',
      'n.rate as rate',
      missing.as('missing'),
    ]),
);

/** 结课申请 (02 §16). */
export const runCompletion = defineRecord(source, {
  name: 'RunCompletion',
  plural: 'runCompletions',
  type: COMPLETION,
  title: '结课申请',
  unit: '件',
  doc: '结课申请 of a training run (02 §16)',
  docs: {
    list: '结课申请 of the caller’s scope and of runs with his district’s trainees, newest first',
    one: 'One 结课申请',
    filter: '结课申请 to show; what is absent does not narrow',
    act: '申请结课, 通过, 退回, 撤回: what each may do is the flow’s to say',
  },
  flow: completionFlow,
  permission: 'training.completion:view',
  number: 'completion_no',
  scope: { where: completionsSeen },
  files: '考核材料',
  brought: {
    runNo: { kind: 'text', title: '班次编号' },
    runName: { kind: 'text', title: '班次名称' },
    plannedStart: { kind: 'day', title: '计划开始' },
    plannedEnd: { kind: 'day', title: '计划结束' },
    projectName: { kind: 'text', title: '培训项目' },
    institutionName: { kind: 'text', title: '培训机构' },
    trainees: {
      kind: 'whole',
      nullable: true,
      title: '参训人数',
      doc: 'who studied: rows of the completion sheet without those who had left before the first day',
    },
    completed: { kind: 'whole', nullable: true, title: '结业人数', doc: '0 until it is handed in' },
    rate: {
      kind: 'decimal',
      digits: 5,
      scale: 2,
      nullable: true,
      title: '结业率（%）',
      doc: 'per cent of who studied with two decimals; null until it is handed in',
    },
    missing: { kind: 'text', nullable: true, title: '未完成事项', doc: '考勤, 考试, 抽查, 满意度, 异议, and how far' },
  },
  filters: {
    search: {
      kind: 'search',
      label: '查找',
      hint: '结课编号、班次编号、班次或机构名称',
      find: [{ in: ['c.completion_no', 'r.run_no'], match: 'number' }, { in: ['r.name', 'i.name'] }],
    },
    states: { kind: 'states', label: '状态', url: 'state' },
    runId: { kind: 'equals', column: 'c.run_id', id: true, label: '培训班次', hidden: true },
    districtCode: placed.districtCode,
    ...period('提交日期', 'c.submitted_at'),
  },
  counted: true,
  sorts: {
    plannedEnd: { title: '计划结束', kind: 'day', column: 'r.planned_end' },
  },
  export: {
    permission: 'training.completion:export',
    kind: 'run-completions',
    audit: 'training.completion.export',
    columns: [
      ['completionNo', 22],
      ['runNo', 22],
      ['runName', 28],
      ['projectName', 28],
      ['institutionName', 32],
      'plannedEnd',
      'trainees',
      'completed',
      'rate',
      ['missing', 28],
      'examKindTitle',
      'examDate',
      ['submittedAt', 20],
      'stateTitle',
      'passedOn',
    ],
  },
  page: {
    route: '/training/completions',
    icon: 'CheckSquareOutlined',
    group: SUPERVISION_MENU,
    order: 69,
    columns: [
      { name: 'completionNo', title: '结课编号与班次', under: ['runName'], key: true },
      { name: 'institutionName', under: ['projectName'], wide: true },
      { name: 'plannedEnd' },
      { name: 'trainees' },
      { name: 'completed', under: ['rate'], title: '结业人数与结业率' },
      { name: 'missing', title: '未完成事项' },
      { name: 'stateTitle', key: true },
      { name: 'remaining', key: true },
      { name: 'examKindTitle', hidden: true },
      { name: 'submittedAt', hidden: true },
    ],
    facts: [
      'runNo',
      'runName',
      'institutionName',
      'projectName',
      'plannedStart',
      'plannedEnd',
      'examKindTitle',
      'examDate',
      'examSite',
      'examOrg',
      'submittedAt',
      'objectionsUntil',
      { name: 'summary', wide: true },
      { name: 'justification', wide: true },
    ],
    also: ['runId', 'contentVersion'],
  },
  portal: {
    route: '/completions',
    columns: [
      { name: 'completionNo', title: '结课编号与班次', under: ['runName'], key: true },
      { name: 'projectName', wide: true },
      { name: 'plannedEnd' },
      { name: 'trainees' },
      { name: 'completed' },
      { name: 'missing' },
      { name: 'stateTitle', key: true },
      { name: 'remaining', key: true },
    ],
    facts: ['runNo', 'runName', 'projectName', 'plannedStart', 'plannedEnd', 'submittedAt', 'objectionsUntil'],
    also: ['runId', 'contentVersion', 'summary', 'examKind', 'examDate', 'examSite', 'examOrg'],
  },
});
