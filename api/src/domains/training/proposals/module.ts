import { listRoute } from '../../../platform/exports/index.ts';
import { defineModule } from '../../../platform/kernel/index.ts';
import { TRAINING_MENU } from '../menu.ts';
import { loadDemoProposals } from './demo/demo-proposals.ts';
import { proposalsExport } from './export-proposals.ts';
import { proposalTemplates } from './notices.ts';
import { proposalPermissions } from './permissions.ts';
import { proposalFlow } from './proposal.flow.ts';
import { ProposalResolver } from './proposal.resolver.ts';
import { proposalBinding } from './proposal-binding.ts';

/** 处置建议: suspensions and removals that district or centre propose to the city (02 §6.4, §7.4). */
export const proposalsModule = defineModule({
  name: 'training-proposals',
  title: '培训处置建议',
  flows: [proposalFlow],
  records: [proposalBinding],
  resolvers: [ProposalResolver],
  permissions: proposalPermissions,
  menus: [
    {
      key: 'training-proposals',
      title: '处置建议',
      route: '/training/proposals',
      icon: 'AuditOutlined',
      order: 64,
      permissions: ['training.proposal:view'],
      group: TRAINING_MENU,
    },
  ],
  errors: {
    'E-1415': '已有待决定的相同建议',
    'E-1417': '机构或项目的状态已变化，不能再执行该建议',
  },
  auditEvents: [{ code: 'training.proposal.export', title: '导出培训处置建议' }],
  exportLists: [proposalsExport],
  routes: (server, app) =>
    listRoute(server, app, {
      url: `/exports/${proposalsExport.kind}.xlsx`,
      access: 'training.proposal:view',
      list: proposalsExport,
    }),
  notices: proposalTemplates,
  demo: loadDemoProposals,
});
