import { defineModule } from '../../../platform/kernel/index.ts';
import { onNoticeKept } from '../../../platform/notify/index.ts';
import { onCaseEnd } from '../registration/hooks.ts';
import { ArchiveResolver } from './archive.resolver.ts';
import { buildArchivesJob } from './build.job.ts';
import { archivesExport } from './export-archives.ts';
import { untilArchived } from './keep-notices.ts';
import { caseYears } from './parameters.ts';
import { archivePermissions } from './permissions.ts';
import { requestArchives } from './request-archives.ts';
import { archiveRoutes } from './routes.ts';

/** 电子档案 (01 §6.8 R4.4.3): what is kept of every case that has ended, sealed and checkable. */
export const archiveModule = defineModule({
  name: 'archive',
  title: '电子档案',
  hooks: [
    onNoticeKept.join(untilArchived),
    onCaseEnd.join((tx, ended) =>
      requestArchives(
        tx,
        ended.map(({ row }) => row.id),
      ),
    ),
  ],
  resolvers: [ArchiveResolver],
  permissions: archivePermissions,
  parameters: [caseYears],
  menus: [
    {
      key: 'archives',
      area: 'cases',
      title: '电子档案',
      route: '/archives',
      icon: 'FileSearchOutlined',
      order: 36,
      permissions: ['archive:view'],
    },
  ],
  auditEvents: [
    { code: 'archive.build', title: '生成电子档案' },
    { code: 'archive.rebuild', title: '确认或重新归档' },
    { code: 'archive.download', title: '下载电子档案' },
    { code: 'archive.export', title: '导出电子档案清单' },
  ],
  jobs: [buildArchivesJob],
  exportLists: [archivesExport],
  routes: archiveRoutes,
});
