import { seedTimeLimitRules } from "../../../platform/flow/index.js";
import { defineModule } from "../../../platform/kernel/index.js";
import { registerSendCheck } from "../../../platform/notify/index.js";
import { warningExportRoutes } from "./exports/routes.js";
import { warningNotices } from "./notices.js";
import { warningPermissions } from "./permissions.js";
import "./reasons.js";
import { warningKind } from "./rules/kind.js";
import { stillWarns } from "./send-check.js";
import { sweepJob } from "./sweep/sweep.job.js";
import { warningFlow } from "./warning.flow.js";
import { warningBinding } from "./warning-binding.js";
import { WarningsResolver } from "./warnings.resolver.js";
import { WARNING } from "./words.js";
registerSendCheck(WARNING, stillWarns);
/** 办件状态预警 (01 §6, item 4): which limits are in danger, who is told, what people say about it and what the rules learn from that. */ export const warningsModule = defineModule({
    name: 'warnings',
    title: '时效预警',
    flows: [
        warningFlow
    ],
    records: [
        warningBinding
    ],
    resolvers: [
        WarningsResolver
    ],
    permissions: warningPermissions,
    notices: warningNotices,
    ruleKinds: [
        warningKind
    ],
    auditEvents: [
        {
            code: 'warning.export',
            title: '导出时效预警'
        }
    ],
    jobs: [
        sweepJob
    ],
    routes: warningExportRoutes,
    seed: (ctx)=>seedTimeLimitRules(ctx, [
            {
                matterCode: 'WARNING',
                stage: '误报复核',
                limitValue: 5,
                limitUnit: 'WORKDAY'
            }
        ])
});

//# sourceMappingURL=module.js.map