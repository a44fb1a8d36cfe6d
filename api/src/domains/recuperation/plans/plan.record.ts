import { defineRecord, defineTable, formOf, readFrom } from '../../../platform/records/index.ts';
import { RECUPERATION_MENU } from '../menu.ts';
import { RIGHTS } from '../permissions.ts';
import { PLAN } from '../record-types.ts';
import { LEVELS } from '../words.ts';
import { planFlow } from './plan.flow.ts';

export const planTable = defineTable({
  name: 'recup_plan',
  flow: true,
  columns: {
    plan_no: { kind: 'text', max: 20, unique: true, title: '计划编号', doc: 'LY + year + two digits' },
    year: { kind: 'whole', least: 2000, most: 2200, title: '年度' },
    title: { kind: 'text', max: 100, title: '计划名称' },
    level: {
      kind: 'choice',
      max: 10,
      words: LEVELS,
      enum: 'RecuperationLevel',
      enumDoc: '疗养级别',
      title: '疗养级别',
    },
    place: { kind: 'text', max: 100, title: '疗养地点' },
    start_date: { kind: 'day', title: '开始日期' },
    end_date: { kind: 'day', title: '结束日期' },
    total_quota: { kind: 'whole', least: 1, most: 9999, title: '名额总数' },
    nominate_deadline: { kind: 'day', title: '推荐截止日期' },
    change_cutoff_days: {
      kind: 'whole',
      least: 0,
      most: 60,
      title: '变更截止天数',
      doc: 'days before the start up to which 替换 and 取消 are ordinary',
    },
    minimum_one: { kind: 'flag', title: '每机构至少一个名额', doc: 'R29-4' },
    rule_id: { kind: 'link', nullable: true, title: '筛选规则' },
    rule_no: { kind: 'text', max: 20, nullable: true, title: '规则编号' },
    rule_title: { kind: 'text', max: 120, nullable: true, title: '规则名称' },
    run_id: { kind: 'link', nullable: true, title: '筛选批次' },
    run_no: { kind: 'whole', filled: true, title: '筛选次数' },
    allocation_version: { kind: 'whole', filled: true, title: '分配版本' },
    roster_version: { kind: 'whole', filled: true, title: '名单版本' },
    unused_quota: { kind: 'whole', filled: true, title: '未使用名额' },
  },
});

/** 疗养计划 (03 §29.3 RecupPlan). */
export const recupPlan = defineRecord(readFrom(planTable, 'p'), {
  name: 'RecupPlan',
  plural: 'recupPlans',
  type: PLAN,
  title: '疗养计划',
  unit: '个',
  doc: '疗养计划 (03 §29.3)',
  docs: {
    list: '疗养计划, newest first unless sorted',
    one: 'One 疗养计划',
    filter: '疗养计划 to show; what is absent does not narrow',
    act: '发布, 撤回发布, 进入审核, 审批, 取消, 结束: what each may do is the flow’s to say',
  },
  flow: planFlow,
  permission: RIGHTS.planView,
  number: 'plan_no',
  subject: 'title',
  counted: true,
  files: '疗养通知',
  filters: {
    search: {
      kind: 'search',
      label: '查找',
      hint: '计划编号、名称',
      find: [{ in: ['p.plan_no'] }, { in: ['p.title'], match: 'part' }],
    },
    states: { kind: 'states', label: '状态', url: 'state' },
    levels: { kind: 'choices', label: '疗养级别', column: 'p.level', words: LEVELS, enum: 'RecuperationLevel' },
    from: {
      kind: 'from',
      label: '开始日期起',
      doc: '开始日期起，YYYY-MM-DD',
      column: 'p.start_date',
      of: 'day',
      more: true,
    },
    to: {
      kind: 'to',
      label: '开始日期止',
      doc: '开始日期止（含），YYYY-MM-DD',
      column: 'p.start_date',
      of: 'day',
      more: true,
    },
  },
  sorts: { startDate: { title: '开始日期', kind: 'day', column: 'p.start_date' } },
  export: {
    permission: RIGHTS.planView,
    kind: 'recuperation-plans',
    audit: 'recuperation.plans-export',
    columns: [
      ['planNo', 16],
      ['title', 36],
      'year',
      'levelTitle',
      ['place', 24],
      'startDate',
      'endDate',
      'totalQuota',
      'unusedQuota',
      'rosterVersion',
      'stateTitle',
    ],
  },
  page: {
    route: '/recuperation/plans',
    icon: 'ScheduleOutlined',
    group: RECUPERATION_MENU,
    order: 40,
    columns: [
      { name: 'planNo', title: '计划', under: ['title'], key: true, wide: true },
      { name: 'levelTitle', under: ['place'] },
      { name: 'startDate', title: '起止日期', under: ['endDate'], sort: 'startDate' },
      { name: 'totalQuota', title: '名额', under: ['unusedQuota'] },
      'nominateDeadline',
      { name: 'stateTitle', key: true },
    ],
    facts: [
      'year',
      'levelTitle',
      'place',
      'startDate',
      'endDate',
      'totalQuota',
      'nominateDeadline',
      'changeCutoffDays',
      'minimumOne',
      { name: 'ruleTitle', title: '筛选规则' },
      'runNo',
      'allocationVersion',
      'rosterVersion',
      'unusedQuota',
    ],
    open: ['level', 'ruleId', 'runId'],
  },
});
export type PlanRow = Awaited<ReturnType<typeof recupPlan.get>>;

/** 基本信息 and the rule set of a plan, while it is a draft. */
export const planForm = formOf(planTable, 'RecupPlanInput', '疗养计划的基本信息和筛选规则', [
  'year',
  'title',
  'level',
  'place',
  'start_date',
  'end_date',
  'total_quota',
  'nominate_deadline',
  'change_cutoff_days',
  'minimum_one',
  'rule_id',
]);
export type PlanEntry = ReturnType<typeof planForm.read>;
