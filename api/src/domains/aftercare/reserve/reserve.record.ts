import { sql } from '../../../database/sql.ts';
import { scopeWhere } from '../../../platform/access/index.ts';
import { localDateOf } from '../../../platform/calendar/index.ts';
import { type Ctx, scopeOf } from '../../../platform/kernel/index.ts';
import { defineRecord, formOf, period, placed, readFrom } from '../../../platform/records/index.ts';
import { regionTitle } from '../../people/index.ts';
import { daysOf, remindedDays, standingOfChange } from './change-limit.ts';
import { completenessOf, missingOf } from './missing.ts';
import { RIGHTS } from './permissions.ts';
import { RESERVE } from './record-type.ts';
import { reserveFlow } from './reserve.flow.ts';
import { reserveTable } from './reserve-table.ts';

const today = (ctx: Ctx) => localDateOf(ctx.app.clock.now());

/** Those whose limit to change the 兵役登记信息 has been reached without it (01 §12.5): officers have fewer days than others. */
export const isOverdue = (day: string) =>
  sql<boolean>`(r.change_done_on is null and r.state <> 'NOT_RELEVANT'
    and r.discharge_date + ${daysOf('r')} <= ${day}::date)`;

/** Records of the caller's scope, and those that were handed over to the 武装部 for which he speaks (01 §12.3, §12.7). */
function seenWithOffice({ actor }: Ctx) {
  const scope = scopeOf(actor);
  const placed = scopeWhere(scope, 'r');
  if (scope.kind === 'ALL' || actor.kind !== 'USER') return placed;
  return sql<boolean>`(${placed} or r.office_org_id = ${actor.orgId})`;
}

const source = readFrom(reserveTable, 'r', (query) =>
  query
    .innerJoin('org as o', 'o.id', 'r.org_id')
    .select(['o.short_name as orgName', daysOf('r').as('changeDays'), remindedDays.as('remindBefore')]),
);

