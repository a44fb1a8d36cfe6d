import { seedTimeLimitRules } from "../../../platform/flow/index.js";
import { defineModule } from "../../../platform/kernel/index.js";
import { onAnswer, onCaseEnd, onSubmission } from "../registration/hooks.js";
import "./reasons.js";
import { answerWithDuplicates } from "./detect/answer.js";
import { detectDuplicates } from "./detect/detect.js";
import { nightlyJob } from "./detect/nightly.job.js";
import { watchJob } from "./detect/watch.job.js";
import { DuplicatesResolver } from "./duplicates.resolver.js";
import { duplicateErrors } from "./errors.js";
import { duplicateExportRoutes } from "./exports/routes.js";
import { followJob, followSoon } from "./follow-cases.job.js";
import { hitFlow } from "./hit.flow.js";
import { hitBinding } from "./hit-binding.js";
import { duplicateMenus } from "./menus.js";
import { duplicateNotices } from "./notices.js";
import { duplicatePermissions } from "./permissions.js";
import { queryInbound, withdrawInbound } from "./withdrawals/applicant-inbound.js";
import { withdrawalFlow } from "./withdrawals/withdrawal.flow.js";
import { WithdrawalResolver } from "./withdrawals/withdrawal.resolver.js";
import { withdrawalBinding } from "./withdrawals/withdrawal-binding.js";
onSubmission(detectDuplicates);
onAnswer(answerWithDuplicates);
onCaseEnd(followSoon);
/** 重复办件提醒 (01 §4, item 2): who has applied already, who is told, and how an application is taken back. */ export const duplicatesModule = defineModule({
    name: 'duplicates',
    title: '重复办件',
    flows: [
        hitFlow,
        withdrawalFlow
    ],
    records: [
        hitBinding,
        withdrawalBinding
    ],
    resolvers: [
        DuplicatesResolver,
        WithdrawalResolver
    ],
    permissions: duplicatePermissions,
    menus: duplicateMenus,
    notices: duplicateNotices,
    auditEvents: [
        {
            code: 'duplicate.export',
            title: '导出重复办件'
        }
    ],
    errors: duplicateErrors,
    jobs: [
        nightlyJob,
        watchJob,
        followJob
    ],
    routes: duplicateExportRoutes,
    inbound: [
        withdrawInbound,
        queryInbound
    ],
    seed: (ctx)=>seedTimeLimitRules(ctx, [
            {
                matterCode: 'DUPLICATE',
                stage: '告知申请人',
                limitValue: 1,
                limitUnit: 'WORKDAY'
            },
            {
                matterCode: 'DUPLICATE',
                stage: '核实重复',
                limitValue: 5,
                limitUnit: 'WORKDAY'
            },
            {
                matterCode: 'WITHDRAWAL',
                stage: '审批撤回',
                limitValue: 2,
                limitUnit: 'WORKDAY'
            }
        ])
});

//# sourceMappingURL=module.js.map