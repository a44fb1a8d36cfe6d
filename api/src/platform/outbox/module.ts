import { defineModule } from '../kernel/module.ts';
import { outboxJobs } from './jobs.ts';
import { OutboxResolver } from './outbox.resolver.ts';

const CLERKS_AND_OFFICERS = ['CENTRE_CLERK', 'CENTRE_HEAD', 'BIZ_OFFICER', 'DIST_CHIEF', 'CITY_OFFICER', 'CITY_CENTRE'];

export const outboxModule = defineModule({
  name: 'outbox',
  title: '推送',
  resolvers: [OutboxResolver],
  liveRecords: { push: 'push:view' },
  permissions: [
    { code: 'push:view', title: '查看推送日志', roles: [...CLERKS_AND_OFFICERS, 'TECH'] },
    { code: 'push:retry', title: '重推', roles: [...CLERKS_AND_OFFICERS, 'TECH'] },
    { code: 'push:skip', title: '跳过推送', roles: ['DIST_CHIEF', 'CITY_OFFICER', 'TECH'] },
  ],
  menus: [
    {
      key: 'pushes',
      title: '推送日志',
      route: '/pushes',
      icon: 'CloudUploadOutlined',
      order: 60,
      permissions: ['push:view'],
    },
  ],
  auditEvents: [
    { code: 'push.retry', title: '重推' },
    { code: 'push.skip', title: '跳过推送' },
  ],
  jobs: outboxJobs,
});
