import { defineFlow } from '../../../../platform/flow/index.ts';

const follows = { cascade: true } as const;

/** What is done with windows that are open, without moving them. */
export const SLOT_STEPS = { assign: 'assign', remind: 'remind' } as const;

/** 抽查计划 (02 §15.4): one window of a run. 逾期 is no state: it follows from the window. */
export const slotFlow = defineFlow({
  key: 'training.spotSlot',
  title: '抽查计划',
  version: 1,
  initial: 'PLANNED',
  starts: { plan: '生成抽查计划', order: '要求追加抽查' },
  states: {
    PLANNED: {
      title: '待抽查',
      step: 1,
      task: { title: '培训抽查', role: 'BIZ_OFFICER', priority: 3 },
      on: {
        [SLOT_STEPS.assign]: {
          title: '指派抽查人员',
          to: 'PLANNED',
          by: { permission: 'training.spot:check' },
          aside: true,
          input: 'ASSIGNEE',
          tone: 'PRIMARY',
          batch: true,
        },
        [SLOT_STEPS.remind]: {
          title: '催办',
          to: 'PLANNED',
          by: { permission: 'training.spot:order' },
          aside: true,
          guards: ['late'],
          input: 'NOTE',
          batch: true,
        },
        done: { title: '已抽查', to: 'DONE', by: follows },
        lapse: { title: '逾期未抽查', to: 'PLANNED', by: { system: true }, aside: true },
        cancel: { title: '班次已变更或取消', to: 'CANCELLED', by: follows },
      },
    },
    DONE: { title: '已抽查', tone: 'done', step: 2, final: true },
    CANCELLED: { title: '已取消', final: true },
  },
});
