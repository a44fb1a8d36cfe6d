import { defineFlow } from '../../src/platform/flow/index.ts';

/** 走访慰问: an address is visited, and what was seen is written down. */
export const visitFlow = defineFlow({
  key: 'visits.visit',
  title: '走访慰问',
  version: 1,
  initial: 'PLANNED',
  starts: { plan: '安排走访' },
  states: {
    PLANNED: {
      title: '待走访',
      step: 1,
      stage: { name: '走访' },
      task: { title: '走访', role: 'STREET_OFFICER', priority: 3 },
      on: {
        report: {
          title: '登记走访情况',
          to: 'VISITED',
          by: { permission: 'visit:report' },
          input: 'NOTE',
          batch: true,
        },
      },
    },
    VISITED: { title: '已走访', step: 2, final: true },
  },
});
