import { sql } from '../../../../database/sql.ts';
import { defineRecord, period, placed, readFrom } from '../../../../platform/records/index.ts';
import { PLAN } from '../record-types.ts';
import { CONFIDENCES, EMPLOYMENT_STATES, NEEDS, PLACEMENTS, SOURCES } from '../words.ts';
import { DUE, dueWhere } from './due-filter.ts';
import { planFlow } from './plan.flow.ts';
import { planTable } from './plan-table.ts';
import { seenBy } from './reach.ts';

/** `p` is the plan, `h` the person, `s` where the person stands by the newest fact, `o` the office. */
const source = readFrom(planTable, 'p', (query) =>
  query
    .innerJoin('person as h', 'h.id', 'p.person_id')
    .innerJoin('org as o', 'o.id', 'p.org_id')
    .leftJoin('employment_snapshot as s', 's.person_id', 'p.person_id')
    .select([
      'h.mobile_masked as mobile',
      'h.id_no_masked as idNo',
      'o.short_name as orgName',
      's.employment_state as employmentState',
      's.employment_since as employmentSince',
      's.employment_source as employmentSource',
      's.employer_name as employerName',
      's.insured as insured',
      's.insured_since as insuredSince',
      's.insured_source as insuredSource',
      's.confidence as confidence',
      's.to_verify as toVerify',
      's.updated_at as snapshotAt',
    ]),
);

const sources = (title: string) =>
  ({
    kind: 'choice',
    max: 8,
    nullable: true,
    words: SOURCES,
    enum: 'FollowUpSource',
    enumDoc: '信息来源',
    title,
  }) as const;

