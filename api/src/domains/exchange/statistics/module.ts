import { defineModule } from '../../../platform/kernel/module.ts';
import { EXCHANGE_MENU } from '../menu.ts';
import { keepReport } from './monthly-report.ts';
import { rollUpDue } from './roll-up.ts';
import { statisticsRoutes } from './routes.ts';
import { ExchangeStatisticsResolver } from './statistics.resolver.ts';

/** Figures of the exchange, from a roll-up of its log (03 §37). */
export const exchangeStatisticsModule = defineModule({
  name: 'exchange-statistics',
  title: '数据交换综合统计',
  resolvers: [ExchangeStatisticsResolver],
  permissions: [
    { code: 'dx.stat:view', title: '查看数据交换统计', roles: ['DX_ADMIN', 'DX_VIEWER', 'CITY_LEADER'] },
    { code: 'dx.stat:export', title: '导出数据交换统计', roles: ['DX_ADMIN'], ordinary: '只有数字，没有人员信息' },
  ],
  menus: [
    {
      key: 'exchange-statistics',
      title: '数据交换统计',
      route: '/exchange/statistics',
      icon: 'BarChartOutlined',
      order: 840,
      permissions: ['dx.stat:view'],
      group: EXCHANGE_MENU,
    },
  ],
  jobs: [
    {
      name: 'exchange.roll-up',
      title: '数据交换统计汇总',
      // Five minutes after the hour, and again for what came late.
      cron: '5-59/20 * * * *',
      concurrency: 1,
      run: async (ctx) => {
        await rollUpDue(ctx);
      },
    },
    {
      name: 'exchange.monthly-report',
      title: '生成上月数据交换月报',
      // On the second: rows of the last day may come a day late.
      cron: '30 1 2 * *',
      concurrency: 1,
      run: async (ctx) => {
        await rollUpDue(ctx);
        await keepReport(ctx);
      },
    },
  ],
  auditEvents: [
    { code: 'dx.stat.export', title: '导出数据交换统计' },
    { code: 'dx.stat.report', title: '导出数据交换月报' },
  ],
  routes: statisticsRoutes,
});
