import { listRoute } from '../../../platform/exports/index.ts';
import { defineModule } from '../../../platform/kernel/index.ts';
import { TRAINING_MENU } from '../menu.ts';
import { loadDemoDoubts } from './demo/demo-doubts.ts';
import { runsExport } from './export-runs.ts';
import { identityJobs } from './jobs.ts';
import { identityTemplates } from './notices.ts';
import { IdentitySyncResolver } from './sync.resolver.ts';

/** 身份同步 (02 §12.3, §12.6, item 20): the mirror of the discharge system is kept fresh, and whom it concerns is looked at again. */
export const identitySyncModule = defineModule({
  name: 'training-identity-sync',
  title: '学员身份同步',
  resolvers: [IdentitySyncResolver],
  permissions: [
    {
      code: 'training.identity:view',
      title: '查看身份同步',
      roles: ['CITY_OFFICER', 'CITY_SECTION', 'CITY_LEADER', 'ADMIN', 'AUDITOR'],
    },
    { code: 'training.identity:decide', title: '处理未确认身份人员', roles: ['CITY_OFFICER'] },
    { code: 'training.identity:sync', title: '启动身份同步', roles: ['CITY_OFFICER', 'ADMIN'] },
  ],
  menus: [
    {
      key: 'training-identity-sync',
      title: '身份同步',
      route: '/training/identity-sync',
      icon: 'CloudUploadOutlined',
      order: 67,
      permissions: ['training.identity:view'],
      group: TRAINING_MENU,
    },
  ],
  auditEvents: [
    { code: 'training.identity-sync', title: '启动身份同步' },
    { code: 'training.identity-sync.export', title: '导出身份同步记录' },
    { code: 'training.identity-doubt', title: '处理未确认身份人员' },
  ],
  errors: {
    'E-2005': '身份同步正在进行，请稍后查看结果',
    'E-2011': '部分人员已处理或已重新下发，请刷新',
  },
  exportLists: [runsExport],
  routes: (server, app) =>
    listRoute(server, app, {
      url: `/exports/${runsExport.kind}.xlsx`,
      access: 'training.identity:view',
      list: runsExport,
    }),
  notices: identityTemplates,
  demo: loadDemoDoubts,
  jobs: identityJobs,
});
