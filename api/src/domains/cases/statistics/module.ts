import { defineModule } from '../../../platform/kernel/index.ts';
import { rollUpLimits } from './roll-up.ts';
import { statisticsRoutes } from './routes.ts';
import { CaseStatisticsResolver } from './statistics.resolver.ts';

const HEADS = ['CENTRE_HEAD', 'DIST_CHIEF', 'DIST_DIRECTOR', 'CITY_OFFICER', 'CITY_CENTRE', 'CITY_LEADER'] as const;

/** 统计分析 (01 §4.6, §6.6, §6.8, §6.9): overdue rates, warnings, duplicates and forced finishes for who is responsible for them. */
export const caseStatisticsModule = defineModule({
  name: 'case-statistics',
  title: '统计分析',
  resolvers: [CaseStatisticsResolver],
  permissions: [
    { code: 'case.stat:view', title: '查看统计分析', roles: [...HEADS] },
    { code: 'case.stat:export', title: '导出统计分析', roles: [...HEADS], ordinary: '只有数字，没有人员信息' },
  ],
  menus: [
    {
      key: 'case-statistics',
      area: 'cases',
      title: '统计分析',
      route: '/statistics',
      icon: 'BarChartOutlined',
      order: 40,
      permissions: ['case.stat:view'],
    },
  ],
  auditEvents: [{ code: 'case.stat.export', title: '导出统计分析' }],
  jobs: [
    {
      name: 'case.limit-roll-up',
      title: '时限统计汇总',
      cron: '7-59/20 * * * *',
      concurrency: 1,
      run: async (ctx) => {
        await rollUpLimits(ctx);
      },
    },
  ],
  routes: statisticsRoutes,
});
