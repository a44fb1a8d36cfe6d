import { defineModule } from '../../../platform/kernel/module.ts';
import { EXCHANGE_MENU, WATCH_MENU } from '../menu.ts';
import { ExchangeAnomalyResolver } from './anomalies/anomaly.resolver.ts';
import { ANOMALY_TASK_TYPE } from './anomalies/anomaly-task.ts';
import { escalateAnomalies } from './anomalies/escalate.ts';
import { anomaliesExport } from './anomalies/export-anomalies.ts';
import { anomalyNotices } from './anomalies/notices.ts';
import { ExchangeBoardResolver } from './board/board.resolver.ts';
import { probeChannels } from './probe-channels.ts';
import { monitorRoutes } from './routes.ts';
import { ExchangeRuleResolver } from './rules/rule.resolver.ts';
import { startMonitor } from './watch.ts';

/** Watches the exchange by rules, alarms, bans through the black list (03 §39). */
export const exchangeMonitorModule = defineModule({
  name: 'exchange-monitor',
  title: '数据交换监控',
  resolvers: [ExchangeAnomalyResolver, ExchangeRuleResolver, ExchangeBoardResolver],
  permissions: [
    { code: 'dx.mon:view', title: '查看数据交换监控', roles: ['DX_ADMIN', 'DX_VIEWER', 'SEC_ADMIN'] },
    { code: 'dx.mon:handle', title: '处理数据交换异常', roles: ['DX_ADMIN', 'SEC_ADMIN'] },
    { code: 'dx.mon:rule', title: '维护检测规则', roles: ['DX_ADMIN'], sensitive: true },
  ],
  menus: [
    {
      key: 'exchange-monitor',
      title: '数据交换监控',
      route: '/exchange/monitor',
      icon: 'DashboardOutlined',
      order: 830,
      permissions: ['dx.mon:view'],
      group: WATCH_MENU,
    },
    {
      key: 'exchange-anomalies',
      title: '异常事件',
      route: '/exchange/anomalies',
      icon: 'BellOutlined',
      order: 831,
      permissions: ['dx.mon:view'],
      group: WATCH_MENU,
    },
    {
      key: 'exchange-rules',
      setting: true,
      title: '检测规则',
      route: '/exchange/rules',
      icon: 'SettingOutlined',
      order: 832,
      permissions: ['dx.mon:view'],
      group: EXCHANGE_MENU,
    },
  ],
  auditEvents: [
    { code: 'dx.mon.rule', title: '修改检测规则' },
    { code: 'dx.mon.handle', title: '处理数据交换异常' },
    { code: 'dx.mon.export', title: '导出异常事件表' },
  ],
  errors: {
    'DX-MON-01': '该异常事件{state}，不能执行此操作',
    'DX-MON-02': '该规则按当前状态判断，不能用历史日志试算',
    'DX-MON-03': '近7日日志量过大，试算未能完成，请收紧条件后再试',
  },
  notices: anomalyNotices,
  taskLinks: { [ANOMALY_TASK_TYPE]: '/exchange/anomalies?level=HIGH&state=NEW,CONFIRMED,HANDLING' },
  exportLists: [anomaliesExport],
  routes: monitorRoutes,
  background: startMonitor,
  jobs: [
    {
      name: 'exchange.probe-channels',
      title: '数据通道探测',
      cron: '* * * * *',
      concurrency: 1,
      run: probeChannels,
    },
    {
      name: 'exchange.escalate-anomalies',
      title: '数据交换异常升级',
      cron: '* * * * *',
      concurrency: 1,
      run: escalateAnomalies,
    },
  ],
});
