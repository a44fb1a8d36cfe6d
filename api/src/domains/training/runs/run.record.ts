import { sql } from '../../../database/sql.ts';
import { defineRecord, defineTable, period, readFrom } from '../../../platform/records/index.ts';
import { TRAINING_MODE, titleOfItem } from '../codes.ts';
import { RUN_MENU } from '../menu.ts';
import { RUN } from './record-types.ts';
import { runFlow } from './run.flow.ts';
import { runsSeen } from './scope.ts';
import { warningOf } from './warning.ts';
import { districtTitle } from './words.ts';

export const runTable = defineTable({
  name: 'training_run',
  flow: true,
  columns: {
    run_no: { kind: 'text', max: 32, unique: true, title: '班次编号', doc: 'BC + district + year + five digits' },
    name: { kind: 'text', max: 80, title: '班次名称' },
    project_id: { kind: 'link', title: '培训项目' },
    plan_version: { kind: 'whole', title: '项目版本', doc: 'of the project’s content that is taught' },
    institution_id: { kind: 'link', title: '培训机构' },
    round_ids: { kind: 'links', filled: true, api: false, title: '报名批次' },
    enrolment_ids: {
      kind: 'links',
      filled: true,
      title: '所选学员',
      doc: 'enrolments that the institution has chosen',
    },
    planned_start: { kind: 'day', title: '计划开始日期' },
    planned_end: { kind: 'day', title: '计划结束日期' },
    actual_start: { kind: 'day', nullable: true, title: '实际开始日期' },
    actual_end: { kind: 'day', nullable: true, title: '实际结束日期' },
    mode: { kind: 'text', max: 1, title: '培训方式', doc: 'CL-MODE' },
    venue_ids: { kind: 'links', filled: true, title: '培训场地' },
    head_teacher_id: { kind: 'link', nullable: true, title: '班主任' },
    teacher_ids: { kind: 'links', filled: true, title: '授课教师' },
    assessment_plan: { kind: 'text', max: 2000, filled: true, title: '考核方案' },
    price_per_person: { kind: 'decimal', digits: 12, scale: 2, title: '合同单价（元/人）' },
    trainee_count: { kind: 'whole', filled: true, title: '学员人数' },
    calendar_days: { kind: 'whole', nullable: true, title: '培训天数', doc: 'calendar days, both ends counted' },
    lesson_hours: { kind: 'decimal', digits: 6, scale: 1, title: '课时' },
    cut_off_on: {
      kind: 'day',
      nullable: true,
      title: '终止日期',
      doc: 'last day that counts of a run that was stopped',
    },
  },
});

/** `r` the run, `p` its project, `i` its institution; `d` its trainees by district, `c` its contracts. */
const source = readFrom(runTable, 'r', (query) =>
  query
    .innerJoin('training_project as p', 'p.id', 'r.project_id')
    .innerJoin('training_institution as i', 'i.id', 'r.institution_id')
    .select([
      'p.name as projectName',
      'i.name as institutionName',
      'i.state as institutionState',
      'p.state as projectState',
      sql<
        { code: string; n: number }[]
      >`(select coalesce(jsonb_agg(jsonb_build_object('code', g.code, 'n', g.n) order by g.code), '[]')
             from (select district_code as code, count(*)::int as n from run_trainee where run_id = r.id and left_on is null group by 1) g)`.as(
        'byDistrict',
      ),
      sql<number>`(select count(*)::int from run_contract c where c.run_id = r.id and c.state <> 'VOID')`.as(
        'contractCount',
      ),
      sql<number>`(select count(*)::int from run_contract c where c.run_id = r.id and c.state in ('SIGNED', 'CHANGED'))`.as(
        'signedCount',
      ),
      sql<string>`(select coalesce(string_agg(v.name, '、' order by v.name), '') from training_venue v where v.id = any(r.venue_ids))`.as(
        'venueNames',
      ),
      sql<string>`(select coalesce(string_agg(t.name, '、' order by t.name), '') from training_teacher t where t.id = any(r.teacher_ids))`.as(
        'teacherNames',
      ),
      sql<string | null>`(select t.name from training_teacher t where t.id = r.head_teacher_id)`.as('headTeacherName'),
    ]),
);

/** What a run is and how far it has come, on the pages of offices and institutions alike. */
const COURSE = [
  'plannedStart',
  'plannedEnd',
  'calendarDays',
  'lessonHours',
  'modeTitle',
  'venueNames',
  'headTeacherName',
  'teacherNames',
  'pricePerPerson',
  'traineeCount',
  'trainees',
  'contracts',
  'actualStart',
  'actualEnd',
  'cutOffOn',
  { name: 'assessmentPlan', wide: true },
] as const;

