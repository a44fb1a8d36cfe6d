import { defineFlow, type FlowTransition } from '../../../platform/flow/index.ts';
import { RIGHTS } from '../permissions.ts';

const follows = { by: { cascade: true } } as const;

/** The same level's or the other's: 街镇 proposes, 区 decides (03 §34.3). */
const refute: FlowTransition = {
  title: '核实有误',
  to: 'REFUTED',
  by: { permission: RIGHTS.refute, system: true, cascade: true },
  input: 'OPINION',
  asked: '请填写核实情况',
  tone: 'DANGER',
  confirm: true,
};

/** 死亡命中 (03 §34.3): somebody is named by 死亡库, and what became of it. */
export const matchFlow = defineFlow({
  key: 'bereavement.match',
  title: '死亡命中',
  version: 1,
  initial: 'PENDING',
  starts: { hit: '死亡库命中', known: '死亡库命中，已停发' },
  states: {
    PENDING: {
      title: '待处理',
      step: 1,
      stage: { name: '死亡核实' },
      task: { title: '死亡人员待办', role: 'STREET_OFFICER', priority: 2 },
      on: {
        begin: { ...follows, title: '发起减员', to: 'IN_PROGRESS' },
        refute,
        propose: {
          title: '建议核实有误',
          to: 'PENDING',
          by: { permission: RIGHTS.start },
          aside: true,
          guards: ['ofStreet'],
          input: 'OPINION',
          asked: '请填写核实情况',
        },
        ignore: { title: '已停发，不再处理', to: 'IGNORED', by: { system: true, cascade: true } },
      },
    },
    IN_PROGRESS: {
      title: '处理中',
      step: 2,
      on: {
        release: { ...follows, title: '减员申请未成立，恢复待处理', to: 'PENDING' },
        reduce: { ...follows, title: '减员停发', to: 'REDUCED' },
        refute: { ...refute, by: { cascade: true } },
      },
    },
    REDUCED: {
      title: '已减员',
      tone: 'done',
      step: 3,
      final: true,
      on: { restore: { title: '撤销减员', to: 'REFUTED', by: { system: true, cascade: true } } },
    },
    REFUTED: { title: '核实有误', final: true },
    IGNORED: { title: '已忽略', final: true },
  },
});
