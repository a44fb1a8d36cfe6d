import { defineModule } from '../kernel/module.ts';
import { AmendPushResolver } from './amend.resolver.ts';
import { outboxErrors } from './errors.ts';
import { outboxJobs } from './jobs.ts';
import { OutboxResolver } from './outbox.resolver.ts';
import { pushRetry } from './parameters.ts';

const CLERKS_AND_OFFICERS = ['CENTRE_CLERK', 'CENTRE_HEAD', 'BIZ_OFFICER', 'DIST_CHIEF', 'CITY_OFFICER', 'CITY_CENTRE'];

export const outboxModule = defineModule({
  name: 'outbox',
  title: '推送',
  sealedAt: [{ table: 'outbox_message', column: 'payload', pieces: true }],
  resolvers: [OutboxResolver, AmendPushResolver],
  liveRecords: { push: 'push:view' },
  permissions: [
    { code: 'push:view', title: '查看推送日志', roles: [...CLERKS_AND_OFFICERS, 'TECH'] },
    { code: 'push:retry', title: '重推', roles: [...CLERKS_AND_OFFICERS, 'TECH'] },
    { code: 'push:amend', title: '修正后重推', roles: CLERKS_AND_OFFICERS },
    { code: 'push:skip', title: '跳过推送', roles: ['DIST_CHIEF', 'CITY_OFFICER', 'TECH'] },
  ],
  menus: [
    {
      key: 'pushes',
      area: 'exchange',
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
    { code: 'push.amend', title: '修正后重推' },
    { code: 'push.reveal', title: '查看报文完整信息' },
  ],
  errors: outboxErrors,
  parameters: [pushRetry],
  jobs: outboxJobs,
});
