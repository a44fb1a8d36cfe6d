import { defineFlow } from '../../../platform/flow/index.ts';
import { RIGHTS } from '../permissions.ts';

/** Names of the guards. */
export const GUARD = {
  ready: 'recup.substituteReady',
  shown: 'recup.evidenceThere',
  inTime: 'recup.beforeStart',
  /** Nodes that a parameter opens or shuts (03 §30.3). */
  head: 'recup.headReads',
  noHead: 'recup.headDoesNotRead',
  chief: 'recup.chiefJudges',
  noChief: 'recup.chiefDoesNotJudge',
  section: 'recup.sectionJudges',
  noSection: 'recup.sectionDoesNotJudge',
} as const;

const withdraw = {
  title: '撤回',
  to: 'WITHDRAWN',
  // Or by itself, where it was begun for a death that is no more.
  by: { permission: RIGHTS.change, cascade: true },
  effects: ['release'],
  confirm: true,
} as const;
/** 通过 by whoever holds a right, to the next node that stands. */
const passing = (permission: string, to: string, guards: readonly string[] = [], effects: readonly string[] = []) =>
  ({
    title: '通过',
    to,
    by: { permission },
    guards: [GUARD.inTime, GUARD.ready, ...guards],
    effects,
    separation: true,
    input: 'NOTE',
    tone: 'PRIMARY',
    confirm: true,
  }) as const;
/** 退回 and 驳回 by the same. */
const refusing = (permission: string) =>
  ({
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
const submitting = (to: string, guard: string) =>
  ({
    title: '提交',
    to,
    by: { permission: RIGHTS.change },
    guards: [GUARD.inTime, GUARD.shown, GUARD.ready, guard],
    input: 'NOTE',
    tone: 'PRIMARY',
    confirm: true,
  }) as const;
const handIn = {
  submit: submitting('PENDING_DIST', GUARD.noHead),
  submitToHead: submitting('PENDING_HEAD', GUARD.head),
} as const;

/**
 * 替换/取消 (03 §30.3): begun by the institution, read by its head where that is on, judged by the district's officer and, where that is on, its chief, and
 * by the city's officer and, unless that is off, its section; the original is locked meanwhile. 增补 goes the same way: a place that was given out again
 * (R29-5) and that nobody has to leave.
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
      on: { ...handIn, withdraw },
    },
    PENDING_HEAD: {
      title: '待机构负责人审核',
      step: 1,
      task: { title: '审核疗养变更', role: 'JX_HEAD', priority: 2 },
      on: { pass: passing(RIGHTS.headChange, 'PENDING_DIST'), ...refusing(RIGHTS.headChange), withdraw },
    },
    PENDING_DIST: {
      title: '待区审批',
      step: 2,
      task: { title: '审批疗养变更', role: 'BIZ_OFFICER', priority: 2, at: 'DISTRICT' },
      on: {
        pass: passing(RIGHTS.review, 'PENDING_CITY', [GUARD.noChief]),
        passToChief: passing(RIGHTS.review, 'PENDING_CHIEF', [GUARD.chief]),
        ...refusing(RIGHTS.review),
        withdraw,
      },
    },
    PENDING_CHIEF: {
      title: '待区审批（科长）',
      step: 2,
      task: { title: '审批疗养变更（科长）', role: 'DIST_CHIEF', priority: 2, at: 'DISTRICT' },
      on: { pass: passing(RIGHTS.chiefChange, 'PENDING_CITY'), ...refusing(RIGHTS.chiefChange), withdraw },
    },
    PENDING_CITY: {
      title: '待市审批',
      step: 3,
      task: { title: '审批疗养变更', role: 'CITY_OFFICER', priority: 2, at: 'CITY' },
      on: {
        pass: passing(RIGHTS.cityChange, 'PENDING_SECTION', [GUARD.section]),
        passAndApply: passing(RIGHTS.cityChange, 'APPROVED', [GUARD.noSection], ['apply']),
        ...refusing(RIGHTS.cityChange),
        withdraw,
      },
    },
    PENDING_SECTION: {
      title: '待市审批（处长）',
      step: 4,
      task: { title: '审批疗养变更（处长）', role: 'CITY_SECTION', priority: 2, at: 'CITY' },
      on: {
        pass: passing(RIGHTS.sectionChange, 'APPROVED', [], ['apply']),
        ...refusing(RIGHTS.sectionChange),
        withdraw,
      },
    },
    RETURNED: {
      title: '已退回',
      tone: 'waiting',
      task: { title: '修改疗养变更', role: 'JX_OP', priority: 2 },
      on: { ...handIn, withdraw },
    },
    APPROVED: { title: '已批准', tone: 'done', step: 5, final: true },
    REJECTED: { title: '已驳回', final: true },
    WITHDRAWN: { title: '已撤回', final: true },
  },
});

/** States in which the institution still writes. */
export const WRITABLE_CHANGE = ['DRAFT', 'RETURNED'] as const;
/** Those in which somebody judges it. */
export const JUDGED_CHANGE = [
  'PENDING_HEAD',
  'PENDING_DIST',
  'PENDING_CHIEF',
  'PENDING_CITY',
  'PENDING_SECTION',
] as const;
/** Those in which the original is locked (变更中). */
export const OPEN_CHANGE = [...WRITABLE_CHANGE, ...JUDGED_CHANGE] as const;
