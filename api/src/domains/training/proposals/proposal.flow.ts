import { defineFlow } from '../../../platform/flow/index.ts';

const decides = { permission: 'training.proposal:decide' } as const;

/** 处置建议: district or centre propose a suspension or a removal, the city decides (T14-4, T14-6, T15-4, T15-5). */
export const proposalFlow = defineFlow({
  key: 'training.proposal',
  title: '培训处置建议',
  version: 1,
  initial: 'PROPOSED',
  starts: { propose: '提出建议' },
  states: {
    PROPOSED: {
      title: '待市局决定',
      tone: 'working',
      step: 1,
      task: { title: '决定处置建议', role: 'CITY_OFFICER', priority: 2, at: 'CITY' },
      on: {
        // Never for many at once: each removal is looked at by itself (02 §6.4).
        adopt: {
          title: '采纳并执行',
          to: 'ADOPTED',
          by: decides,
          guards: ['stillPossible'],
          input: 'OPINION',
          tone: 'PRIMARY',
          confirm: true,
          separation: true,
        },
        decline: { title: '不采纳', to: 'DECLINED', by: decides, input: 'OPINION', confirm: true, separation: true },
        recall: {
          title: '撤回建议',
          to: 'RECALLED',
          by: { permission: 'training.proposal:propose' },
          guards: ['ownProposal'],
          input: 'NOTE',
          confirm: true,
        },
      },
    },
    ADOPTED: { title: '已采纳', tone: 'done', step: 2, final: true },
    DECLINED: { title: '不采纳', step: 2, final: true },
    RECALLED: { title: '已撤回', step: 2, final: true },
  },
});
