import { seedTimeLimitRules } from "../../../platform/flow/index.js";
import { defineModule } from "../../../platform/kernel/index.js";
import { HistoryResolver } from "../history/history.resolver.js";
import { historyRoutes } from "../history/routes.js";
import { onSubCaseSteps } from "../registration/hooks.js";
import "./interventions/reasons.js";
import { loadDemoPlans } from "./demo-plans.js";
import { offlineErrors } from "./errors.js";
import { offlineExportRoutes } from "./exports/routes.js";
import { interventionFlow } from "./interventions/intervention.flow.js";
import { interventionBinding } from "./interventions/intervention-binding.js";
import { followModeJob } from "./matters/follow-mode.job.js";
import { seedOfflineMatters } from "./matters/seed.js";
import { OfflineMattersResolver } from "./matters.resolver.js";
import { offlineMenus } from "./menus.js";
import { offlineNotices } from "./notices.js";
import { preNoticeWorkdays } from "./parameters.js";
import { offlinePermissions } from "./permissions.js";
import { executeJob } from "./plans/execute.job.js";
import { followJob, followSoon } from "./plans/follow.job.js";
import { planFlow } from "./plans/plan.flow.js";
import { planBinding } from "./plans/plan-binding.js";
import { OfflinePlansResolver } from "./plans.resolver.js";
import { autoFinishKind } from "./rules/auto-finish-kind.js";
onSubCaseSteps(followSoon);
/** 线下办理事项管理 (01 §5, item 3): what is handled at other windows, and how it comes to its end. */ export const offlineModule = defineModule({
    name: 'offline',
    title: '线下办理事项',
    flows: [
        planFlow,
        interventionFlow
    ],
    records: [
        planBinding,
        interventionBinding
    ],
    resolvers: [
        OfflineMattersResolver,
        OfflinePlansResolver,
        HistoryResolver
    ],
    permissions: offlinePermissions,
    menus: offlineMenus,
    notices: offlineNotices,
    auditEvents: [
        {
            code: 'matter.mode',
            title: '设置事项办理方式'
        },
        {
            code: 'matter.window',
            title: '维护线下窗口'
        },
        {
            code: 'offline.export',
            title: '导出自动办结计划'
        },
        {
            code: 'case.export-history',
            title: '导出历史状态清单'
        }
    ],
    errors: offlineErrors,
    parameters: [
        preNoticeWorkdays
    ],
    ruleKinds: [
        autoFinishKind
    ],
    jobs: [
        followModeJob,
        followJob,
        executeJob
    ],
    routes: (server, app)=>{
        offlineExportRoutes(server, app);
        historyRoutes(server, app);
    },
    seed: async (ctx)=>{
        await seedOfflineMatters(ctx);
        await seedTimeLimitRules(ctx, [
            {
                matterCode: 'OFFLINE_INTERVENTION',
                stage: '审批干预',
                limitValue: 1,
                limitUnit: 'WORKDAY'
            }
        ]);
    },
    demo: loadDemoPlans
});

//# sourceMappingURL=module.js.map