import { defineRecord, defineTable, period, placed, readFrom } from '../../../../platform/records/index.ts';
import { seenBy } from '../plans/reach.ts';
import { NEED } from '../record-types.ts';
import { NEEDS } from '../words.ts';
import { needFlow } from './need.flow.ts';

export const needTable = defineTable({
  name: 'follow_up_need',
  flow: true,
  columns: {
    need_no: { kind: 'text', max: 24, unique: true, title: '需求编号', doc: 'XQ + date + five digits' },
    plan_id: { kind: 'link', title: '跟踪计划' },
    record_id: { kind: 'link', api: false, title: '跟踪记录' },
    person_id: { kind: 'link', api: false, title: '人员' },
    centre_org_id: { kind: 'link', api: false, title: '接收的服务中心' },
    person_name_masked: { kind: 'text', max: 60, as: 'personName', title: '姓名', doc: 'masked' },
    kind: { kind: 'choice', max: 10, words: NEEDS, enum: 'FollowUpNeedKind', enumDoc: '需求', title: '需求' },
    due_on: { kind: 'day', title: '办理期限' },
    owner_id: { kind: 'link', nullable: true, api: false, title: '责任人标识' },
    owner_name: { kind: 'text', max: 60, nullable: true, title: '责任人' },
    outcome: { kind: 'text', max: 500, nullable: true, title: '办理情况' },
  },
});

/** `n` is the need, `p` its plan, `o` the office. */
const source = readFrom(needTable, 'n', (query) =>
  query
    .innerJoin('follow_up_plan as p', 'p.id', 'n.plan_id')
    .innerJoin('org as o', 'o.id', 'n.org_id')
    .innerJoin('person as h', 'h.id', 'p.person_id')
    .select(['p.plan_no as planNo', 'o.short_name as orgName', 'h.mobile_masked as mobile']),
);

/** 就业创业需求 of persons who are followed; those for training are the district's list of whom to invite (01 §14.5 no. 6, §14.7). */
export const followUpNeed = defineRecord(source, {
  name: 'FollowUpNeed',
  plural: 'followUpNeeds',
  type: NEED,
  title: '就业创业需求',
  unit: '项',
  doc: '就业创业需求 of one person, with who sees to it and by when; person masked',
  docs: {
    list: '就业创业需求 of the caller’s scope and of persons whom his centre has taken in',
    one: 'One 就业创业需求',
    filter: '就业创业需求 to show; what is absent does not narrow',
    act: '登记办理情况, 转培训部门, 已安排培训, 退回, 不再需要: what each may do is the flow’s to say',
  },
  flow: needFlow,
  permission: 'followup:view',
  number: 'need_no',
  subject: 'person_name_masked',
  numbering: { prefix: 'XQ', digits: 5 },
  scope: { where: seenBy('n') },
  counted: true,
  brought: {
    planNo: { kind: 'text', title: '跟踪编号' },
    orgName: { kind: 'text', title: '街镇（中心）' },
    mobile: { kind: 'text', title: '手机', doc: 'masked' },
  },
  filters: {
    search: { kind: 'search', label: '查找', hint: '需求编号、跟踪编号', find: [{ in: ['n.need_no', 'p.plan_no'] }] },
    kinds: {
      kind: 'choices',
      label: '需求',
      column: 'n.kind',
      words: NEEDS,
      enum: 'FollowUpNeedKind',
      url: 'kind',
    },
    states: { kind: 'states', label: '状态', url: 'state' },
    planId: { kind: 'equals', column: 'n.plan_id', id: true, label: '跟踪计划', hidden: true },
    districtCode: placed.districtCode,
    ...period('办理期限', 'n.due_on', 'day'),
  },
  sorts: { dueOn: { title: '办理期限', kind: 'day', column: 'n.due_on' } },
  export: {
    permission: 'followup:export',
    kind: 'follow-up-needs',
    audit: 'followup.need-export',
    columns: [
      ['needNo', 20],
      'personName',
      ['mobile', 14],
      'kindTitle',
      ['orgName', 22],
      'ownerName',
      'dueOn',
      'stateTitle',
      ['outcome', 40],
    ],
  },
  page: {
    route: '/follow-up-needs',
    icon: 'SolutionOutlined',
    area: 'care',
    order: 34,
    columns: [
      { name: 'personName', key: true, under: ['mobile'] },
      { name: 'kindTitle', key: true, under: ['needNo'] },
      { name: 'orgName', under: ['ownerName'] },
      { name: 'dueOn', sort: 'dueOn' },
      { name: 'stateTitle', key: true },
      { name: 'outcome', wide: true },
    ],
    facts: [
      'personName',
      'mobile',
      'planNo',
      'kindTitle',
      'orgName',
      'ownerName',
      'dueOn',
      { name: 'outcome', wide: true },
    ],
    also: ['planId'],
  },
});
