import { defineModule } from '../kernel/module.ts';
import { exportErrors } from './errors.ts';
import { exportJobs } from './jobs.ts';
import { exportNotices } from './notices.ts';
import { ExportOrderResolver } from './order.resolver.ts';
import { exportParameters } from './parameters.ts';
import { exportRoutes } from './routes.ts';

/** Lists as files: at once while they are short, beyond that in the background (00-common "exports"). */
export const exportsModule = defineModule({
  name: 'exports',
  title: '后台导出',
  resolvers: [ExportOrderResolver],
  auditEvents: [
    { code: 'export.order', title: '发起后台导出' },
    { code: 'export.cancel', title: '取消后台导出' },
    { code: 'export.failed', title: '后台导出未生成' },
    { code: 'export.download', title: '下载后台导出文件' },
    { code: 'export.expire', title: '清除过期导出文件' },
  ],
  errors: exportErrors,
  notices: exportNotices,
  parameters: exportParameters,
  jobs: exportJobs,
  routes: exportRoutes,
});
