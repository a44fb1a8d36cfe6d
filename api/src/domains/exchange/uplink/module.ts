import { defineModule } from '../../../platform/kernel/module.ts';
import { EXCHANGE_MENU } from '../menu.ts';
import { UplinkEntryResolver } from './api/entry.resolver.ts';
import { UplinkEntryFactsResolver } from './api/entry-facts.resolver.ts';
import { TransferResolver } from './api/transfer.resolver.ts';
import { transferExport, transferRoutes } from './lists/export-records.ts';
import { FAILURE_TASK_TYPE } from './tasks/failure-task.ts';
import { transferAckInbound } from './tasks/receive-ack.ts';
import { resumeTasks } from './tasks/resume.job.ts';
import { runTask } from './tasks/run-task.ts';
import { startDue } from './tasks/start-due.job.ts';
import { RUN_JOB } from './tasks/start-task.ts';

/** Internal data on their way to superior and other units (03 §36). */
export const uplinkModule = defineModule({
  name: 'uplink',
  title: '数据上行',
  resolvers: [UplinkEntryResolver, UplinkEntryFactsResolver, TransferResolver],
  taskLinks: { [FAILURE_TASK_TYPE]: '/uplink/{id}' },
  permissions: [
    { code: 'dx.uplink:view', title: '查看数据上行', roles: ['DX_ADMIN', 'DX_VIEWER', 'SEC_ADMIN'] },
    { code: 'dx.uplink:create', title: '新建上行条目', roles: ['DX_ADMIN'] },
    { code: 'dx.uplink:edit', title: '修改、启用、停用上行条目', roles: ['DX_ADMIN'], sensitive: true },
    { code: 'dx.uplink:delete', title: '删除上行条目', roles: ['DX_ADMIN'] },
    { code: 'dx.uplink:run', title: '执行、取消传输任务', roles: ['DX_ADMIN'] },
    { code: 'dx.uplink:resend', title: '补传、重发', roles: ['DX_ADMIN'] },
  ],
  menus: [
    {
      key: 'uplink',
      title: '数据上行',
      route: '/uplink',
      icon: 'CloudUploadOutlined',
      order: 829,
      permissions: ['dx.uplink:view'],
      group: EXCHANGE_MENU,
    },
  ],
  auditEvents: [
    { code: 'dx.uplink.create', title: '新建上行条目' },
    { code: 'dx.uplink.edit', title: '修改上行条目' },
    { code: 'dx.uplink.enable', title: '启用上行条目' },
    { code: 'dx.uplink.disable', title: '停用上行条目' },
    { code: 'dx.uplink.delete', title: '删除上行条目' },
    { code: 'dx.uplink.run', title: '执行数据上行' },
    { code: 'dx.uplink.cancel', title: '取消传输任务' },
    { code: 'dx.uplink.resend', title: '补传、重发上行数据' },
    { code: 'dx.uplink.export', title: '导出传输明细' },
  ],
  errors: {
    'DX-UP-01': '条目编码或名称已被使用',
    'DX-UP-02': '条目编码保存后不能修改',
    'DX-UP-03': '条目启用后不能更换数据来源，请另建条目',
    'DX-UP-04': '该条目还有任务正在执行，请先取消任务',
    'DX-UP-05': '条目未启用，不能执行',
    'DX-UP-06': '该条目有任务正在执行，请等它结束后再试',
    'DX-UP-07': '没有需要上行的变化',
    'DX-UP-08': '没有符合条件的记录可以补传',
    'DX-UP-09': '一次最多补传50,000行，请缩小范围',
  },
  inbound: [transferAckInbound],
  exportLists: [transferExport],
  routes: transferRoutes,
  jobs: [
    {
      name: RUN_JOB,
      title: '数据上行',
      // A slow receiver does not hold up the others.
      concurrency: 3,
      retries: 0,
      run: (ctx, { taskId }) => runTask(ctx, String(taskId)),
    },
    { name: 'uplink.start-due', title: '数据上行定时', cron: '* * * * *', run: startDue },
    { name: 'uplink.resume', title: '数据上行续传', cron: '* * * * *', run: resumeTasks },
  ],
});
