import { defineFlow, type FlowTransition } from '../../../platform/flow/index.ts';

/** The service is found, by the order's own words or by hand. */
const match: FlowTransition = { title: '匹配办件', to: 'HANDLING', by: { cascade: true } };
const sendBack: FlowTransition = {
  title: '退回12345',
  to: 'RETURNED',
  by: { permission: 'hotline:return' },
  input: 'OPINION',
  asked: '请填写退回原因',
  tone: 'DANGER',
  confirm: true,
};
/** Steps of the negative review that the hotline hears of. */
const answer: FlowTransition = { title: '反馈办理结果', to: 'ANSWERED', by: { cascade: true } };
const contacted = (to: string): FlowTransition => ({ title: '反馈联系情况', to, by: { cascade: true }, aside: true });

/**
 * 12345工单 (01 §11.9): found its service, handled as a negative review, answered, ended by the hotline. The work itself is the negative
 * review's; beside the limits of these stages stands the deadline that the hotline has set.
 */
export const hotlineFlow = defineFlow({
  key: 'reviews.hotline',
  title: '12345工单',
  version: 1,
  initial: 'UNMATCHED',
  starts: { receive: '12345派单' },
  moments: { SUBMIT: 'UNMATCHED', ACCEPT: 'HANDLING' },
  states: {
    UNMATCHED: {
      title: '待匹配',
      step: 1,
      stage: { name: '匹配工单' },
      task: { title: '匹配12345工单', role: 'DIST_CHIEF', priority: 2, at: 'DISTRICT' },
      on: {
        match,
        escalate: {
          title: '转市级匹配',
          to: 'UNPLACED',
          by: { permission: 'hotline:match' },
          input: 'OPINION',
          asked: '请填写转市级匹配的原因',
          confirm: true,
        },
        sendBack,
      },
    },
    UNPLACED: {
      title: '待市级匹配',
      tone: 'waiting',
      stage: { name: '匹配工单' },
      task: { title: '匹配12345工单', role: 'CITY_CENTRE', priority: 2, at: 'CENTRE' },
      on: { match, sendBack },
    },
    HANDLING: {
      title: '办理中',
      step: 2,
      stage: { name: '办理工单' },
      on: {
        contacted: contacted('HANDLING'),
        askExtension: { title: '申请延期', to: 'EXTENSION_ASKED', by: { cascade: true } },
        answer,
      },
    },
    EXTENSION_ASKED: {
      title: '延期待12345答复',
      tone: 'paused',
      stage: { name: '办理工单' },
      on: {
        contacted: contacted('EXTENSION_ASKED'),
        grant: { title: '12345同意延期', to: 'EXTENDED', by: { external: true } },
        deny: { title: '12345不同意延期', to: 'HANDLING', by: { external: true } },
        answer,
      },
    },
    EXTENDED: {
      title: '延期办理中',
      stage: { name: '延期办理工单' },
      on: { contacted: contacted('EXTENDED'), answer },
    },
    ANSWERED: {
      title: '已反馈待12345确认',
      tone: 'paused',
      step: 3,
      on: {
        close: { title: '12345确认办结', to: 'CLOSED', by: { external: true } },
        reopen: { title: '12345退回重办', to: 'HANDLING', by: { external: true } },
      },
    },
    CLOSED: { title: '已办结', tone: 'done', step: 4, final: true },
    RETURNED: { title: '已退回12345', step: 4, final: true },
  },
});

/** States in which the hotline still waits for a result. */
export const OPEN_STATES: readonly string[] = ['UNMATCHED', 'UNPLACED', 'HANDLING', 'EXTENSION_ASKED', 'EXTENDED'];
/** States in which an order has not found its service. */
export const WAITING_STATES: readonly string[] = ['UNMATCHED', 'UNPLACED'];
