import { defineModule } from '../../../platform/kernel/index.ts';
import { loadDemoRuns } from './demo-runs.ts';
import { HistoricResolver } from './historic.resolver.ts';
import { historicBatches } from './historic-batch.ts';
import { historicNotices } from './notices.ts';
import { notifyApplicants, toolsEnabled } from './parameters.ts';
import { historicPermissions } from './permissions.ts';
import { historicErrors } from './require-tools.ts';
import { historicRoutes } from './routes.ts';
import { VIEW } from './tools.ts';

/** 历史数据处理工具 (01 §7.6, R5.2): what was never settled before the product began, settled at once and by two persons. */
export const historicModule = defineModule({
  name: 'historic',
  title: '历史数据处理',
  resolvers: [HistoricResolver],
  permissions: historicPermissions,
  menus: [
    {
      key: 'historic',
      area: 'cases',
      title: '历史数据处理',
      route: '/historic',
      icon: 'FileSearchOutlined',
      order: 51,
      permissions: [VIEW],
    },
  ],
  auditEvents: [{ code: 'historic.export', title: '导出历史数据处理报告' }],
  notices: historicNotices,
  errors: historicErrors,
  parameters: [toolsEnabled, notifyApplicants],
  batches: historicBatches,
  routes: historicRoutes,
  demo: loadDemoRuns,
});
