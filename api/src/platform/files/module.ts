import { defineModule } from '../kernel/module.ts';
import { cleanUpFilesJob, sweepFilesJob } from './clean-up.job.ts';
import { fileRoutes } from './routes.ts';

export const filesModule = defineModule({
  name: 'files',
  title: '附件',
  auditEvents: [{ code: 'file.read', title: '查看附件' }],
  jobs: [cleanUpFilesJob, sweepFilesJob],
  routes: fileRoutes,
});
