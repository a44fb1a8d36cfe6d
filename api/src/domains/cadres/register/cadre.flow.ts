import { defineFlow, type FlowTransition } from '../../../platform/flow/index.ts';

type Steps = Record<string, FlowTransition>;

const cascade = { by: { cascade: true } } as const;

/** What stands in the history of a person and moves nothing: other content, key fields after approval, another district. */
const noted = (to: string): Steps => ({
  edit: { ...cascade, title: '修改信息', to, aside: true, input: 'NOTE' },
  correct: { ...cascade, title: '变更关键信息', to, aside: true, input: 'NOTE' },
  move: { ...cascade, title: '关系转移', to, aside: true, input: 'NOTE' },
  flag: { ...cascade, title: '标记核实情况', to, aside: true, input: 'NOTE' },
});
// With an approved application, or by itself where a reduction is revoked (03 §34.3).
const restore = { by: { cascade: true, system: true }, title: '恢复在册', to: 'ACTIVE' } as const;
const cancel = { ...cascade, title: '注销', to: 'CANCELLED' } as const;
const moveOut = { ...cascade, title: '迁出本市', to: 'MOVED_OUT' } as const;
// By a confirmed reduction (03 §34.3), or a hit of the death registry that the district has confirmed (03 §31.4).
const die = { ...cascade, title: '登记死亡', to: 'DEAD' } as const;

/** Status of a person of the register (03 §31.4): every change follows an approved application, a transfer, or a confirmed death. */
export const cadreFlow = defineFlow({
  key: 'cadres.cadre',
  title: '企业退休军转干部',
  version: 1,
  initial: 'PENDING',
  starts: { draft: '录入人员', import: '导入人员' },
  states: {
    PENDING: {
      title: '待审批',
      step: 1,
      on: {
        admit: { ...cascade, title: '登记在册', to: 'ACTIVE' },
        drop: { ...cascade, title: '未通过审批', to: 'NOT_ADMITTED' },
      },
    },
    ACTIVE: {
      title: '在册',
      tone: 'done',
      step: 2,
      on: { stop: { ...cascade, title: '停发', to: 'STOPPED' }, cancel, moveOut, die, ...noted('ACTIVE') },
    },
    STOPPED: { title: '停发', tone: 'paused', on: { restore, cancel, moveOut, die, ...noted('STOPPED') } },
    MOVED_OUT: { title: '已迁出', final: true, on: { restore } },
    DEAD: { title: '已死亡', final: true, on: { restore } },
    CANCELLED: { title: '注销', final: true, on: { restore } },
    NOT_ADMITTED: { title: '未通过', final: true },
  },
});
