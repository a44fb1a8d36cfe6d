import { defineRecord, defineTable, placed, readFrom } from '../../../platform/records/index.ts';
import { CLASS_LIST } from '../codes.ts';
import { RIGHTS } from '../permissions.ts';
import { MINISTRY_REPORT } from '../record-types.ts';
import { REPORT_ACTIONS, REPORT_STATES, REPORT_WAYS } from '../words.ts';

const reportTable = defineTable({
  name: 'ministry_report',
  columns: {
    report_no: { kind: 'text', max: 24, unique: true, title: '上报编号', doc: 'SB + date + four digits' },
    request_id: { kind: 'link', title: '减员申请' },
    payable_id: { kind: 'link', title: '经费可发放人员' },
    class_code: { kind: 'code', list: CLASS_LIST, max: 4, title: '优抚对象类别' },
    edition: { kind: 'whole', title: '版本' },
    action: {
      kind: 'choice',
      max: 8,
      words: REPORT_ACTIONS,
      enum: 'MinistryAction',
      enumDoc: '上报内容',
      title: '上报内容',
    },
    way: { kind: 'choice', max: 8, words: REPORT_WAYS, enum: 'MinistryWay', enumDoc: '上报方式', title: '上报方式' },
    standing: {
      kind: 'choice',
      max: 8,
      words: REPORT_STATES,
      enum: 'MinistryReportState',
      enumDoc: '上报状态',
      title: '上报状态',
    },
    message_id: { kind: 'text', max: 64, nullable: true, title: '报文编号' },
    died_on: { kind: 'day', title: '死亡日期' },
    stop_month: { kind: 'text', max: 7, fixed: true, nullable: true, title: '停发月份' },
    result_code: { kind: 'text', max: 20, nullable: true, title: '结果代码' },
    result_text: { kind: 'text', max: 500, nullable: true, title: '结果说明' },
    sent_at: { kind: 'moment', nullable: true, title: '上报时间' },
    answered_at: { kind: 'moment', nullable: true, title: '应答时间' },
  },
});

const source = readFrom(reportTable, 'm', (query) =>
  query
    .innerJoin('reduction_request as r', 'r.id', 'm.request_id')
    .innerJoin('beneficiary as b', 'b.id', 'r.beneficiary_id')
    .innerJoin('org as o', 'o.id', 'm.org_id')
    .select(['r.request_no as requestNo', 'b.name_masked as personName', 'b.id_no_masked as idNo'])
    .select(['o.short_name as orgName']),
);

/** 部级上报 (03 §34.2, §34.6 "report monitor"): every edition of every class. */
export const ministryReport = defineRecord(source, {
  name: 'MinistryReport',
  plural: 'ministryReports',
  type: MINISTRY_REPORT,
  title: '部级上报',
  unit: '条',
  doc: 'A report of a reduction, one class of one person, in one edition (03 §34.7); person masked',
  docs: {
    list: '部级上报 in the caller’s scope, newest first',
    one: 'One 部级上报',
    filter: '部级上报 to show; what is absent does not narrow',
  },
  permission: RIGHTS.view,
  number: 'report_no',
  numbering: { prefix: 'SB', digits: 4 },
  counted: true,
  brought: {
    requestNo: { kind: 'text', title: '减员申请编号' },
    personName: { kind: 'text', title: '姓名', doc: 'masked' },
    idNo: { kind: 'text', title: '身份证号', doc: 'masked' },
    orgName: { kind: 'text', title: '街镇' },
  },
  filters: {
    search: {
      kind: 'search',
      label: '查找',
      hint: '上报编号、减员申请编号、报文编号',
      find: [{ in: ['m.report_no', 'r.request_no'] }, { in: ['m.message_id'], match: 'whole' }],
    },
    standings: {
      kind: 'choices',
      label: '上报状态',
      column: 'm.standing',
      words: REPORT_STATES,
      enum: 'MinistryReportState',
    },
    ways: { kind: 'choices', label: '上报方式', column: 'm.way', words: REPORT_WAYS, enum: 'MinistryWay', more: true },
    requestId: { kind: 'equals', label: '减员申请', column: 'm.request_id', id: true, hidden: true },
    districtCode: placed.districtCode,
    orgId: { ...placed.orgId, label: '街镇' },
  },
  export: {
    permission: RIGHTS.export,
    kind: 'ministry-reports',
    audit: 'reduction.export-reports',
    columns: [
      ['reportNo', 20],
      ['requestNo', 20],
      'personName',
      ['idNo', 22],
      'classCode',
      ['classCodeTitle', 26],
      ['orgName', 22],
      'actionTitle',
      'edition',
      'diedOn',
      'stopMonth',
      'standingTitle',
      'resultCode',
      ['resultText', 40],
      'sentAt',
    ],
  },
  page: {
    route: '/reduction/reports',
    icon: 'CloudUploadOutlined',
    area: 'reduction',
    order: 45,
    columns: [
      { name: 'personName', key: true, under: ['idNo'] },
      { name: 'classCodeTitle', title: '类别' },
      { name: 'actionTitle', title: '内容', under: ['edition'] },
      { name: 'standingTitle', title: '状态', key: true, under: ['wayTitle'] },
      { name: 'resultText', wide: true, under: ['resultCode'] },
      { name: 'sentAt' },
      { name: 'orgName', under: ['requestNo'] },
      { name: 'messageId', hidden: true },
    ],
    also: ['requestId', 'reportNo'],
  },
});
