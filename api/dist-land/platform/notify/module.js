import { defineModule } from "../kernel/module.js";
import { NOTICE_RECORD } from "./human-tasks.js";
import { NotificationResolver } from "./notification.resolver.js";
import { noticeParameters } from "./parameters.js";
import { noticePermissions, VIEW_SENT } from "./permissions.js";
import { applicantTemplates } from "./shipped/applicant.js";
import { technicalTemplates } from "./shipped/technical.js";
import { undeliveredTemplates } from "./shipped/undelivered.js";
import { warningTemplates } from "./shipped/warnings.js";
import { smsReceipt } from "./sms/receipt.js";
import { smsReply } from "./sms/reply.js";
import { sendSmsJob } from "./sms/send-sms.job.js";
import { seedTemplates } from "./template-store.js";
export const notifyModule = defineModule({
    name: 'notify',
    title: '消息通知',
    resolvers: [
        NotificationResolver
    ],
    permissions: noticePermissions,
    errors: {
        'E-0401': '参数不合法：{说明}'
    },
    notices: [
        ...technicalTemplates,
        ...applicantTemplates,
        ...undeliveredTemplates,
        ...warningTemplates
    ],
    menus: [
        {
            key: 'notifications',
            title: '通知中心',
            route: '/notifications',
            icon: 'BellOutlined',
            order: 70,
            permissions: [
                'case:view',
                'push:view',
                VIEW_SENT
            ]
        }
    ],
    parameters: noticeParameters,
    jobs: [
        sendSmsJob
    ],
    inbound: [
        smsReceipt,
        smsReply
    ],
    taskLinks: {
        [NOTICE_RECORD]: '/notifications?tab=sent&open={id}'
    },
    seed: (ctx)=>seedTemplates(ctx, ctx.app.registry.notices)
});

//# sourceMappingURL=module.js.map