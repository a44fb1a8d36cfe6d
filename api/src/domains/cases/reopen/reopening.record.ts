import { defineRecord, defineTable, readFrom } from '../../../platform/records/index.ts';
import { requestWithin } from '../request-reach.ts';
import { REOPEN, reopenFlow, reopenReasons } from './reopen.flow.ts';

const requestTable = defineTable({
  name: 'reopen_request',
  flow: true,
  columns: {
    request_no: { kind: 'text', max: 20, unique: true, title: '申请编号', doc: 'CB + date + five digits' },
    case_id: { kind: 'link', title: '一件事' },
    case_no: { kind: 'text', max: 22, title: '一件事编号' },
    name_masked: { kind: 'text', max: 60, title: '姓名', doc: 'masked' },
    matter_names: { kind: 'texts', title: '事项', doc: 'matters that are to be handled again' },
    reason_code: { kind: 'text', max: 10, api: false, title: '原因代码' },
    reason_text: { kind: 'text', max: 500, api: false, title: '原因说明' },
    operator_name: { kind: 'text', max: 60, title: '申请人' },
    created_at: { kind: 'moment', title: '申请时间' },
    district_approver: { kind: 'text', max: 60, nullable: true, title: '区审批人' },
    district_decided_at: { kind: 'moment', nullable: true, title: '区审批时间' },
    city_approver: { kind: 'text', max: 60, nullable: true, title: '市审批人' },
    city_decided_at: { kind: 'moment', nullable: true, title: '市审批时间' },
    decision_text: { kind: 'text', max: 500, nullable: true, title: '审批意见' },
  },
});

/** 重新办理申请 of an ended case (01 §2.5 T15). */
export const reopening = defineRecord(readFrom(requestTable, 'r'), {
  name: 'Reopening',
  plural: 'reopenings',
  type: REOPEN,
  title: '重新办理申请',
  unit: '件',
  doc: '重新办理申请 of an ended case, masked',
  docs: { list: '重新办理申请 of the caller’s scope, newest first' },
  flow: reopenFlow,
  stateEnum: 'ReopenState',
  permission: 'reopen:view',
  number: 'request_no',
  subject: 'name_masked',
  scope: { where: (ctx) => requestWithin(ctx, 'r') },
  shown: {
    reason: {
      kind: 'text',
      title: '原因',
      doc: 'in words',
      value: ({ reasonCode, reasonText }) => {
        const title = reopenReasons.find(({ code }) => code === reasonCode)?.title ?? reasonCode;
        return `${title}：${reasonText}`;
      },
    },
  },
  filters: { states: { kind: 'states', label: '状态', apart: true, url: 'state' } },
  export: {
    permission: 'reopen:export',
    kind: 'reopenings',
    audit: 'reopen.export',
    columns: [
      ['requestNo', 18],
      ['caseNo', 24],
      ['nameMasked', 10],
      ['matterNames', 40],
      ['reason', 40],
      ['operatorName', 12],
      ['createdAt', 20],
      ['stateTitle', 14],
      ['districtApprover', 12],
      ['cityApprover', 12],
      ['decisionText', 30],
    ],
  },
  page: {
    route: '/reopenings',
    title: '重新办理',
    icon: 'AuditOutlined',
    area: 'cases',
    order: 37,
    columns: [
      { name: 'requestNo', hidden: true },
      { name: 'nameMasked', title: '姓名与办件', under: ['caseNo'], key: true },
      { name: 'matterNames', wide: true },
      { name: 'reason', wide: true },
      { name: 'operatorName', under: ['createdAt'] },
      { name: 'stateTitle', key: true },
      { name: 'remaining', title: '审批时限' },
      { name: 'districtApprover', title: '区审批' },
      { name: 'cityApprover', title: '市审批' },
      { name: 'decisionText', hidden: true },
    ],
    also: ['caseId', 'districtDecidedAt', 'cityDecidedAt'],
  },
});
