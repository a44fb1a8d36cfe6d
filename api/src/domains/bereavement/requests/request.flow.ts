import { defineFlow, type FlowTransition } from '../../../platform/flow/index.ts';
import { RIGHTS } from '../permissions.ts';
import {
  DISTRICT_CHAIN,
  INITIATOR,
  IS_DEATH,
  IS_FOLLOW_UP,
  OWN_LEVEL,
  STREET_CHAIN,
  UNJUDGED,
  UNREPORTED,
} from './guards.ts';

const follows = { by: { system: true, cascade: true } } as const;
const SUBMITTED = {
  actions: ['submitStreet', 'submitDistrict'],
  message: '不能审批本人提交或上一环节已由本人办理的事项',
};

/** Who must be there for a chain to come to its end (03 §34.8 for the first of them). */
const UPPER = [
  { role: 'DIST_CHIEF', at: 'DISTRICT' },
  { role: 'DIST_DIRECTOR', at: 'DISTRICT' },
] as const;

const submit: Readonly<Record<string, FlowTransition>> = {
  submitStreet: {
    title: '提交街镇审批',
    to: 'AT_STREET',
    by: { permission: RIGHTS.start },
    guards: [STREET_CHAIN],
    seats: [{ role: 'STREET_APPROVER' }, { role: 'BIZ_OFFICER', at: 'DISTRICT' }, ...UPPER],
    input: 'NOTE',
    tone: 'PRIMARY',
    confirm: true,
  },
  submitDistrict: {
    title: '提交区级审批',
    to: 'AT_SECTION',
    by: { permission: RIGHTS.start },
    guards: [DISTRICT_CHAIN],
    seats: UPPER,
    input: 'NOTE',
    tone: 'PRIMARY',
    confirm: true,
  },
};

const withdraw: FlowTransition = {
  title: '撤回',
  to: 'WITHDRAWN',
  by: { permission: RIGHTS.start },
  guards: [INITIATOR, UNJUDGED],
  input: 'OPINION',
  asked: '请填写撤回原因',
  confirm: true,
};

/** A node of the chain: 通过, 退回, 驳回 (C-5). */
const node = (permission: string, to: string): Readonly<Record<string, FlowTransition>> => ({
  approve: {
    title: '通过',
    to,
    by: { permission },
    turn: true,
    separation: true,
    separateFrom: SUBMITTED,
    input: 'NOTE',
    tone: 'PRIMARY',
    confirm: true,
  },
  giveBack: {
    title: '退回',
    to: 'RETURNED',
    by: { permission },
    turn: true,
    separation: true,
    separateFrom: SUBMITTED,
    input: 'OPINION',
    asked: '请填写退回原因',
  },
  reject: {
    title: '驳回（核实有误）',
    to: 'REJECTED',
    by: { permission },
    turn: true,
    separation: true,
    separateFrom: SUBMITTED,
    input: 'OPINION',
    asked: '请填写核实情况',
    tone: 'DANGER',
    confirm: true,
  },
});

const revoke: FlowTransition = { ...follows, title: '撤销（恢复）', to: 'REVOKED' };
const report: FlowTransition = { ...follows, title: '上报部级系统', to: 'REPORTED' };
const task = (title: string, role: string, at?: 'DISTRICT') =>
  ({ title, role, priority: 2, ...(at && { at }) }) as const;

/** 减员申请 (03 §34.3): both chains, the reduction that follows by itself, and what 部级系统 says. */
export const requestFlow = defineFlow({
  key: 'bereavement.reduction',
  title: '优抚对象减员申请',
  version: 1,
  initial: 'DRAFT',
  starts: { start: '发起申请', propose: '按死亡库变更生成申请' },
  states: {
    DRAFT: {
      title: '草稿',
      step: 1,
      on: { ...submit, withdraw: { ...withdraw, title: '作废草稿', guards: [OWN_LEVEL] } },
    },
    RETURNED: { title: '已退回', tone: 'waiting', on: { ...submit, withdraw: { ...withdraw, guards: [OWN_LEVEL] } } },
    AT_STREET: {
      title: '审批中（街镇审批人）',
      step: 2,
      stage: { name: '街镇审批' },
      task: task('审批优抚对象减员', 'STREET_APPROVER'),
      on: { ...node(RIGHTS.street, 'AT_OFFICER'), withdraw },
    },
    AT_OFFICER: {
      title: '审批中（区级经办人）',
      step: 3,
      stage: { name: '区级经办' },
      task: task('审核街镇减员申请', 'BIZ_OFFICER', 'DISTRICT'),
      on: node(RIGHTS.officer, 'AT_SECTION'),
    },
    AT_SECTION: {
      title: '审批中（区业务科长）',
      step: 4,
      stage: { name: '科长审批' },
      task: task('审批优抚对象减员', 'DIST_CHIEF', 'DISTRICT'),
      on: { ...node(RIGHTS.section, 'AT_LEADER'), withdraw },
    },
    AT_LEADER: {
      title: '审批中（区局分管局长）',
      step: 5,
      stage: { name: '局长审批' },
      task: task('审批优抚对象减员', 'DIST_DIRECTOR', 'DISTRICT'),
      on: node(RIGHTS.leader, 'APPROVED'),
    },
    APPROVED: {
      title: '已批准',
      step: 6,
      on: {
        reduce: { ...follows, title: '减员停发', to: 'REDUCED', guards: [IS_DEATH] },
        carryOut: { ...follows, title: '执行', to: 'CARRIED_OUT', guards: [IS_FOLLOW_UP] },
      },
    },
    REDUCED: { title: '已减员停发', step: 7, on: { report, revoke } },
    REPORTED: {
      title: '已上报',
      step: 8,
      on: {
        accept: { ...follows, title: '部级已接收', to: 'ACCEPTED' },
        refuse: { ...follows, title: '部级退回', to: 'MINISTRY_RETURNED' },
        report: { ...report, title: '上报更正' },
        revoke,
      },
    },
    MINISTRY_RETURNED: {
      title: '部级退回',
      tone: 'waiting',
      task: task('更正后重新上报部级系统', 'BIZ_OFFICER', 'DISTRICT'),
      on: {
        reportAgain: {
          title: '更正后重新上报',
          to: 'REPORTED',
          by: { permission: RIGHTS.report },
          guards: [UNREPORTED],
          input: 'NOTE',
          tone: 'PRIMARY',
          confirm: true,
        },
        report,
        revoke,
      },
    },
    ACCEPTED: {
      title: '部级已接收',
      tone: 'done',
      step: 9,
      final: true,
      on: { report: { ...report, title: '上报更正' }, revoke },
    },
    CARRIED_OUT: { title: '已执行', tone: 'done', final: true },
    REJECTED: { title: '已驳回（核实有误）', final: true },
    WITHDRAWN: { title: '已撤回', final: true },
    REVOKED: { title: '已撤销（恢复）', final: true },
  },
});
