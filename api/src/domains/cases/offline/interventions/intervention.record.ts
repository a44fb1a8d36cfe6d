import { findReason } from '../../../../platform/flow/index.ts';
import { defineRecord, defineTable, readFrom } from '../../../../platform/records/index.ts';
import { requestWithin } from '../../request-reach.ts';
import { OFFLINE_MENU } from '../menus.ts';
import { INTERVENTION_REASONS } from '../plans/plan.flow.ts';
import { INTERVENTION, interventionFlow } from './intervention.flow.ts';
import { interventionWords, KINDS, STATUS_TITLES } from './words.ts';

const interventionTable = defineTable({
  name: 'offline_intervention',
  flow: true,
  columns: {
    intervention_no: { kind: 'text', max: 20, unique: true, title: '干预编号', doc: 'GY + date + five digits' },
    sub_case_id: { kind: 'link', title: '子办件' },
    bj_no: { kind: 'text', max: 50, title: '办件编号' },
    matter_name: { kind: 'text', max: 80, title: '事项' },
    subject: { kind: 'text', max: 120, api: false, title: '对象' },
    kind: {
      kind: 'choice',
      max: 16,
      api: false,
      title: '干预方式',
      words: KINDS,
      enum: 'InterventionKind',
      enumDoc: '干预方式',
    },
    new_status: {
      kind: 'choice',
      max: 40,
      nullable: true,
      api: false,
      title: '调整后的状态',
      words: STATUS_TITLES,
      enum: 'CaseStatus',
      enumDoc: '子办件状态',
    },
    defer_until: { kind: 'day', nullable: true, api: false, title: '暂缓至' },
    reason_code: { kind: 'text', max: 20, api: false, title: '原因代码' },
    reason_text: { kind: 'text', max: 500, title: '原因说明' },
    operator_name: { kind: 'text', max: 60, title: '操作人' },
    needs_approval: { kind: 'flag', title: '须区业务科长审批' },
    created_at: { kind: 'moment', title: '操作时间' },
    approver_name: { kind: 'text', max: 60, nullable: true, title: '审批人' },
    decided_at: { kind: 'moment', nullable: true, title: '审批时间' },
    decision_text: { kind: 'text', max: 500, nullable: true, title: '审批意见' },
  },
});

/** 自动办结干预, with the verdict where one is needed (01 §5.3). */
export const intervention = defineRecord(readFrom(interventionTable, 'i'), {
  name: 'Intervention',
  plural: 'interventions',
  type: INTERVENTION,
  title: '自动办结干预',
  unit: '条',
  doc: '自动办结干预, with the verdict where one is needed',
  docs: { list: '干预 of the caller’s scope, newest first' },
  flow: interventionFlow,
  permission: 'offline:view',
  number: 'intervention_no',
  subject: 'subject',
  scope: { where: (ctx) => requestWithin(ctx, 'i', 'sub_case_id') },
  shown: {
    words: { kind: 'text', title: '干预', doc: '「暂缓至2026-04-10」', value: (row) => interventionWords(row) },
    reasonTitle: {
      kind: 'text',
      title: '原因',
      doc: '原因类别',
      value: ({ reasonCode }) => findReason(INTERVENTION_REASONS, reasonCode)?.title ?? reasonCode,
    },
    approver: {
      kind: 'text',
      api: false,
      title: '审批人',
      value: (row) => (row.needsApproval ? row.approverName : '无需审批'),
    },
  },
  filters: { states: { kind: 'states', label: '状态', apart: true, url: 'state' } },
  export: {
    permission: 'offline:export',
    kind: 'interventions',
    audit: 'offline.export-interventions',
    columns: [
      ['interventionNo', 18],
      ['bjNo', 24],
      ['matterName', 24],
      ['words', 24],
      ['reasonTitle', 20],
      ['reasonText', 40],
      ['operatorName', 12],
      ['createdAt', 20],
      ['stateTitle', 12],
      ['approver', 12],
      ['decidedAt', 20],
      ['decisionText', 30],
    ],
  },
  page: {
    route: '/offline/interventions',
    icon: 'AuditOutlined',
    group: OFFLINE_MENU,
    order: 36,
    columns: [
      { name: 'words', title: '编号与干预', under: ['interventionNo'], key: true },
      { name: 'matterName', title: '事项与办件', under: ['bjNo'], key: true },
      { name: 'reasonTitle', under: ['reasonText'], wide: true },
      { name: 'operatorName', under: ['createdAt'] },
      { name: 'stateTitle', key: true },
      { name: 'remaining', title: '审批时限' },
      { name: 'approverName', title: '审批', under: ['decidedAt', 'decisionText'] },
    ],
    also: ['subCaseId', 'needsApproval'],
  },
});
