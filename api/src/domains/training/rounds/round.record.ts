import { sql } from '../../../database/sql.ts';
import { defineRecord, defineTable, placed, readFrom, shape } from '../../../platform/records/index.ts';
import { regionTitle } from '../../people/index.ts';
import { ADMITTED_STATES, ENROLLED_STATES } from '../enrolments/seats.ts';
import { ENROLMENT_MENU } from '../menu.ts';
import { ROUND } from './record-type.ts';
import { roundFlow } from './round.flow.ts';
import { DistrictPlacesType, EligibilityType } from './round.type.ts';
import type { RoundContent } from './round-input.ts';

const roundTable = defineTable({
  name: 'enrolment_round',
  flow: true,
  columns: {
    round_no: { kind: 'text', max: 32, unique: true, title: '批次编号' },
    title: { kind: 'text', max: 80, title: '批次名称' },
    project_id: { kind: 'link', title: '培训项目', doc: '项目的标识' },
    open_from: { kind: 'moment', title: '报名开始' },
    open_to: { kind: 'moment', title: '报名截止', doc: '不含' },
    planned_start: { kind: 'day', title: '计划开班' },
    planned_end: { kind: 'day', title: '计划结束' },
    cancel_deadline: { kind: 'moment', title: '取消报名截止', doc: '不含' },
    capacity: { kind: 'whole', title: '计划人数' },
    min_trainees: { kind: 'whole', title: '最少开班人数' },
    waitlist_capacity: { kind: 'whole', title: '候补名额' },
    district_quota: {
      kind: 'json',
      shape: shape<RoundContent['districtQuota']>(),
      filled: true,
      api: false,
      as: 'quota',
      title: '各区名额',
    },
    eligibility: { kind: 'json', shape: shape<RoundContent['eligibility']>(), title: '培训对象' },
    venue_id: {
      kind: 'link',
      nullable: true,
      title: '培训场地',
      doc: 'its id; null in a round from before venues were named',
    },
    address: { kind: 'text', max: 200, title: '培训地址' },
    contact_name: { kind: 'text', max: 50, title: '联系人' },
    contact_phone: { kind: 'text', max: 20, title: '联系电话' },
    notice: { kind: 'text', max: 2000, filled: true, title: '报名须知' },
  },
});

interface Counts {
  enrolled: number;
  waiting: number;
  approved: number;
}

const inStates = (states: readonly string[]) => sql`e.state = any(${[...states]}::text[])`;
const counted = (states: readonly string[]) =>
  sql`(select count(*) from training_enrolment e where e.round_id = r.id and ${inStates(states)})`;

/** `r` is the round, `p` its project, `i` its institution, `v` its venue. */
const source = readFrom(roundTable, 'r', (query) =>
  query
    .innerJoin('training_project as p', 'p.id', 'r.project_id')
    .innerJoin('training_institution as i', 'i.id', 'r.institution_id')
    .leftJoin('training_venue as v', 'v.id', 'r.venue_id')
    .select([
      'p.name as projectName',
      'i.name as institutionName',
      'v.name as venueName',
      // One statement for the three: most rounds have hundreds of enrolments.
      sql<Counts>`(select jsonb_build_object('enrolled', count(*) filter (where ${inStates(ENROLLED_STATES)}),
          'waiting', count(*) filter (where e.state = 'WAITLIST'), 'approved', count(*) filter (where ${inStates(ADMITTED_STATES)}))
        from training_enrolment e where e.round_id = r.id)`.as('counts'),
    ]),
);

const nameOf = (code: string): string => regionTitle(code)?.replace('上海市', '') ?? code;

