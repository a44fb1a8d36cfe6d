import { defineFlow } from '../../../../platform/flow/index.ts';
import { COLLECT, REPLY } from '../permissions.ts';

const institution = { permission: REPLY } as const;
const reply = { title: '答复', to: 'REPLIED', by: institution, input: 'NOTE', tone: 'PRIMARY' } as const;
const lapse = { title: '逾期未答复', to: 'LAPSED', by: { system: true } } as const;
/** Both states share one clock: T25-9, 10 working days. */
const stage = { name: '机构答复', onExpiry: 'lapse' } as const;

/** 满意度统计表 of a run (02 §17.4): counted by the system, delivered by the district of the institution, answered by the institution. */
export const reportFlow = defineFlow({
  key: 'training.satisfaction-report',
  title: '满意度统计表',
  version: 1,
  initial: 'COUNTED',
  starts: { count: '统计' },
  states: {
    COUNTED: {
      title: '已统计待复送',
      step: 1,
      task: { title: '复送满意度统计', role: 'BIZ_OFFICER', priority: 3, at: 'DISTRICT' },
      on: {
        deliver: {
          title: '复送机构',
          to: 'DELIVERED',
          by: { permission: COLLECT },
          guards: ['atLocation', 'hasAnswers', 'checked'],
          tone: 'PRIMARY',
          batch: true,
          confirm: true,
        },
        recount: {
          title: '重新统计',
          to: 'SUPERSEDED',
          by: { permission: COLLECT },
          guards: ['atLocation'],
          batch: true,
          confirm: true,
        },
      },
    },
    DELIVERED: {
      title: '已复送',
      step: 2,
      stage,
      task: { title: '查看并答复满意度统计', role: 'INST', priority: 3 },
      on: { read: { title: '已阅', to: 'READ', by: institution }, reply, lapse },
    },
    READ: {
      title: '机构已阅',
      step: 3,
      stage,
      task: { title: '答复满意度统计', role: 'INST', priority: 3 },
      on: { reply, lapse },
    },
    REPLIED: { title: '机构已答复', tone: 'done', step: 4, final: true },
    LAPSED: { title: '机构未答复', tone: 'done', step: 4, final: true },
    SUPERSEDED: { title: '已重新统计', final: true },
  },
});
