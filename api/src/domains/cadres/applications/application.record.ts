import { defineRecord, formOf, period, placed, readFrom } from '../../../platform/records/index.ts';
import { RIGHTS } from '../permissions.ts';
import { APPLICATION } from '../record-types.ts';
import { districtName } from '../register/place.ts';
import { APPLICATION_KINDS } from '../words.ts';
import { applicationFlow } from './application.flow.ts';
import { applicationTable } from './application-table.ts';

const source = readFrom(applicationTable, 'a', (query) =>
  query
    .innerJoin('emp_cadre as c', 'c.id', 'a.cadre_id')
    .leftJoin('cadre_import as i', 'i.id', 'a.import_id')
    .select(['c.cadre_no as cadreNo', 'i.import_no as importNo']),
);

/** 人员申请 (03 §31.3): 新增、关键信息变更、恢复、注销 and what else changes a status. */
export const application = defineRecord(source, {
  name: 'CadreApplication',
  plural: 'cadreApplications',
  type: APPLICATION,
  title: '人员申请',
  unit: '件',
  doc: '企业退休军转干部的人员申请 (03 §31.3); what is to become of sealed fields is masked',
  docs: {
    list: '人员申请 in the caller’s scope, newest first',
    one: 'One 人员申请',
    filter: '人员申请 to show; what is absent does not narrow',
    act: '提交、审批、退回、驳回、撤回: what each may do is the flow’s to say (03 §31.4)',
  },
  flow: applicationFlow,
  permission: RIGHTS.view,
  number: 'application_no',
  subject: 'cadre_name_masked',
  numbering: { prefix: 'QS', digits: 5 },
  counted: true,
  files: '证明材料',
  brought: {
    cadreNo: { kind: 'text', title: '人员编号' },
    importNo: { kind: 'text', nullable: true, title: '导入批次' },
  },
  shown: { districtName: { kind: 'text', title: '户籍区', value: (row) => districtName(row.districtCode) } },
  filters: {
    search: {
      kind: 'search',
      label: '查找',
      hint: '申请编号、人员编号、批次号',
      find: [{ in: ['a.application_no', 'c.cadre_no', 'i.import_no'] }],
    },
    kinds: {
      kind: 'choices',
      label: '申请类型',
      column: 'a.kind',
      words: APPLICATION_KINDS,
      enum: 'CadreApplicationKind',
    },
    states: { kind: 'states', label: '状态', url: 'state' },
    cadreId: { kind: 'equals', label: '人员', column: 'a.cadre_id', id: true, hidden: true },
    importId: { kind: 'equals', label: '导入批次', column: 'a.import_id', id: true, hidden: true },
    districtCode: placed.districtCode,
    ...period('申请时间', 'a.created_at'),
  },
  export: {
    permission: RIGHTS.export,
    kind: 'cadre-applications',
    audit: 'cadre.export-applications',
    columns: [
      ['applicationNo', 18],
      'kindTitle',
      ['cadreNo', 18],
      'cadreName',
      ['cadreIdNo', 22],
      'districtName',
      ['reason', 40],
      'stateTitle',
      ['verdictReason', 40],
      ['importNo', 18],
    ],
  },
  page: {
    route: '/cadre-applications',
    icon: 'FileAddOutlined',
    area: 'retired',
    order: 21,
    columns: [
      { name: 'applicationNo', title: '申请编号与类型', under: ['kindTitle'], key: true },
      { name: 'cadreName', title: '姓名', under: ['cadreIdNo'], key: true },
      'districtName',
      { name: 'reason', wide: true },
      { name: 'importNo', title: '导入批次' },
      { name: 'stateTitle', key: true },
      { name: 'remaining', title: '剩余时间' },
    ],
    facts: [
      'kindTitle',
      'cadreName',
      'cadreIdNo',
      'cadreNo',
      'districtName',
      { name: 'reason', wide: true },
      'effectiveOn',
      'nextNameMasked',
      'nextIdNoMasked',
      'nextBankCode',
      'nextBankAccountMasked',
      'nextAccountNameMasked',
      'importNo',
      { name: 'verdictReason', wide: true },
    ],
    open: ['cadreId', 'importId', 'kind'],
  },
});

/** 申请变更关键信息 (03 §31.4): what is left empty stays. */
export const keyForm = formOf(applicationTable, 'CadreKeyInput', '拟变更的关键信息；留空即不变', [
  'next_name',
  'next_id_no',
  'next_bank_code',
  'next_bank_account',
  'next_account_name',
  'reason',
]);
/** 申请恢复、注销、停发、迁出本市. */
export const statusForm = formOf(applicationTable, 'CadreStatusInput', '状态变更申请', [
  'kind',
  'effective_on',
  'reason',
]);
export type KeyEntry = ReturnType<typeof keyForm.read>;
export type StatusEntry = ReturnType<typeof statusForm.read>;
