import { defineFlow } from '../../../../platform/flow/index.ts';
import { COLLECT } from '../permissions.ts';

const district = { permission: COLLECT } as const;
const system = { system: true } as const;

/** 收集任务 of a district (02 §17.4): opened complete at the end of the lessons. */
export const taskFlow = defineFlow({
  key: 'training.satisfaction-task',
  title: '满意度收集',
  version: 1,
  initial: 'COLLECTING',
  starts: { open: '开启收集' },
  states: {
    COLLECTING: {
      title: '收集中',
      tone: 'working',
      step: 1,
      on: {
        remind: {
          title: '催办',
          to: 'COLLECTING',
          by: { ...district, ...system },
          guards: ['notToday'],
          aside: true,
          batch: true,
        },
        extend: {
          title: '延长',
          to: 'COLLECTING',
          by: district,
          input: 'OPINION',
          asked: '请填写延长的原因',
          aside: true,
          batch: true,
          confirm: true,
        },
        close: { title: '收集截止', to: 'CLOSED', by: system },
        closeEarly: {
          title: '提前截止',
          to: 'CLOSED',
          by: district,
          input: 'OPINION',
          asked: '请填写提前截止的原因',
          tone: 'DANGER',
          confirm: true,
        },
      },
    },
    CLOSED: {
      title: '已截止',
      tone: 'waiting',
      step: 2,
      on: { count: { title: '统计', to: 'COUNTED', by: { cascade: true } } },
    },
    COUNTED: {
      title: '已统计',
      tone: 'waiting',
      step: 3,
      on: { deliver: { title: '复送机构', to: 'DELIVERED', by: { cascade: true } } },
    },
    DELIVERED: { title: '已复送', tone: 'done', step: 4, final: true },
  },
});
