import { defineModule } from '../../../platform/kernel/module.ts';
import { EXCHANGE_MENU } from '../menu.ts';
import { callsExport } from './export-calls.ts';
import { ExchangeLogResolver } from './log.resolver.ts';
import { PAYLOAD_TASK_TYPE, PURGE_TASK_TYPE } from './log-tasks.ts';
import { exchangeLogRoutes } from './routes.ts';

/** The log of all exchange traffic as evidence: read, verified, purged by two persons, kept payloads opened by two (03 §38). */
export const exchangeLogModule = defineModule({
  name: 'exchange-log',
  title: '数据交换日志',
  resolvers: [ExchangeLogResolver],
  taskLinks: { [PAYLOAD_TASK_TYPE]: '/exchange/log/payloads', [PURGE_TASK_TYPE]: '/exchange/log/integrity' },
  permissions: [
    { code: 'dx.log:view', title: '查看数据交换日志', roles: ['DX_ADMIN', 'DX_VIEWER', 'AUD_ADMIN'] },
    { code: 'dx.log:export', title: '导出数据交换日志', roles: ['DX_ADMIN', 'AUD_ADMIN'] },
    { code: 'dx.log:verify', title: '校验日志完整性、确认清理', roles: ['AUD_ADMIN'] },
    { code: 'dx.log:purge', title: '申请清理已归档日志', roles: ['SEC_ADMIN'], sensitive: true },
    { code: 'dx.log:payload', title: '申请查看留存报文', roles: ['AUD_ADMIN'], sensitive: true },
    { code: 'dx.log:payload-approve', title: '批准查看留存报文', roles: ['SEC_ADMIN'], sensitive: true },
  ],
  menus: [
    {
      key: 'exchange-log',
      title: '数据交换日志',
      route: '/exchange/log',
      icon: 'FileSearchOutlined',
      order: 850,
      permissions: ['dx.log:view'],
      group: EXCHANGE_MENU,
    },
  ],
  auditEvents: [
    { code: 'dx.log.verify', title: '校验数据交换日志' },
    { code: 'dx.log.export', title: '导出数据交换日志' },
    { code: 'dx.log.purge-ask', title: '申请清理数据交换日志' },
    { code: 'dx.log.purge', title: '清理数据交换日志' },
    { code: 'dx.log.expire', title: '销毁保管期满的日志归档' },
    { code: 'dx.log.payload-ask', title: '申请查看留存报文' },
    { code: 'dx.log.payload-decide', title: '审批查看留存报文' },
    { code: 'dx.log.payload-read', title: '查看留存报文' },
  ],
  errors: {
    'DX-LOG-01': '请选择时间范围（最长93天）',
    'DX-LOG-02': '日志须在线保存满规定期限，最多可清理至 {day}',
    'DX-LOG-03': '{day} 的归档不可用，未清理：{defect}',
    'DX-LOG-04': '该申请已处理',
    'DX-LOG-05': '查看报文须先申请，并经另一名管理员批准',
  },
  exportLists: [callsExport],
  routes: exchangeLogRoutes,
});
