import { defineModule } from '../../kernel/module.ts';
import { noticeErrors } from './errors.ts';
import { noticesExport } from './export-notices.ts';
import { NoticeCentreResolver } from './notice-centre.resolver.ts';
import { noticeCentrePermissions } from './permissions.ts';
import { resendBatch } from './resend-batch.ts';
import { noticeRoutes } from './routes.ts';
import { templateDraftFlow } from './templates/draft.flow.ts';
import { templateDraftBinding } from './templates/draft-binding.ts';
import { templateNotices } from './templates/notices.ts';
import { templatePermissions, VIEW_TEMPLATES } from './templates/permissions.ts';
import { NoticeTemplateResolver } from './templates/template.resolver.ts';

/** 通知中心 (01 R4.3.3, R4.3.4): what became of notices, and what people do about those that did not arrive. Stands on notify, batches, exports. */
export const noticeCentreModule = defineModule({
  name: 'notice-centre',
  title: '通知中心',
  flows: [templateDraftFlow],
  records: [templateDraftBinding],
  resolvers: [NoticeCentreResolver, NoticeTemplateResolver],
  permissions: [...noticeCentrePermissions, ...templatePermissions],
  notices: templateNotices,
  menus: [
    {
      key: 'notice-templates',
      area: 'config',
      title: '通知模板',
      route: '/notice-templates',
      icon: 'FormOutlined',
      order: 880,
      permissions: [VIEW_TEMPLATES],
    },
  ],
  auditEvents: [
    { code: 'notice.resend', title: '重新发送通知' },
    { code: 'notice.settle', title: '登记已用其他方式告知' },
    { code: 'notice.export', title: '导出通知' },
    { code: 'notice.template', title: '启用通知模板' },
  ],
  errors: noticeErrors,
  batches: [resendBatch],
  exportLists: [noticesExport],
  routes: noticeRoutes,
});