/** 培训班次 (02 §13): what lists, pages, files and clients know of it. */
export const trainingRun = defineRecord(source, {
  name: 'TrainingRun',
  plural: 'trainingRuns',
  type: RUN,
  title: '培训班次',
  unit: '个',
  doc: '培训班次 (02 §13): one delivery of a project, made of approved enrolments of one or more districts',
  docs: {
    list: '培训班次 that the caller reads: of his scope, and those with trainees of his district; newest first unless sorted',
    one: 'One 培训班次',
    filter: '培训班次 to show; what is absent does not narrow',
    act: '申请开班, 审核, 复核, 启动培训, 取消, 终止',
  },
  flow: runFlow,
  permission: 'training.run:view',
  number: 'run_no',
  subject: 'name',
  counted: true,
  files: '教学计划、教材、安全预案、保险凭证和终止依据',
  scope: { where: (ctx) => runsSeen(ctx) },
  brought: {
    projectName: { kind: 'text', title: '培训项目' },
    institutionName: { kind: 'text', title: '培训机构' },
    contractCount: { kind: 'whole', title: '合同数' },
    signedCount: { kind: 'whole', title: '已签合同数' },
    venueNames: { kind: 'text', title: '培训场地' },
    teacherNames: { kind: 'text', title: '授课教师' },
    headTeacherName: { kind: 'text', nullable: true, title: '班主任' },
  },
  shown: {
    districtName: {
      kind: 'text',
      title: '区',
      doc: 'of the institution',
      value: (row) => districtTitle(row.districtCode),
    },
    modeTitle: { kind: 'text', title: '培训方式', value: ({ mode }) => titleOfItem(TRAINING_MODE, mode) },
    trainees: {
      kind: 'text',
      title: '各区学员',
      doc: '「虹口区10、浦东新区2」',
      value: ({ byDistrict }) => byDistrict.map(({ code, n }) => `${districtTitle(code)}${n}`).join('、'),
    },
    warning: {
      kind: 'text',
      nullable: true,
      title: '提示',
      doc: 'that its institution or project is no longer in the library while it goes on (AC14-4)',
      value: warningOf,
    },
    contracts: {
      kind: 'text',
      nullable: true,
      title: '合同签订',
      doc: 'signed / all; null before there are any',
      value: ({ contractCount, signedCount }) => (contractCount === 0 ? null : `${signedCount}/${contractCount}`),
    },
  },
  filters: {
    search: {
      kind: 'search',
      label: '查找',
      hint: '班次编号、名称、项目或机构',
      find: [{ in: ['r.run_no'] }, { in: ['r.name', 'p.name', 'i.name'], match: 'part' }],
    },
    states: { kind: 'states', label: '状态', url: 'state' },
    districtCode: { kind: 'district', label: '机构所在区', doc: '区划代码', url: 'district' },
    institutionId: { kind: 'equals', id: true, hidden: true, label: '培训机构', column: 'r.institution_id' },
    projectId: { kind: 'equals', id: true, hidden: true, label: '培训项目', column: 'r.project_id' },
    unsigned: {
      kind: 'own',
      of: 'flag',
      label: '有未签合同',
      where: () =>
        sql`exists (select 1 from run_contract c where c.run_id = r.id and c.state not in ('SIGNED', 'CHANGED', 'VOID'))`,
    },
    ...period('计划开始日期', 'r.planned_start', 'day'),
    // With 计划开始日期止 those that are on within some days, as the Gantt shows them.
    endsFrom: { kind: 'from', label: '计划结束日期起', column: 'r.planned_end', of: 'day', hidden: true },
  },
  sorts: {
    plannedStart: { title: '计划开始日期', kind: 'day', column: 'r.planned_start' },
    traineeCount: { title: '学员人数', kind: 'number', column: 'r.trainee_count' },
  },
  export: {
    permission: 'training.run:export',
    kind: 'training-runs',
    audit: 'training.run.export',
    columns: [
      ['runNo', 20],
      ['name', 32],
      ['projectName', 24],
      ['institutionName', 28],
      'districtName',
      'traineeCount',
      ['trainees', 28],
      'plannedStart',
      'plannedEnd',
      'calendarDays',
      'lessonHours',
      'pricePerPerson',
      'contracts',
      'actualStart',
      'stateTitle',
    ],
  },
  page: {
    route: '/training/runs',
    icon: 'TeamOutlined',
    group: RUN_MENU,
    order: 66,
    columns: [
      { name: 'runNo', title: '编号与班次', under: ['name'], key: true },
      { name: 'projectName', title: '项目与机构', under: ['institutionName'], wide: true },
      'districtName',
      { name: 'traineeCount', title: '学员', under: ['trainees'] },
      { name: 'plannedStart', title: '计划日期', under: ['plannedEnd'] },
      'calendarDays',
      'lessonHours',
      'contracts',
      { name: 'stateTitle', key: true },
      'remaining',
    ],
    facts: ['name', 'projectName', 'institutionName', 'districtName', ...COURSE],
    open: ['projectId', 'institutionId', 'warning'],
  },
  portal: {
    route: '/own-runs',
    columns: [
      { name: 'runNo', title: '编号与班次', under: ['name'], key: true },
      { name: 'projectName', wide: true },
      { name: 'traineeCount', title: '学员', under: ['trainees'] },
      { name: 'plannedStart', title: '计划日期', under: ['plannedEnd'] },
      'contracts',
      { name: 'stateTitle', key: true },
    ],
    facts: ['name', 'projectName', ...COURSE],
    open: ['projectId', 'mode', 'venueIds', 'teacherIds', 'headTeacherId', 'enrolmentIds', 'warning'],
  },
});