/** 就业跟踪计划 with the newest view of the person (01 §14.4, §14.6). */
export const followUpPlan = defineRecord(source, {
  name: 'FollowUpPlan',
  plural: 'followUpPlans',
  type: PLAN,
  title: '就业跟踪',
  unit: '人',
  doc: '就业创业及培训跟踪 of one person: when he is asked next, and where he stands by the newest fact; person masked',
  docs: {
    list: '跟踪任务 of the caller’s scope and of persons whom his centre has taken in',
    one: 'One 就业跟踪',
    filter: '跟踪任务 to show; what is absent does not narrow',
    act: '分派, 群发短信, 核实无误, 不再电话联系, 暂停, 恢复, 结束: what each may do is the flow’s to say',
  },
  flow: planFlow,
  permission: 'followup:view',
  number: 'plan_no',
  subject: 'person_name_masked',
  numbering: { prefix: 'GZ', digits: 5 },
  scope: { where: seenBy('p') },
  counted: true,
  files: '结束跟踪的证明材料',
  brought: {
    mobile: { kind: 'text', title: '手机', doc: 'masked' },
    idNo: { kind: 'text', title: '身份证号', doc: 'masked' },
    orgName: { kind: 'text', title: '街镇（中心）' },
    employmentState: {
      kind: 'choice',
      max: 14,
      nullable: true,
      words: EMPLOYMENT_STATES,
      enum: 'EmploymentState',
      enumDoc: '就业状态',
      title: '就业状态',
    },
    employmentSince: { kind: 'day', nullable: true, title: '状态自' },
    employmentSource: sources('就业信息来源'),
    employerName: { kind: 'text', nullable: true, title: '单位或企业' },
    insured: { kind: 'flag', nullable: true, title: '参保' },
    insuredSince: { kind: 'day', nullable: true, title: '参保或停保自' },
    insuredSource: sources('参保信息来源'),
    confidence: {
      kind: 'choice',
      max: 6,
      nullable: true,
      words: CONFIDENCES,
      enum: 'FollowUpConfidence',
      enumDoc: '可信度',
      title: '可信度',
    },
    toVerify: { kind: 'flag', nullable: true, title: '待核实' },
    snapshotAt: { kind: 'moment', nullable: true, title: '状态更新' },
  },
  filters: {
    search: {
      kind: 'search',
      label: '查找',
      hint: '跟踪编号、身份证号、单位',
      find: [
        { in: ['p.plan_no'] },
        { idNumber: 'h.id_no_bi', field: { name: 'person.id_no', kind: 'id' } },
        { in: ['s.employer_name'], match: 'part' },
      ],
    },
    due: { kind: 'own', of: 'text', label: '期限', words: DUE, where: (tab, ctx) => dueWhere(String(tab), ctx) },
    states: { kind: 'states', label: '计划状态', url: 'state', more: true },
    employment: {
      kind: 'choices',
      label: '就业状态',
      column: 's.employment_state',
      words: EMPLOYMENT_STATES,
      enum: 'EmploymentState',
    },
    need: {
      kind: 'own',
      of: 'text',
      label: '需求',
      words: NEEDS,
      more: true,
      where: (kind) =>
        sql`exists (select 1 from follow_up_need n where n.plan_id = p.id and n.kind = ${kind} and n.state in ('OPEN', 'AT_TRAINING'))`,
    },
    mine: { kind: 'flag', label: '我负责的', when: ['p.owner_id', '=', '$me'] },
    unassigned: { kind: 'flag', label: '未分派', when: ['p.owner_id', 'is null'], more: true },
    districtCode: placed.districtCode,
    orgId: { ...placed.orgId, label: '街镇（中心）' },
    cohort: {
      kind: 'own',
      of: 'text',
      label: '退役年度',
      more: true,
      // What is no year finds nothing.
      where: (year) => (/^\d{4}$/.test(String(year)) ? sql`p.cohort = ${Number(year)}` : sql`false`),
    },
    placements: {
      kind: 'choices',
      label: '安置方式',
      column: 'p.placement_type',
      words: PLACEMENTS,
      enum: 'FollowUpPlacement',
      more: true,
    },
    ...period('下次到期', 'p.next_due', 'day'),
  },
  sorts: {
    nextDue: { title: '下次到期', kind: 'day', by: sql`coalesce(p.next_due, '9999-12-31'::date)` },
    dischargeDate: { title: '退役日期', kind: 'day', column: 'p.discharge_date' },
    lastOn: { title: '上次跟踪', kind: 'day', by: sql`coalesce(p.last_on, '0001-01-01'::date)` },
  },
  export: {
    permission: 'followup:export',
    kind: 'follow-ups',
    audit: 'followup.export',
    columns: [
      ['planNo', 20],
      'personName',
      ['mobile', 14],
      'dischargeDate',
      'placementTypeTitle',
      ['orgName', 22],
      'ownerName',
      'lastOn',
      'lastOutcomeTitle',
      'nextDue',
      'employmentStateTitle',
      'employmentSince',
      'employmentSourceTitle',
      ['employerName', 30],
      'insured',
      'insuredSince',
      'insuredSourceTitle',
      'confidenceTitle',
      'toVerify',
      'callsStopped',
      'stateTitle',
    ],
  },
  page: {
    route: '/follow-ups',
    title: '跟踪任务',
    icon: 'ScheduleOutlined',
    area: 'care',
    order: 30,
    columns: [
      { name: 'personName', key: true, under: ['mobile'], title: '姓名' },
      { name: 'dischargeDate', under: ['placementTypeTitle'], sort: 'dischargeDate' },
      { name: 'lastOn', under: ['lastOutcomeTitle'], sort: 'lastOn' },
      { name: 'employmentStateTitle', key: true, under: ['employerName'], title: '状态' },
      { name: 'nextDue', key: true, sort: 'nextDue' },
      { name: 'ownerName', under: ['orgName'] },
      { name: 'stateTitle', hidden: true },
    ],
    facts: [
      'personName',
      'mobile',
      'idNo',
      'dischargeDate',
      'placementTypeTitle',
      'orgName',
      'ownerName',
      'startDate',
      'nextDue',
      'lastOn',
      'lastOutcomeTitle',
      'reviewOn',
      'closeReasonTitle',
    ],
    also: [
      'planNo',
      'toVerify',
      'callsStopped',
      'unreached',
      'ownerId',
      'personId',
      'employmentState',
      'employmentSince',
      'employmentSourceTitle',
      'insured',
      'insuredSince',
      'insuredSourceTitle',
      'confidenceTitle',
      'snapshotAt',
    ],
  },
});
