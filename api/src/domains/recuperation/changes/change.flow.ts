import { defineFlow } from '../../../platform/flow/index.ts';
import { RIGHTS } from '../permissions.ts';

/** Names of the guards. */
export const GUARD = {
  ready: 'recup.substituteReady',
  shown: 'recup.evidenceThere',
  inTime: 'recup.beforeStart',
} as const;

const withdraw = {
  title: '撤回',
  to: 'WITHDRAWN',
  // Or by itself, where it was begun for a death that is no more.
  by: { permission: RIGHTS.change, cascade: true },
  effects: ['release'],
  confirm: true,
} as const;
const verdicts = (permission: string, to: string, effects: readonly string[]) =>
  ({
    pass: {
      title: '通过',
      to,
      by: { permission },
      guards: [GUARD.inTime, GUARD.ready],
      effects,
      separation: true,
      input: 'NOTE',
      tone: 'PRIMARY',
      confirm: true,
    },
    giveBack: {
      title: '退回',
      to: 'RETURNED',
      by: { permission },
      separation: true,
      input: 'OPINION',
      asked: '请填写退回的原因',
    },
    reject: {
      title: '驳回',
      to: 'REJECTED',
      by: { permission },
      effects: ['release'],
      separation: true,
      input: 'OPINION',
      asked: '请填写驳回的原因',
      tone: 'DANGER',
      confirm: true,
    },
  }) as const;
const submit = {
  title: '提交',
  to: 'PENDING_DIST',
  by: { permission: RIGHTS.change },
  guards: [GUARD.inTime, GUARD.shown, GUARD.ready],
  input: 'NOTE',
  tone: 'PRIMARY',
  confirm: true,
} as const;

/**
 * 替换/取消 (03 §30.3): begun by the institution, judged by the district and by two persons of the city; the original is locked meanwhile. 增补 goes the
 * same way: a place that was given out again (R29-5) and that nobody has to leave.
 */
export const changeFlow = defineFlow({
  key: 'recuperation.change',
  title: '疗养变更',
  version: 1,
  initial: 'DRAFT',
  starts: { begin: '发起变更', propose: '系统建议变更' },
  states: {
    DRAFT: {
      title: '草稿',
      step: 1,
      stage: { name: '提交疗养变更' },
      task: { title: '提交疗养变更', role: 'JX_OP', priority: 2 },
      on: { submit, withdraw },
    },
    PENDING_DIST: {
      title: '待区审批',
      step: 2,
      task: { title: '审批疗养变更', role: 'BIZ_OFFICER', priority: 2, at: 'DISTRICT' },
      on: { ...verdicts(RIGHTS.review, 'PENDING_CITY', []), withdraw },
    },
    PENDING_CITY: {
      title: '待市审批',
      step: 3,
      task: { title: '审批疗养变更', role: 'CITY_OFFICER', priority: 2, at: 'CITY' },
      on: { ...verdicts(RIGHTS.cityChange, 'PENDING_SECTION', []), withdraw },
    },
    PENDING_SECTION: {
      title: '待市审批（处长）',
      step: 4,
      task: { title: '审批疗养变更（处长）', role: 'CITY_SECTION', priority: 2, at: 'CITY' },
      on: { ...verdicts(RIGHTS.sectionChange, 'APPROVED', ['apply']), withdraw },
    },
    RETURNED: {
      title: '已退回',
      task: { title: '修改疗养变更', role: 'JX_OP', priority: 2 },
      on: { submit, withdraw },
    },
    APPROVED: { title: '已批准', step: 5, final: true },
    REJECTED: { title: '已驳回', final: true },
    WITHDRAWN: { title: '已撤回', final: true },
  },
});

/** States in which the original is locked (变更中). */
export const OPEN_CHANGE = ['DRAFT', 'PENDING_DIST', 'PENDING_CITY', 'PENDING_SECTION', 'RETURNED'] as const;
/** Those in which the institution still writes. */
export const WRITABLE_CHANGE = ['DRAFT', 'RETURNED'] as const;
/** Those in which somebody judges it. */
export const JUDGED_CHANGE = ['PENDING_DIST', 'PENDING_CITY', 'PENDING_SECTION'] as const;
