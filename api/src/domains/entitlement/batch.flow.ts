import { defineFlow, type FlowTransition } from '../../platform/flow/index.ts';

const system = { system: true, external: true } as const;

/** Repaired persons go out in a further part of their batch. */
const reopen: FlowTransition = { title: '重推失败人员', to: 'PUSHED', by: { cascade: true, system: true } };

/** A district's monthly batch (01 §8.6 no. 4–5): released by a second person, published where the city wants it, pushed in parts. */
export const batchFlow = defineFlow({
  key: 'entitlement.batch',
  title: '免申即享批次',
  version: 1,
  initial: 'PENDING_RELEASE',
  states: {
    PENDING_RELEASE: {
      title: '待释放',
      step: 1,
      stage: { name: '释放批次' },
      task: { title: '释放免申即享批次', role: 'DIST_CHIEF', priority: 2 },
      on: {
        release: {
          title: '释放批次',
          to: 'APPROVED',
          by: { permission: 'entitlement:release' },
          guards: ['hasPersons'],
          separation: true,
          tone: 'PRIMARY',
          input: 'NOTE',
          confirm: true,
        },
        discard: {
          title: '退回批次',
          to: 'DISCARDED',
          by: { permission: 'entitlement:release' },
          input: 'REASON',
          reasons: 'entitlement.discard',
          tone: 'DANGER',
          confirm: true,
        },
      },
    },
    APPROVED: {
      title: '已释放',
      step: 2,
      on: {
        publish: { title: '开始公示', to: 'PUBLICITY', by: { system: true, cascade: true } },
        push: { title: '推送社保', to: 'PUSHED', by: { system: true, cascade: true } },
      },
    },
    PUBLICITY: {
      title: '公示中',
      step: 3,
      stage: { name: '公示', onExpiry: 'push' },
      on: { push: { title: '公示期满，推送社保', to: 'PUSHED', by: { system: true, cascade: true } } },
    },
    PUSHED: {
      title: '已推送',
      step: 4,
      on: { acknowledge: { title: '社保已接收', to: 'ACKED', by: system } },
    },
    ACKED: {
      title: '社保已接收',
      step: 5,
      on: { complete: { title: '结果已全部返回', to: 'COMPLETED', by: system }, reopen },
    },
    COMPLETED: { title: '已完成', tone: 'done', step: 6, final: true, on: { reopen } },
    DISCARDED: { title: '已退回', step: 6, final: true },
  },
});
