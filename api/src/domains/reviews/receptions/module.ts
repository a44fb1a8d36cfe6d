import { listRoute } from '../../../platform/exports/index.ts';
import { defineModule } from '../../../platform/kernel/index.ts';
import { REVIEW_MENU } from '../menu.ts';
import { receptionErrors } from './errors.ts';
import { receptionsExport } from './export-receptions.ts';
import { receptionNotices } from './notices.ts';
import { callsPerDay } from './parameters.ts';
import { receptionPermissions } from './permissions.ts';
import { ReceptionResolver } from './reception.resolver.ts';

/** 接待登记 (01 §11.4): advice, calls, and what is handled at pages that are no case. */
export const receptionsModule = defineModule({
  name: 'receptions',
  title: '接待登记',
  resolvers: [ReceptionResolver],
  permissions: receptionPermissions,
  notices: receptionNotices,
  errors: receptionErrors,
  parameters: [callsPerDay],
  menus: [
    {
      key: 'receptions',
      title: '接待登记',
      route: '/reviews/receptions',
      icon: 'SolutionOutlined',
      order: 44,
      permissions: ['review.reception:register'],
      group: REVIEW_MENU,
    },
  ],
  auditEvents: [
    { code: 'review.reveal-reception', title: '查看接待登记联系方式' },
    { code: 'review.export-receptions', title: '导出接待登记' },
  ],
  exportLists: [receptionsExport],
  routes: (server, app) =>
    listRoute(server, app, {
      url: '/exports/receptions.xlsx',
      access: 'review.reception:export',
      list: receptionsExport,
    }),
});
