import { defineModule } from '../../../platform/kernel/index.ts';
import { REVIEW_MENU } from '../menu.ts';
import { evaluationBars } from '../parameters.ts';
import { statisticsPermissions } from '../permissions.ts';
import { statisticsRoutes } from './routes.ts';
import { StatisticsResolver } from './statistics.resolver.ts';

/** 好差评统计 (01 §11.8). */
export const evaluationStatisticsModule = defineModule({
  name: 'evaluation-statistics',
  title: '好差评统计',
  resolvers: [StatisticsResolver],
  permissions: statisticsPermissions,
  parameters: [evaluationBars],
  auditEvents: [{ code: 'review.export-statistics', title: '导出好差评统计' }],
  menus: [
    {
      key: 'evaluation-statistics',
      title: '好差评统计',
      route: '/reviews/statistics',
      icon: 'BarChartOutlined',
      order: 47,
      permissions: ['review:statistics'],
      group: REVIEW_MENU,
    },
  ],
  routes: statisticsRoutes,
});
