import { defineRecord, readFrom } from '../../../../platform/records/index.ts';
import { MEDICAL_MENU } from '../menu.ts';
import { RIGHTS } from '../permissions.ts';
import { ROW } from '../record-types.ts';
import { FLAGS, OBJECTIONS, OPINIONS, PAY_STATES } from '../words.ts';
import { rowTable } from './row-table.ts';
import { SEALED_ROWS } from './sealed-rows.ts';

/** `w` is the row, `c` its cycle, `s` the street's roster, `d` the district's, `o` the district's bureau. */
const source = readFrom(rowTable, 'w', (query) =>
  query
    .innerJoin('medical_cycle as c', 'c.id', 'w.cycle_id')
    .innerJoin('medical_district as d', 'd.id', 'w.district_roster_id')
    .innerJoin('org as o', 'o.code', 'w.district_code')
    .leftJoin('medical_street as s', 's.id', 'w.street_roster_id')
    .select([
      'c.cycle_no as cycleNo',
      'o.short_name as districtName',
      's.street_name as streetName',
      's.state as streetState',
      'd.state as districtState',
    ]),
);

/** 名册人员 (03 §33.3 RosterRow): one person of a cycle, what he is paid and what stands in the way; masked. */
export const medicalRow = defineRecord(source, {
  name: 'MedicalRow',
  plural: 'medicalRows',
  type: ROW,
  title: '名册人员',
  unit: '人',
  doc: '名册人员 (03 §33.3): one person of a cycle, what he is paid and what stands in the way; masked',
  docs: {
    list: '名册人员 in the caller’s scope, newest first unless sorted',
    filter: '名册人员 to show; what is absent does not narrow',
  },
  permission: RIGHTS.view,
  number: 'seq',
  subject: 'person_name',
  brought: {
    cycleNo: { kind: 'text', title: '周期编号' },
    districtName: { kind: 'text', title: '区' },
    streetName: { kind: 'text', nullable: true, title: '街镇' },
    streetState: { kind: 'text', nullable: true, title: '街镇名册状态' },
    districtState: { kind: 'text', title: '区名册状态' },
  },
  counted: true,
  sealed: SEALED_ROWS,
  filters: {
    search: {
      kind: 'search',
      label: '查找',
      hint: '周期编号、身份证号、银行流水号',
      find: [
        { in: ['c.cycle_no', 'w.bank_ref'], match: 'number' },
        { idNumber: 'w.id_no_index', field: { name: 'medical_row.id_no', kind: 'id' } },
      ],
    },
    flags: { kind: 'choices', label: '标记', column: 'w.flag', words: FLAGS, enum: 'MedicalRowFlag', url: 'flag' },
    opinions: {
      kind: 'choices',
      label: '街镇意见',
      column: 'w.opinion',
      words: OPINIONS,
      enum: 'MedicalOpinion',
      url: 'opinion',
    },
    objections: {
      kind: 'choices',
      label: '异议原因',
      column: 'w.object_reason',
      words: OBJECTIONS,
      enum: 'MedicalObjection',
      more: true,
    },
    payStates: {
      kind: 'choices',
      label: '发放结果',
      column: 'w.pay_state',
      words: PAY_STATES,
      enum: 'MedicalPayState',
      url: 'paid',
    },
    accountChanged: { kind: 'flag', label: '近期变更账户', when: ['w.account_changed', 'is true'], more: true },
    districtCode: { kind: 'district', label: '区', doc: '区划代码', url: 'district' },
    cycleId: { kind: 'equals', column: 'w.cycle_id', id: true, label: '报销周期', hidden: true },
    rosterId: { kind: 'equals', column: 'w.roster_id', id: true, label: '发放名册', hidden: true },
    districtRosterId: { kind: 'equals', column: 'w.district_roster_id', id: true, label: '区名册', hidden: true },
    streetRosterId: { kind: 'equals', column: 'w.street_roster_id', id: true, label: '街镇名册', hidden: true },
    cadreId: { kind: 'equals', column: 'w.cadre_id', id: true, label: '人员', hidden: true },
  },
  sorts: {
    seq: { title: '序号', kind: 'number', column: 'w.seq' },
    pay: { title: '补助金额', kind: 'number', column: 'w.pay' },
  },
  export: {
    permission: RIGHTS.export,
    kind: 'medical-rows',
    audit: 'medical.export-rows',
    columns: [
      ['cycleNo', 14],
      'seq',
      'districtName',
      ['streetName', 18],
      'personNameMasked',
      ['idNoMasked', 22],
      'lineCount',
      ['gross', 14],
      ['pay', 14],
      ['bankAccountMasked', 20],
      'accountNameMasked',
      ['flagTitle', 22],
      'opinionTitle',
      'objectReasonTitle',
      ['objectNote', 28],
      'resolutionTitle',
      ['resolutionReason', 28],
      'payStateTitle',
      ['batchNo', 18],
      ['paidAmount', 14],
      ['paidAt', 20],
      ['bankRef', 22],
      ['failReason', 24],
      ['note', 28],
    ],
  },
  page: {
    route: '/medical/rows',
    icon: 'TeamOutlined',
    group: MEDICAL_MENU,
    order: 65,
    columns: [
      { name: 'personNameMasked', title: '人员', under: ['idNoMasked'], key: true },
      { name: 'streetName', title: '街镇', under: ['districtName'] },
      { name: 'pay', key: true, under: ['lineCount'], sort: 'pay' },
      { name: 'bankAccountMasked', title: '账户', under: ['accountNameMasked'] },
      { name: 'flagTitle', title: '标记', under: ['holdReason'], key: true },
      { name: 'opinionTitle', title: '街镇意见', under: ['objectReasonTitle', 'objectNote'] },
      { name: 'payStateTitle', title: '发放', under: ['failReason'] },
      { name: 'cycleNo', title: '周期', sort: 'seq' },
    ],
    also: [
      'seq',
      'version',
      'cycleId',
      'flag',
      'opinion',
      'accountChanged',
      'accountOk',
      'resolutionTitle',
      'resolutionReason',
      'note',
      'gross',
      'payState',
      'batchNo',
      'streetState',
      'districtState',
      'streetRosterId',
      'districtRosterId',
    ],
  },
});
