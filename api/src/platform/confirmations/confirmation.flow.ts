import { defineFlow, type FlowTransition } from '../flow/index.ts';

const answers: Readonly<Record<string, FlowTransition>> = {
  confirm: {
    title: '登记本人确认',
    to: 'CONFIRMED',
    by: { permission: 'confirmation:record', external: true },
    tone: 'PRIMARY',
    input: 'NOTE',
    confirm: true,
  },
  decline: {
    title: '登记暂不办理',
    to: 'DECLINED',
    by: { permission: 'confirmation:record', external: true },
    tone: 'DANGER',
    input: 'NOTE',
    confirm: true,
  },
};
const withdraw: FlowTransition = { title: '撤回确认请求', to: 'WITHDRAWN', by: { system: true, cascade: true } };

/** One-click confirmation 一键确认 (01 §8.6 no. 3): ten working days, a reminder, then somebody calls. */
export const confirmationFlow = defineFlow({
  key: 'confirmations.confirmation',
  title: '一键确认',
  version: 1,
  initial: 'PENDING',
  states: {
    PENDING: {
      title: '待确认',
      step: 1,
      stage: { name: '本人确认', onExpiry: 'remind' },
      on: { ...answers, remind: { title: '逾期未确认，已催办', to: 'REMINDED', by: { system: true } }, withdraw },
    },
    REMINDED: {
      title: '已催办',
      tone: 'waiting',
      step: 2,
      stage: { name: '催办', onExpiry: 'giveUp' },
      on: { ...answers, giveUp: { title: '催办后仍未确认', to: 'FOLLOW_UP', by: { system: true } }, withdraw },
    },
    FOLLOW_UP: {
      title: '待人工联系',
      tone: 'paused',
      step: 3,
      task: { title: '联系本人确认', role: 'CENTRE_CLERK', priority: 3 },
      on: { ...answers, withdraw },
    },
    CONFIRMED: { title: '已确认', tone: 'done', step: 4, final: true },
    DECLINED: { title: '暂不办理', step: 4, final: true },
    WITHDRAWN: { title: '已撤回', step: 4, final: true },
  },
});
