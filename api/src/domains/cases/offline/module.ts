import { defineModule } from '../../../platform/kernel/index.ts';
import { HistoryResolver } from '../history/history.resolver.ts';
import { historyRoutes } from '../history/routes.ts';
import { offlineErrors } from './errors.ts';
import { followModeJob } from './matters/follow-mode.job.ts';
import { seedOfflineMatters } from './matters/seed.ts';
import { OfflineMattersResolver } from './matters.resolver.ts';
import { offlineMenus } from './menus.ts';
import { offlinePermissions } from './permissions.ts';

/** 线下办理事项管理 (01 §5, item 3): what is handled at other windows, and how it comes to its end. */
export const offlineModule = defineModule({
  name: 'offline',
  title: '线下办理事项',
  resolvers: [OfflineMattersResolver, HistoryResolver],
  permissions: offlinePermissions,
  menus: offlineMenus,
  auditEvents: [
    { code: 'matter.mode', title: '设置事项办理方式' },
    { code: 'matter.window', title: '维护线下窗口' },
    { code: 'case.export-history', title: '导出历史状态清单' },
  ],
  errors: offlineErrors,
  jobs: [followModeJob],
  routes: historyRoutes,
  seed: seedOfflineMatters,
});
