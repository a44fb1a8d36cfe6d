import { seedTimeLimitRules } from '../../../platform/flow/index.ts';
import { moduleOf, withRecords } from '../../../platform/records/index.ts';
import { HistoryResolver } from '../history/history.resolver.ts';
import { historyRoutes } from '../history/routes.ts';
import { onSubCaseSteps } from '../registration/hooks.ts';
import './interventions/reasons.ts';
import { loadDemoPlans } from './demo-plans.ts';
import { offlineErrors } from './errors.ts';
import { itemsExport } from './exports/export-items.ts';
import { plansExport } from './exports/export-plans.ts';
import { offlineExportRoutes } from './exports/routes.ts';
import { intervention } from './interventions/intervention.record.ts';
import { interventionEffects } from './interventions/intervention-binding.ts';
import { followModeJob } from './matters/follow-mode.job.ts';
import { seedOfflineMatters } from './matters/seed.ts';
import { OfflineMattersResolver } from './matters.resolver.ts';
import { offlineMenus } from './menus.ts';
import { offlineNotices } from './notices.ts';
import { deferralsAlone, mostDeferWorkdays, preNoticeWorkdays, staleHours } from './parameters.ts';
import { offlinePermissions } from './permissions.ts';
import { executeJob } from './plans/execute.job.ts';
import { followJob, followSoon } from './plans/follow.job.ts';
import { planFlow } from './plans/plan.flow.ts';
import { planBinding } from './plans/plan-binding.ts';
import { OfflinePlansResolver } from './plans.resolver.ts';
import { autoFinishKind } from './rules/auto-finish-kind.ts';

/** 线下办理事项管理 (01 §5, item 3): what is handled at other windows, and how it comes to its end. */
export const offlineModule = withRecords([moduleOf(intervention, { binding: interventionEffects })], {
  name: 'offline',
  title: '线下办理事项',
  hooks: [onSubCaseSteps.join(followSoon)],
  flows: [planFlow],
  records: [planBinding],
  resolvers: [OfflineMattersResolver, OfflinePlansResolver, HistoryResolver],
  permissions: offlinePermissions,
  menus: offlineMenus,
  notices: offlineNotices,
  auditEvents: [
    { code: 'matter.mode', title: '设置事项办理方式' },
    { code: 'matter.window', title: '维护线下窗口' },
    { code: 'offline.export', title: '导出自动办结计划' },
    { code: 'offline.export-items', title: '导出事项列表' },
    { code: 'case.export-history', title: '导出历史状态清单' },
  ],
  errors: offlineErrors,
  parameters: [preNoticeWorkdays, mostDeferWorkdays, deferralsAlone, staleHours],
  ruleKinds: [autoFinishKind],
  jobs: [followModeJob, followJob, executeJob],
  exportLists: [plansExport, itemsExport],
  routes: (server, app) => {
    offlineExportRoutes(server, app);
    historyRoutes(server, app);
  },
  seed: async (ctx) => {
    await seedOfflineMatters(ctx);
    await seedTimeLimitRules(ctx, [
      { matterCode: 'OFFLINE_INTERVENTION', stage: '审批干预', limitValue: 1, limitUnit: 'WORKDAY' },
    ]);
  },
  demo: loadDemoPlans,
});
