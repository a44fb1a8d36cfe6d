import { seedTimeLimitRules } from "../../../platform/flow/index.js";
import { defineModule } from "../../../platform/kernel/index.js";
import { onCaseEnd } from "../registration/hooks.js";
import { lapseRequests } from "./act.js";
import { forcedFinishExport } from "./export-requests.js";
import { ForcedFinishResolver } from "./forced-finish.resolver.js";
import { forcedFinishNotices } from "./notices.js";
import { forcedFinishPermissions } from "./permissions.js";
import { forcedFinishFlow } from "./request.flow.js";
import { forcedFinishBinding } from "./request-binding.js";
import { forcedFinishRoutes } from "./routes.js";
import { forcedFinishJob } from "./sweep.job.js";
onCaseEnd(lapseRequests);
/** 强制办结 (01 §6.8, T14): by rules after warning, reminders and grace, or by request with a second person's consent. */ export const forcedFinishModule = defineModule({
    name: 'forced-finish',
    title: '强制办结',
    flows: [
        forcedFinishFlow
    ],
    records: [
        forcedFinishBinding
    ],
    resolvers: [
        ForcedFinishResolver
    ],
    permissions: forcedFinishPermissions,
    menus: [
        {
            key: 'forced-finish',
            title: '强制办结',
            route: '/forced-finish',
            icon: 'AuditOutlined',
            order: 34,
            permissions: [
                'forced-finish:view'
            ]
        }
    ],
    notices: forcedFinishNotices,
    auditEvents: [
        {
            code: 'forced-finish.export',
            title: '导出强制办结'
        },
        {
            code: 'forced-finish.follow-up',
            title: '登记强制办结后续工作'
        }
    ],
    jobs: [
        forcedFinishJob
    ],
    exportLists: [
        forcedFinishExport
    ],
    routes: forcedFinishRoutes,
    seed: (ctx)=>seedTimeLimitRules(ctx, [
            {
                matterCode: 'FORCED_FINISH',
                stage: '审批强制办结',
                limitValue: 2,
                limitUnit: 'WORKDAY'
            }
        ])
});

//# sourceMappingURL=module.js.map