/** 预备役登记 (01 §12.4). */
export const reserveRecord = defineRecord(source, {
  name: 'ReserveRecord',
  plural: 'reserveRecords',
  type: RESERVE,
  title: '预备役登记',
  unit: '人',
  doc: '退役士兵预备役登记 (01 §12); person and contacts masked, health and secrets for who has a right to them',
  docs: {
    list: '预备役登记 in the caller’s scope, newest first unless sorted',
    one: 'One 预备役登记',
    filter: '预备役登记 to show; what is absent does not narrow',
    act: '登记武装部结果, 变更, 不再登记: what each may do is the flow’s to say',
  },
  flow: reserveFlow,
  permission: RIGHTS.view,
  number: 'record_no',
  subject: 'person_name',
  numbering: { prefix: 'YB', digits: 4 },
  counted: true,
  scope: { where: seenWithOffice },
  files: '照片',
  brought: {
    orgName: { kind: 'text', title: '街镇', doc: 'short name of the office that has it' },
    changeDays: { kind: 'whole', title: '变更期限（日）', doc: '`reserve.changeDays` of the person' },
    remindBefore: { kind: 'whole', title: '期满前提醒（日）' },
  },
  shown: {
    placementTitle: {
      kind: 'text',
      title: '安置地',
      value: (row) => regionTitle(row.placementRegion) ?? row.placementRegion,
    },
    regRegionTitle: { kind: 'text', title: '户籍所在区划', nullable: true, value: (row) => titleOf(row.regRegion) },
    liveRegionTitle: { kind: 'text', title: '居住区划', nullable: true, value: (row) => titleOf(row.liveRegion) },
    missing: { kind: 'texts', title: '还缺的必填项', value: (row) => missingOf({ ...row }) },
    completeness: { kind: 'whole', title: '完整度（%）', value: (row) => completenessOf({ ...row }) },
    changeDueOn: {
      kind: 'day',
      title: '变更期限',
      nullable: true,
      value: (row, ctx) => standingOfChange(row, today(ctx))?.dueOn ?? null,
    },
    changeLevel: {
      kind: 'whole',
      title: '变更预警级别',
      doc: '2 the limit is reached or was missed, 3 reminded, 0 nothing',
      value: (row, ctx) => standingOfChange(row, today(ctx))?.level ?? 0,
    },
    changeText: {
      kind: 'text',
      title: '兵役登记信息变更',
      nullable: true,
      value: (row, ctx) => standingOfChange(row, today(ctx))?.text ?? null,
    },
  },
  filters: {
    search: {
      kind: 'search',
      label: '查找',
      hint: '登记编号、登记表编号',
      find: [{ in: ['r.record_no', 'r.export_no'] }],
    },
    idNo: {
      kind: 'blind',
      label: '身份证号',
      column: 'r.id_no_index',
      field: { name: 'reserve_record.id_no', kind: 'id' },
    },
    states: { kind: 'states', label: '状态', url: 'state' },
    overdue: {
      kind: 'own',
      of: 'flag',
      label: '变更已到期',
      where: (_, ctx) => isOverdue(today(ctx)),
    },
    ...placed,
    dischargeYear: {
      kind: 'own',
      of: 'text',
      label: '退役年度',
      more: true,
      where: (year) => sql`to_char(r.discharge_date, 'YYYY') = ${String(year)}`,
    },
    ...period('退役日期', 'r.discharge_date', 'day'),
  },
  sorts: { dischargeDate: { title: '退役日期', kind: 'day', column: 'r.discharge_date' } },
  export: {
    permission: RIGHTS.export,
    kind: 'reserve-records',
    audit: 'reserve.export-list',
    columns: [
      ['recordNo', 18],
      'personNameMasked',
      ['idNoMasked', 22],
      'dischargeDate',
      'serviceBranchTitle',
      'stateTitle',
      ['exportNo', 20],
      'changeDueOn',
      ['changeText', 40],
      ['orgName', 22],
      'updatedByName',
    ],
  },
  page: {
    route: '/aftercare/reserve',
    icon: 'SafetyOutlined',
    area: 'care',
    order: 10,
    columns: [
      { name: 'recordNo', title: '登记编号与人员', under: ['personNameMasked', 'idNoMasked'], key: true },
      { name: 'dischargeDate', title: '退役日期', sort: 'dischargeDate' },
      { name: 'serviceBranch', title: '军兵种' },
      { name: 'changeText', title: '变更期限', wide: true },
      { name: 'completeness', title: '完整度', hidden: true },
      { name: 'stateTitle', under: ['exportNo'], key: true },
      { name: 'orgName', under: ['updatedByName'] },
    ],
    facts: [
      'personNameMasked',
      'idNoMasked',
      'sex',
      'ethnic',
      'education',
      'political',
      'marital',
      'placementTitle',
      'dischargeDate',
      'dischargeNoMasked',
      'dischargeType',
      'serviceBranch',
      'unitName',
      'corps',
      'rank',
      'post',
      'speciality',
      'techGrade',
      'licenceGrade',
      'bloodType',
      'height',
      'weight',
      'health',
      'skills',
      { name: 'honours', wide: true },
      { name: 'regAddressMasked', title: '户籍地' },
      { name: 'liveAddressMasked', title: '现住址' },
      'contactPhoneMasked',
      'emergencyNameMasked',
      'emergencyRelation',
      'emergencyPhoneMasked',
      'employer',
      'jobPost',
      'reserveType',
      'reserveUnit',
      'trainingHistory',
      'callable',
      { name: 'changeText', wide: true },
      { name: 'remark', wide: true },
    ],
    also: ['changeLevel', 'missing'],
    open: [
      'completeness',
      'placementRegion',
      'regRegion',
      'liveRegion',
      'regRegionTitle',
      'liveRegionTitle',
      'changeDoneOn',
      'changeDueOn',
      'exportNo',
      'exportedAt',
      'exportedByName',
      'deliveredTo',
      'deliveredByTitle',
      'deliveredAt',
      'sendState',
      'sendStateTitle',
      'sendReason',
      'sentAt',
      'resultReason',
      'resultOn',
      'reserveType',
      'callable',
    ],
  },
});

const titleOf = (region: string | null) => (region ? (regionTitle(region) ?? region) : null);

/** What may be changed of a record; the person stays. */
const CONTENT = [
  'placement_region',
  'discharge_date',
  'discharge_no',
  'discharge_type',
  'service_branch',
  'unit_name',
  'corps',
  'rank',
  'post',
  'speciality',
  'tech_grade',
  'licence_grade',
  'blood_type',
  'height',
  'weight',
  'health',
  'education',
  'political',
  'ethnic',
  'marital',
  'skills',
  'honours',
  'reg_region',
  'reg_address',
  'live_region',
  'live_address',
  'contact_phone',
  'emergency_name',
  'emergency_relation',
  'emergency_phone',
  'employer',
  'job_post',
  'reserve_type',
  'reserve_unit',
  'training_history',
  'callable',
  'change_done_on',
  'remark',
] as const;

/** Whom it is about and what is known of him, one by one or as a row of a sheet. */
export const reserveForm = formOf(reserveTable, 'ReserveRecordInput', '预备役登记的内容', [
  'person_name',
  'id_no',
  ...CONTENT,
]);
export const reserveContent = formOf(
  reserveTable,
  'ReserveContentInput',
  '预备役登记的内容，人员不变；脱敏的栏目留空即不变',
  CONTENT,
);
export type Entry = ReturnType<typeof reserveForm.read>;
export type Content = ReturnType<typeof reserveContent.read>;