/** 报名批次 (02 §5.3): institutions draft, districts publish (SC13-6). */
export const round = defineRecord(source, {
  name: 'EnrolmentRound',
  plural: 'enrolmentRounds',
  type: ROUND,
  title: '报名批次',
  unit: '个',
  doc: '报名批次 (02 §5.3)',
  docs: {
    list: '报名批次 in the caller’s scope, newest first unless sorted',
    one: 'One 报名批次',
    filter: '报名批次 to show; what is absent does not narrow',
    act: '提交, 发布, 退回, 暂停, 恢复, 撤回 (02 §5.4)',
  },
  flow: roundFlow,
  permission: 'training.round:view',
  number: 'round_no',
  subject: 'title',
  types: { eligibility: () => EligibilityType, districtQuota: () => [DistrictPlacesType] },
  brought: {
    projectName: { kind: 'text', title: '培训项目' },
    institutionName: { kind: 'text', title: '培训机构' },
    venueName: { kind: 'text', nullable: true, title: '培训场地', doc: 'by its name' },
  },
  shown: {
    districtCode: { kind: 'text', title: '区', doc: 'of the institution, GB/T 2260', value: (row) => row.districtCode },
    districtName: { kind: 'text', title: '区', doc: 'in words', value: (row) => nameOf(row.districtCode) },
    enrolled: { kind: 'whole', title: '已报名', doc: 'who takes a place', value: ({ counts }) => counts.enrolled },
    waiting: { kind: 'whole', title: '候补', value: ({ counts }) => counts.waiting },
    approved: { kind: 'whole', title: '审核通过', value: ({ counts }) => counts.approved },
    districtQuota: {
      kind: 'json',
      shape: shape<DistrictPlacesType[]>(),
      title: '各区名额',
      doc: 'what is left is open to all',
      value: ({ quota }) =>
        Object.entries(quota).map(([districtCode, places]) => ({
          districtCode,
          districtName: nameOf(districtCode),
          places,
        })),
    },
  },
  filters: {
    search: {
      kind: 'search',
      label: '查找',
      hint: '编号、批次、项目或机构名称',
      find: [{ in: ['r.round_no'] }, { in: ['r.title', 'p.name', 'i.name'], match: 'part' }],
    },
    states: { kind: 'states', label: '状态', url: 'state' },
    projectId: { kind: 'equals', id: true, chosen: true, label: '项目', column: 'r.project_id', url: 'project' },
    districtCode: placed.districtCode,
    startsFrom: { kind: 'from', of: 'day', label: '计划开班起', column: 'r.planned_start', more: true },
    startsTo: { kind: 'to', of: 'day', label: '计划开班止', doc: '含当日', column: 'r.planned_start', more: true },
  },
  sorts: {
    NO: { title: '批次编号', kind: 'text', column: 'r.round_no' },
    TITLE: { title: '批次名称', kind: 'name', column: 'r.title' },
    PROJECT: { title: '培训项目', kind: 'name', column: 'p.name' },
    INSTITUTION: { title: '培训机构', kind: 'name', column: 'i.name' },
    DISTRICT: { title: '区', kind: 'text', column: 'r.district_code' },
    CAPACITY: { title: '计划人数', kind: 'number', column: 'r.capacity' },
    ENROLLED: { title: '已报名', kind: 'number', by: counted(ENROLLED_STATES) },
    WAITING: { title: '候补', kind: 'number', by: counted(['WAITLIST']) },
    APPROVED: { title: '审核通过', kind: 'number', by: counted(ADMITTED_STATES) },
    OPEN_FROM: { title: '报名开始时间', kind: 'moment', column: 'r.open_from' },
    START: { title: '计划开班日', kind: 'day', column: 'r.planned_start' },
  },
  export: {
    permission: 'training.round:export',
    kind: 'enrolment-rounds',
    audit: 'training.round.export',
    columns: [
      ['roundNo', 22],
      ['title', 28],
      ['projectName', 24],
      ['institutionName', 28],
      'districtName',
      ['openFrom', 18],
      ['openTo', 18],
      ['plannedStart', 12],
      ['plannedEnd', 12],
      'capacity',
      ['minTrainees', 14],
      'enrolled',
      'waiting',
      'waitlistCapacity',
      'approved',
      ['venueName', 20],
      ['address', 32],
      ['stateTitle', 14],
    ],
  },
  page: {
    route: '/training/rounds',
    icon: 'ScheduleOutlined',
    group: ENROLMENT_MENU,
    order: 64,
    opens: 'training.application:names',
    columns: [
      { name: 'roundNo', key: true },
      { name: 'title', wide: true },
      { name: 'stateTitle', key: true },
      { name: 'projectName', wide: true, sort: 'PROJECT' },
      { name: 'institutionName', wide: true, sort: 'INSTITUTION' },
      'capacity',
      { name: 'enrolled', sort: 'ENROLLED' },
      { name: 'waiting', sort: 'WAITING' },
      { name: 'approved', sort: 'APPROVED' },
      { name: 'districtName', sort: 'DISTRICT' },
      { name: 'openFrom', title: '报名时间', wide: true },
      { name: 'plannedStart', hidden: true },
    ],
    facts: [
      'projectName',
      { name: 'openFrom', title: '报名时间' },
      { name: 'plannedStart', title: '培训时间' },
      'cancelDeadline',
      'minTrainees',
      { name: 'districtQuota', title: '区名额' },
      'venueName',
      'address',
      { name: 'contactName', title: '联系人' },
      { name: 'notice', wide: true },
    ],
    also: ['openTo', 'plannedEnd', 'waitlistCapacity'],
    open: ['eligibility', 'contactPhone'],
  },
  portal: {
    route: '/own-rounds',
    columns: [
      { name: 'roundNo', key: true },
      { name: 'title', wide: true },
      { name: 'stateTitle', key: true },
      { name: 'projectName', wide: true, sort: 'PROJECT' },
      { name: 'openFrom', title: '报名时间', wide: true },
      'plannedStart',
      { name: 'enrolled', title: '已报名/计划', sort: 'ENROLLED' },
      { name: 'waiting', sort: 'WAITING' },
      { name: 'approved', sort: 'APPROVED' },
    ],
    facts: ['projectName'],
    also: ['openTo', 'capacity'],
  },
});
