import { defineFlow, type FlowTransition, PREVIOUS } from '../../../../platform/flow/index.ts';

const scores = { permission: 'training.review:score', cascade: true } as const;
const follows = { cascade: true } as const;
const manages = { permission: 'training.review:manage', cascade: true } as const;

/** T18-6: at any time before the sheets are locked. */
const askRecusal: FlowTransition = {
  title: '申请回避',
  to: 'RECUSAL_ASKED',
  by: { permission: 'training.review:score' },
  remember: true,
  input: 'OPINION',
  confirm: true,
};
/** BR17-9, T17-6: the city keeps an expert from a project; a sheet that he has handed in no longer counts. */
const recuse: FlowTransition = {
  title: '责令回避',
  to: 'RECUSED',
  by: manages,
  guards: ['batchOpen'],
  input: 'OPINION',
  tone: 'DANGER',
  confirm: true,
};
const replace: FlowTransition = { title: '更换', to: 'REPLACED', by: follows };
const expire: FlowTransition = { title: '未提交', to: 'EXPIRED', by: follows };
/** A reserve whom nobody needed. */
const standDown: FlowTransition = { title: '备选未启用', to: 'STOOD_BY', by: follows };
const open = { askRecusal, recuse, replace };

/** One expert's task for one project (02 §10.4). */
export const assignmentFlow = defineFlow({
  key: 'training.assignment',
  title: '评审任务',
  version: 1,
  initial: 'ASSIGNED',
  states: {
    ASSIGNED: {
      title: '已分配',
      step: 1,
      on: {
        commit: { title: '签署承诺书', to: 'COMMITTED', by: follows },
        /** T17-6: a reserve takes the place of somebody and judges from now on. */
        call: { title: '递补', to: 'ASSIGNED', by: follows, aside: true },
        expire,
        standDown,
        ...open,
      },
    },
    COMMITTED: {
      title: '已签承诺',
      tone: 'waiting',
      step: 2,
      on: { open: { title: '查阅材料', to: 'OPENED', by: follows }, expire, ...open },
    },
    OPENED: {
      title: '已阅材料',
      step: 3,
      on: { draft: { title: '保存打分草稿', to: 'DRAFT', by: follows }, expire, ...open },
    },
    DRAFT: {
      title: '打分草稿',
      step: 4,
      on: { submit: { title: '提交打分表', to: 'SUBMITTED', by: follows }, expire, ...open },
    },
    SUBMITTED: {
      title: '已提交',
      tone: 'done',
      step: 5,
      on: {
        withdraw: { title: '撤回修改', to: 'DRAFT', by: scores, guards: ['scoringOpen'], input: 'NOTE', confirm: true },
        lock: { title: '锁定', to: 'LOCKED', by: follows },
        ...open,
      },
    },
    RECUSAL_ASKED: {
      title: '申请回避',
      tone: 'paused',
      task: { title: '处理专家回避申请', role: 'CITY_OFFICER', priority: 2 },
      on: {
        grantRecusal: {
          title: '同意回避',
          to: 'RECUSED',
          by: manages,
          guards: ['batchOpen'],
          input: 'NOTE',
          tone: 'PRIMARY',
          confirm: true,
        },
        declineRecusal: { title: '不同意回避', to: PREVIOUS, by: manages, input: 'OPINION', confirm: true },
        replace,
        expire,
        standDown,
      },
    },
    LOCKED: { title: '已锁定', tone: 'done', step: 6, final: true },
    EXPIRED: { title: '未提交', final: true },
    RECUSED: { title: '已回避', final: true },
    REPLACED: { title: '已更换', final: true },
    STOOD_BY: { title: '备选未启用', final: true },
  },
});
