import { defineFlow } from '../../../../platform/flow/index.ts';

const by = { permission: 'followup:need' } as const;

/** 就业创业需求: what a person asked for at a contact becomes somebody's work with a day (01 §14.5 no. 6). */
export const needFlow = defineFlow({
  key: 'aftercare.follow-up-need',
  title: '就业创业需求',
  version: 1,
  initial: 'OPEN',
  starts: { note: '登记需求' },
  states: {
    OPEN: {
      title: '待办理',
      step: 1,
      on: {
        meet: {
          title: '登记办理情况',
          to: 'MET',
          by,
          input: 'OPINION',
          asked: '请填写办理情况',
          tone: 'PRIMARY',
          batch: true,
        },
        drop: { title: '不再需要', to: 'DROPPED', by, input: 'OPINION', asked: '请填写原因' },
        refer: { title: '转培训部门', to: 'AT_TRAINING', by, input: 'NOTE' },
      },
    },
    AT_TRAINING: {
      title: '已转培训',
      step: 2,
      on: {
        enrol: {
          title: '已安排培训',
          to: 'MET',
          by,
          input: 'OPINION',
          asked: '请填写安排的培训',
          tone: 'PRIMARY',
          batch: true,
        },
        giveBack: { title: '退回街镇', to: 'OPEN', by, input: 'OPINION', asked: '请填写退回原因' },
        drop: { title: '不再需要', to: 'DROPPED', by, input: 'OPINION', asked: '请填写原因' },
      },
    },
    MET: { title: '已办理', tone: 'done', step: 3, final: true },
    DROPPED: { title: '不再需要', final: true },
  },
});
