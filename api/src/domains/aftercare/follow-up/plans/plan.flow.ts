import { defineFlow, type FlowTransition, registerReasons } from '../../../../platform/flow/index.ts';
import { CLOSE_REASONS } from '../words.ts';

export const CLOSING = 'followUpClose';
registerReasons(CLOSING, [
  { code: 'DEATH', title: CLOSE_REASONS.DEATH, textRequired: false },
  { code: 'MOVED', title: CLOSE_REASONS.MOVED, textRequired: true },
  { code: 'WISH', title: CLOSE_REASONS.WISH, textRequired: true },
]);

/** Something that came by itself waits for somebody to look at it (14.5 no. 5). */
export const TO_VERIFY = 'toVerify';
/** 不再电话联系 is not set, or it is. */
export const CALLED = 'called';
export const UNCALLED = 'uncalled';

/** The acts that stand aside: nobody's open dialog is refused because of them. */
const asides = (state: string): Readonly<Record<string, FlowTransition>> => ({
  assign: {
    title: '分派',
    to: state,
    by: { permission: 'followup:assign', cascade: true },
    aside: true,
    input: 'ASSIGNEE',
    batch: true,
  },
  message: {
    title: '群发短信',
    to: state,
    by: { permission: 'followup:message' },
    aside: true,
    input: 'OPINION',
    asked: '请填写短信内容',
    confirm: true,
    batch: true,
  },
  verify: {
    title: '核实无误',
    to: state,
    by: { permission: 'followup:record' },
    aside: true,
    guards: [TO_VERIFY],
    input: 'NOTE',
  },
  stopCalls: {
    title: '不再电话联系',
    to: state,
    by: { permission: 'followup:record', cascade: true },
    aside: true,
    guards: [CALLED],
    input: 'NOTE',
  },
  allowCalls: {
    title: '恢复电话联系',
    to: state,
    by: { permission: 'followup:record', cascade: true },
    aside: true,
    guards: [UNCALLED],
    input: 'NOTE',
  },
});

const close: FlowTransition = {
  title: '结束跟踪',
  to: 'CLOSED',
  // A death that was confirmed elsewhere ends it as well.
  by: { permission: 'followup:plan', cascade: true },
  input: 'REASON',
  reasons: CLOSING,
  tone: 'DANGER',
  confirm: true,
};

// Two plans of who has turned out to be one person.
const merge: FlowTransition = { title: '并入另一跟踪计划', to: 'CLOSED', by: { cascade: true } };

/** 就业跟踪计划 (01 §14.4): begins by itself when the placement is finished, rests while a person is away, ends with a reason and a proof. */
export const planFlow = defineFlow({
  key: 'aftercare.follow-up-plan',
  title: '就业跟踪计划',
  version: 1,
  initial: 'ACTIVE',
  starts: { begin: '开始跟踪' },
  states: {
    ACTIVE: {
      title: '跟踪中',
      tone: 'working',
      step: 1,
      on: {
        pause: {
          title: '暂停跟踪',
          to: 'PAUSED',
          by: { permission: 'followup:plan', cascade: true },
          input: 'OPINION',
          asked: '请填写暂停原因',
        },
        close,
        complete: { title: '跟踪期满', to: 'CLOSED', by: { cascade: true } },
        merge,
        ...asides('ACTIVE'),
      },
    },
    PAUSED: {
      title: '已暂停',
      tone: 'waiting',
      on: {
        resume: {
          title: '恢复跟踪',
          to: 'ACTIVE',
          by: { permission: 'followup:plan', system: true },
          input: 'NOTE',
          tone: 'PRIMARY',
        },
        close,
        merge,
        ...asides('PAUSED'),
      },
    },
    CLOSED: {
      title: '已结束',
      step: 2,
      final: true,
      // The death that had ended it was no death (03 §34.3 撤销减员).
      on: { reopen: { title: '死亡已撤销，恢复跟踪', to: 'ACTIVE', by: { system: true, cascade: true } } },
    },
  },
});
