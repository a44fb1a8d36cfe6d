import { defineModule } from '../../kernel/index.ts';
import { JOB_LOG } from '../index.ts';
import { startDeadRuns } from './dead-runs.ts';
import { JobLogResolver } from './job-log.resolver.ts';
import { forgetRuns, watchJobs } from './watch.ts';

/** 后台任务: what runs by a schedule, how each run went, and starting one by hand (02 §2.11). */
export const jobLogModule = defineModule({
  name: JOB_LOG,
  title: '后台任务',
  resolvers: [JobLogResolver],
  background: startDeadRuns,
  permissions: [
    { code: 'sys.job:view', title: '查看后台任务', roles: ['SYS_ADMIN', 'ADMIN', 'TECH'] },
    { code: 'sys.job:start', title: '立即执行后台任务', roles: ['SYS_ADMIN', 'ADMIN'] },
  ],
  menus: [
    {
      key: 'jobs',
      area: 'system',
      title: '后台任务',
      route: '/jobs',
      icon: 'ScheduleOutlined',
      order: 925,
      permissions: ['sys.job:view'],
    },
  ],
  auditEvents: [{ code: 'sys.job.start', title: '立即执行后台任务' }],
  jobs: [
    { name: 'jobs.watch', title: '后台任务监测', cron: '*/10 * * * *', concurrency: 1, run: watchJobs },
    { name: 'jobs.forget', title: '清理后台任务记录', cron: '50 2 * * *', concurrency: 1, run: forgetRuns },
  ],
});
