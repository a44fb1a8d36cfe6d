import { defineRecord, defineTable, readFrom } from '../../../../platform/records/index.ts';
import { requestWithin } from '../../request-reach.ts';
import { WITHDRAW_REASONS } from '../reasons.ts';
import { WITHDRAWAL, withdrawalFlow } from './withdrawal.flow.ts';

const requestTable = defineTable({
  name: 'withdraw_request',
  flow: true,
  columns: {
    request_no: { kind: 'text', max: 20, unique: true, title: '申请编号', doc: 'CH + date + five digits' },
    case_id: { kind: 'link', title: '一件事' },
    case_no: { kind: 'text', max: 22, title: '一件事编号' },
    name_masked: { kind: 'text', max: 60, title: '姓名', doc: 'masked' },
    requester: { kind: 'text', max: 10, api: false, title: '申请方式' },
    requester_name: { kind: 'text', max: 60, api: false, title: '申请人' },
    reason_code: {
      kind: 'choice',
      max: 10,
      title: '撤回原因',
      words: WITHDRAW_REASONS,
      enum: 'WithdrawReason',
      enumDoc: 'Why an application is taken back',
      wordless: true,
    },
    reason_text: { kind: 'text', max: 500, nullable: true, title: '原因说明' },
    need_approval: { kind: 'flag', title: '须审批', doc: 'the case had been accepted, so the district decided' },
    created_at: { kind: 'moment', title: '申请时间' },
    due_at: { kind: 'moment', nullable: true, title: '审批时限' },
    approver_name: { kind: 'text', max: 60, nullable: true, title: '审批人' },
    decision_text: { kind: 'text', max: 500, nullable: true, title: '审批意见' },
    decided_at: { kind: 'moment', nullable: true, title: '审批时间' },
    effects: { kind: 'texts', filled: true, title: '撤回结果', doc: 'what became of each matter' },
  },
});

/** 撤回申请 of a case (01 §4.4 no. 9). */
export const withdrawal = defineRecord(readFrom(requestTable, 'w'), {
  name: 'Withdrawal',
  plural: 'withdrawals',
  type: WITHDRAWAL,
  title: '撤回申请',
  unit: '件',
  doc: '撤回申请 of a case, by the applicant or by the window for them',
  docs: { list: '撤回申请 of the caller’s scope, newest first' },
  flow: withdrawalFlow,
  permission: 'withdrawal:view',
  number: 'request_no',
  subject: 'name_masked',
  scope: { where: (ctx) => requestWithin(ctx, 'w') },
  shown: {
    requesterTitle: {
      kind: 'text',
      title: '申请方式',
      doc: 'who asked: 申请人本人, the applicant with who acted for them, or the clerk',
      // Somebody who acted for the applicant is named beside him.
      value: ({ requester, requesterName, nameMasked }) => {
        if (requester !== 'APPLICANT') return `窗口代办（${requesterName}）`;
        return requesterName === nameMasked ? '申请人本人' : requesterName;
      },
    },
    reasonTitle: { kind: 'text', title: '撤回原因', doc: 'in words', value: (row) => WITHDRAW_REASONS[row.reasonCode] },
    approver: {
      kind: 'text',
      api: false,
      title: '审批人',
      value: (row) => (row.needApproval ? row.approverName : '无需审批'),
    },
    allEffects: { kind: 'text', api: false, title: '撤回结果', value: (row) => row.effects.join('；') },
  },
  filters: { states: { kind: 'states', label: '状态', apart: true, url: 'state' } },
  export: {
    permission: 'withdrawal:export',
    kind: 'withdrawals',
    audit: 'withdrawal.export',
    columns: [
      ['requestNo', 18],
      ['caseNo', 24],
      ['nameMasked', 10],
      ['requesterTitle', 24],
      ['reasonTitle', 14],
      ['reasonText', 40],
      ['createdAt', 20],
      ['stateTitle', 12],
      ['approver', 12],
      ['decidedAt', 20],
      ['decisionText', 30],
      ['allEffects', 50],
    ],
  },
  page: {
    route: '/withdrawals',
    icon: 'AuditOutlined',
    area: 'cases',
    order: 33,
    columns: [
      { name: 'requestNo', hidden: true },
      { name: 'nameMasked', title: '姓名与办件', under: ['caseNo'], key: true },
      { name: 'reasonTitle', under: ['reasonText'], wide: true },
      { name: 'requesterTitle', title: '申请', under: ['createdAt'] },
      { name: 'stateTitle', key: true },
      { name: 'remaining', title: '审批时限' },
      { name: 'approverName', title: '审批', under: ['decidedAt', 'decisionText'] },
      { name: 'effects', hidden: true },
    ],
    also: ['caseId', 'needApproval'],
  },
});
