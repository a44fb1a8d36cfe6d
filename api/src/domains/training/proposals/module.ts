import { moduleOf, withRecords } from '../../../platform/records/index.ts';
import { loadDemoProposals } from './demo/demo-proposals.ts';
import { proposalTemplates } from './notices.ts';
import { proposalPermissions } from './permissions.ts';
import { proposal } from './proposal.record.ts';
import { ProposalResolver } from './proposal.resolver.ts';
import { proposalBinding } from './proposal-binding.ts';

/** 处置建议: suspensions and removals that district or centre propose to the city (02 §6.4, §7.4). */
export const proposalsModule = withRecords([moduleOf(proposal, { binding: proposalBinding })], {
  name: 'training-proposals',
  title: '处置建议',
  resolvers: [ProposalResolver],
  permissions: proposalPermissions,
  errors: {
    'E-1415': '已有待决定的相同建议',
    'E-1417': '机构或项目的状态已变化，不能再执行该建议',
  },
  notices: proposalTemplates,
  demo: loadDemoProposals,
});
