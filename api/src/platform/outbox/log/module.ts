import { listRoute } from '../../exports/index.ts';
import { defineModule } from '../../kernel/index.ts';
import { pushesExport } from './export-pushes.ts';
import { PushLogResolver } from './push-log.resolver.ts';
import { retryBatch } from './retry-batch.ts';

/** 推送日志 for many pushes at once (01 §7.7, §15.3): sent again as a batch, taken away as a file. */
export const pushLogModule = defineModule({
  name: 'push-log',
  title: '推送日志',
  resolvers: [PushLogResolver],
  permissions: [
    {
      code: 'push:export',
      title: '导出推送日志',
      roles: ['CENTRE_CLERK', 'CENTRE_HEAD', 'BIZ_OFFICER', 'DIST_CHIEF', 'CITY_OFFICER', 'CITY_CENTRE', 'TECH'],
    },
  ],
  auditEvents: [{ code: 'push.export', title: '导出推送日志' }],
  batches: [retryBatch],
  exportLists: [pushesExport],
  routes: (server, app) =>
    listRoute(server, app, {
      url: '/exports/pushes.xlsx',
      access: 'push:export',
      list: pushesExport,
    }),
});
