import { defineFlow, registerReasons } from '../../../platform/flow/index.ts';
import { RIGHTS } from '../permissions.ts';

const cascade = { by: { cascade: true } } as const;
const nominate = { permission: RIGHTS.nominate } as const;

/** Why somebody of a better rank is left out (03 §29.4 order rule (c)). */
export const SKIP_REASONS = 'recuperation.skip';
registerReasons(SKIP_REASONS, [
  { code: 'DECLINED', title: '婉拒', textRequired: false },
  { code: 'LAPSED', title: '逾期', textRequired: false },
  { code: 'UNFIT', title: '健康不适宜', textRequired: false },
  { code: 'OTHER', title: '其他', textRequired: true },
]);

/** Names of the guards. */
export const GUARD = {
  open: 'recup.nominating',
  place: 'recup.placeLeft',
  running: 'recup.planRunning',
  unlocked: 'recup.notChanging',
  alive: 'recup.notSuspectedDead',
  once: 'recup.inNoOtherPlan',
} as const;

const skip = {
  title: '记录未推荐原因',
  by: nominate,
  guards: [GUARD.open],
  input: 'REASON',
  reasons: SKIP_REASONS,
  aside: true,
} as const;
const giveUp = {
  title: '撤回推荐',
  to: 'DECLINED',
  by: nominate,
  guards: [GUARD.open],
  input: 'REASON',
  reasons: SKIP_REASONS,
  tone: 'DANGER',
  confirm: true,
} as const;
const voided = { void: { ...cascade, title: '计划撤回或取消', to: 'CANCELLED' } } as const;
/** The roster stands without him: he waits as those do whom nobody has invited, and may come in as a substitute. */
const unlisted = { unlist: { ...cascade, title: '未列入名单，转为候补', to: 'CANDIDATE' } } as const;
const moved = { leave: { ...cascade, title: '转往其他机构', to: 'CANCELLED' } } as const;
const leaving = {
  replace: { ...cascade, title: '已替换', to: 'REPLACED' },
  cancelPlace: { ...cascade, title: '名额取消', to: 'CANCELLED' },
} as const;

/** 参加疗养人员 (03 §29.4), from the rank list to the result; what judges him is the institution's submission, whose steps he follows. */
export const nominationFlow = defineFlow({
  key: 'recuperation.nomination',
  title: '疗养人员',
  version: 1,
  initial: 'CANDIDATE',
  starts: { list: '列入候选', substitute: '列为替换人员' },
  states: {
    CANDIDATE: {
      title: '候选',
      step: 1,
      on: {
        invite: {
          title: '邀请',
          to: 'INVITED',
          by: nominate,
          guards: [GUARD.open, GUARD.alive, GUARD.once, GUARD.place],
          batch: true,
          tone: 'PRIMARY',
        },
        skip: { ...skip, to: 'CANDIDATE' },
        join: { ...cascade, title: '替换进入名单', to: 'CITY_PASSED' },
        ...voided,
        ...moved,
      },
    },
    INVITED: {
      title: '已邀请',
      step: 2,
      on: {
        confirmSelf: { ...cascade, title: '本人确认', to: 'CONFIRMED' },
        confirm: {
          title: '代为确认',
          to: 'CONFIRMED',
          by: nominate,
          guards: [GUARD.open, GUARD.alive],
          input: 'NOTE',
          confirm: true,
          tone: 'PRIMARY',
        },
        declineSelf: { ...cascade, title: '本人婉拒', to: 'DECLINED' },
        decline: {
          title: '登记婉拒',
          to: 'DECLINED',
          by: nominate,
          guards: [GUARD.open],
          input: 'OPINION',
          asked: '请填写婉拒的原因',
        },
        lapse: { title: '逾期未答', to: 'LAPSED', by: { system: true } },
        ...unlisted,
        ...voided,
        ...moved,
      },
    },
    CONFIRMED: {
      title: '已确认',
      step: 3,
      on: { complete: { ...cascade, title: '信息填写完整', to: 'COMPLETE' }, giveUp, ...unlisted, ...voided, ...moved },
    },
    COMPLETE: {
      title: '信息完整',
      step: 4,
      on: {
        incomplete: { ...cascade, title: '信息变更', to: 'CONFIRMED' },
        submit: { ...cascade, title: '提交区', to: 'SUBMITTED' },
        giveUp,
        ...unlisted,
        ...voided,
        ...moved,
      },
    },
    SUBMITTED: {
      title: '已提交',
      step: 5,
      on: {
        pass: { ...cascade, title: '区通过', to: 'DISTRICT_PASSED' },
        giveBack: { ...cascade, title: '区退回', to: 'COMPLETE' },
        ...unlisted,
        ...voided,
      },
    },
    DISTRICT_PASSED: {
      title: '区通过',
      step: 6,
      on: {
        confirmList: { ...cascade, title: '市通过', to: 'CITY_PASSED' },
        giveBack: { ...cascade, title: '退回机构', to: 'COMPLETE' },
        ...unlisted,
        ...voided,
      },
    },
    CITY_PASSED: {
      title: '市通过',
      tone: 'done',
      step: 7,
      on: {
        attend: {
          title: '登记已参加',
          to: 'ATTENDED',
          by: nominate,
          guards: [GUARD.running, GUARD.unlocked],
          batch: true,
          tone: 'PRIMARY',
        },
        absent: {
          title: '登记未参加',
          to: 'ABSENT',
          by: nominate,
          guards: [GUARD.running, GUARD.unlocked],
          input: 'OPINION',
          asked: '请填写未参加的原因',
        },
        ...leaving,
      },
    },
    ATTENDED: { title: '已参加', tone: 'done', step: 8, final: true },
    ABSENT: { title: '未参加', final: true },
    DECLINED: { title: '已婉拒', final: true },
    LAPSED: { title: '逾期未答', final: true },
    REPLACED: { title: '已替换', final: true },
    CANCELLED: { title: '已取消', final: true },
  },
});

/** States of a plan whose list is still being made. */
export const IN_THE_MAKING = ['PUBLISHED', 'CITY_REVIEW', 'SECTION_REVIEW', 'LEADER_REVIEW', 'CANCEL_PENDING'] as const;

/** Those who hold a place of their institution. */
export const HOLDING = [
  'INVITED',
  'CONFIRMED',
  'COMPLETE',
  'SUBMITTED',
  'DISTRICT_PASSED',
  'CITY_PASSED',
  'ATTENDED',
] as const;

/** Those of which nothing more becomes. */
export const OVER = ['ATTENDED', 'ABSENT', 'DECLINED', 'LAPSED', 'REPLACED', 'CANCELLED'] as const;
