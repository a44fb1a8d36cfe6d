import { seedTimeLimitRules } from '../../../platform/flow/index.ts';
import { defineModule } from '../../../platform/kernel/index.ts';
import { registerSendCheck } from '../../../platform/notify/index.ts';
import { warningsExport } from './exports/export-warnings.ts';
import { warningExportRoutes } from './exports/routes.ts';
import { warningMenus } from './menus.ts';
import { warningNotices } from './notices.ts';
import { learning, reviewWorkdays } from './parameters.ts';
import { warningPermissions } from './permissions.ts';
import './reasons.ts';
import { warningKind } from './rules/kind.ts';
import { stillWarns } from './send-check.ts';
import { sweepJob } from './sweep/sweep.job.ts';
import { warningFlow } from './warning.flow.ts';
import { warningBinding } from './warning-binding.ts';
import { WarningsResolver } from './warnings.resolver.ts';
import { WARNING } from './words.ts';

registerSendCheck(WARNING, stillWarns);

/** 办件状态预警 (01 §6, item 4): which limits are in danger, who is told, what people say about it and what the rules learn from that. */
export const warningsModule = defineModule({
  name: 'warnings',
  title: '时效预警',
  flows: [warningFlow],
  records: [warningBinding],
  resolvers: [WarningsResolver],
  permissions: warningPermissions,
  parameters: [reviewWorkdays, learning],
  menus: warningMenus,
  notices: warningNotices,
  ruleKinds: [warningKind],
  auditEvents: [{ code: 'warning.export', title: '导出时效预警' }],
  jobs: [sweepJob],
  exportLists: [warningsExport],
  routes: warningExportRoutes,
  seed: (ctx) =>
    seedTimeLimitRules(ctx, [{ matterCode: 'WARNING', stage: '误报复核', limitValue: 5, limitUnit: 'WORKDAY' }]),
});
