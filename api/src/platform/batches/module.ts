import { defineModule } from '../kernel/module.ts';
import { BatchResolver } from './batch.resolver.ts';
import { batchErrors } from './errors.ts';
import { VIEW_COLLEAGUES } from './find-batch.ts';
import { batchJobs } from './jobs.ts';
import { batchNotices } from './notices.ts';
import { rowsAnsweredAtOnce } from './parameters.ts';
import { batchRoutes } from './routes.ts';

const STAFF = ['CENTRE_CLERK', 'CENTRE_HEAD', 'BIZ_OFFICER', 'DIST_CHIEF', 'CITY_OFFICER', 'CITY_CENTRE'];

/** Long work over many records: frozen rows, chunks, progress, a result per row (00-common "batches"). */
export const batchesModule = defineModule({
  name: 'batches',
  title: '批量任务',
  sealedAt: [{ table: 'batch_row', column: 'input_cipher', rowId: "t.batch_id || ':' || t.position" }],
  resolvers: [BatchResolver],
  parameters: [rowsAnsweredAtOnce],
  permissions: [
    { code: 'batch:view', title: '查看和管理本人的批量任务', roles: STAFF },
    {
      code: VIEW_COLLEAGUES,
      title: '查看数据范围内的批量任务',
      roles: ['CENTRE_HEAD', 'DIST_CHIEF', 'CITY_OFFICER', 'CITY_CENTRE'],
    },
  ],
  menus: [
    {
      key: 'batches',
      area: 'bench',
      title: '批量任务',
      route: '/batches',
      icon: 'ProfileOutlined',
      order: 50,
      permissions: ['batch:view'],
    },
  ],
  auditEvents: [
    { code: 'batch.start', title: '发起批量任务' },
    { code: 'batch.approve', title: '批准批量任务' },
    { code: 'batch.pause', title: '暂停批量任务' },
    { code: 'batch.resume', title: '继续批量任务' },
    { code: 'batch.stop', title: '停止批量任务' },
    { code: 'batch.done', title: '批量任务完成' },
    { code: 'batch.export', title: '导出批量任务结果' },
  ],
  errors: batchErrors,
  notices: batchNotices,
  jobs: batchJobs,
  routes: batchRoutes,
});
