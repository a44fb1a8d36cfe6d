import { defineFlow, type FlowTransition } from '../../../../platform/flow/index.ts';
import { RIGHTS } from '../../permissions.ts';

export const ADOPTABLE = 'adoptable';
export const SETTLED_ELSEWHERE = 'settledElsewhere';

/** What a later comparison finds to agree, or what the policy compares no longer, waits for nobody. */
const agree: FlowTransition = { title: '复核一致', to: 'RESOLVED', by: { system: true, cascade: true }, input: 'NOTE' };
const by = { permission: RIGHTS.manage } as const;

/** 比对结果: 区经办人 accepts or refuses what a source says otherwise (03 §31.5). */
export const differenceFlow = defineFlow({
  key: 'cadres.difference',
  title: '多重身份比对结果',
  version: 1,
  initial: 'PENDING',
  starts: { find: '比对发现' },
  states: {
    PENDING: {
      title: '待核对',
      tone: 'working',
      step: 1,
      stage: { name: '比对核对' },
      task: { title: '核对多重身份比对结果', role: 'BIZ_OFFICER', priority: 3, at: 'DISTRICT' },
      on: {
        accept: {
          title: '采纳',
          to: 'ACCEPTED',
          by,
          guards: [ADOPTABLE],
          effects: ['adopt'],
          input: 'NOTE',
          tone: 'PRIMARY',
          confirm: true,
        },
        settle: {
          title: '另行处理',
          to: 'SETTLED',
          by,
          guards: [SETTLED_ELSEWHERE],
          input: 'OPINION',
          asked: '请填写处理情况',
        },
        refuse: {
          title: '不采纳',
          to: 'REFUSED',
          by,
          effects: ['dismiss'],
          input: 'OPINION',
          asked: '请填写不采纳的原因（5至500个字）',
          confirm: true,
        },
        agree,
        note: { by: { cascade: true }, title: '仅提示', to: 'NOTED' },
        apply: { by: { cascade: true }, title: '自动更新', to: 'APPLIED' },
      },
    },
    NOTED: {
      title: '仅提示',
      tone: 'waiting',
      on: { check: { title: '已核对', to: 'CHECKED', by, input: 'NOTE', batch: true }, agree },
    },
    ACCEPTED: { title: '已采纳', tone: 'done', step: 2, final: true },
    REFUSED: { title: '不采纳', final: true },
    SETTLED: { title: '已另行处理', tone: 'done', final: true },
    CHECKED: { title: '已核对', tone: 'done', final: true },
    RESOLVED: { title: '复核一致', tone: 'done', final: true },
    APPLIED: { title: '已自动更新', tone: 'done', final: true },
  },
});
