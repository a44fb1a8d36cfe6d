import { defineModule } from "../kernel/module.js";
import { noticeErrors } from "./errors.js";
import { noticesExport } from "./export-notices.js";
import { NoticeCentreResolver } from "./notice-centre.resolver.js";
import { noticeCentrePermissions } from "./permissions.js";
import { resendBatch } from "./resend-batch.js";
import { noticeRoutes } from "./routes.js";
import { templateDraftFlow } from "./templates/draft.flow.js";
import { templateDraftBinding } from "./templates/draft-binding.js";
import { templateNotices } from "./templates/notices.js";
import { templatePermissions, VIEW_TEMPLATES } from "./templates/permissions.js";
import { NoticeTemplateResolver } from "./templates/template.resolver.js";
/** 通知中心 (01 R4.3.3, R4.3.4): what became of notices, and what people do about those that did not arrive. Stands on notify, batches, exports. */ export const noticeCentreModule = defineModule({
    name: 'notice-centre',
    title: '通知中心',
    flows: [
        templateDraftFlow
    ],
    records: [
        templateDraftBinding
    ],
    resolvers: [
        NoticeCentreResolver,
        NoticeTemplateResolver
    ],
    permissions: [
        ...noticeCentrePermissions,
        ...templatePermissions
    ],
    notices: templateNotices,
    menus: [
        {
            key: 'notice-templates',
            title: '通知模板',
            route: '/notice-templates',
            icon: 'FormOutlined',
            order: 880,
            permissions: [
                VIEW_TEMPLATES
            ]
        }
    ],
    auditEvents: [
        {
            code: 'notice.resend',
            title: '重新发送通知'
        },
        {
            code: 'notice.settle',
            title: '登记已用其他方式告知'
        },
        {
            code: 'notice.export',
            title: '导出通知'
        },
        {
            code: 'notice.template',
            title: '启用通知模板'
        }
    ],
    errors: noticeErrors,
    batches: [
        resendBatch
    ],
    exportLists: [
        noticesExport
    ],
    routes: noticeRoutes
});

//# sourceMappingURL=module.js.map