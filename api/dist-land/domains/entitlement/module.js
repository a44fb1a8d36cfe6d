import { seedTimeLimitRules } from "../../platform/flow/index.js";
import { defineModule } from "../../platform/kernel/index.js";
import { batchFlow } from "./batch.flow.js";
import { batchBinding } from "./batch-binding.js";
import { EntitlementBatchResolver } from "./batches/batch.resolver.js";
import { socialChannel } from "./batches/social-channel.js";
import { candidateFlow } from "./candidate.flow.js";
import { candidateBinding } from "./candidate-binding.js";
import { CandidateResolver } from "./candidates/candidate.resolver.js";
import { loadDemoEntitlement } from "./demo/demo-entitlement.js";
import { entitlementExportRoutes } from "./exports/routes.js";
import { joinRooms } from "./hooks.js";
import { entitlementJobs } from "./jobs.js";
import { entitlementTemplates } from "./notices.js";
import { batchDay, consentRule, publicity } from "./parameters.js";
import { entitlementPermissions } from "./permissions.js";
import { placementInbound } from "./placement/changed-inbound.js";
import { PlacementResolver } from "./placement/placement.resolver.js";
import { objectionInbound, publicityInbound } from "./publicity/publicity-inbound.js";
import { ackInbound } from "./results/ack-inbound.js";
import { resultInbound, stoppedInbound } from "./results/result-inbound.js";
import { EntitlementStatisticsResolver } from "./statistics/statistics.resolver.js";
joinRooms();
/** 免申即享: insurance in the waiting period without an application (01 §8, item 6). */ export const entitlementModule = defineModule({
    name: 'entitlement',
    title: '免申即享',
    flows: [
        candidateFlow,
        batchFlow
    ],
    records: [
        candidateBinding,
        batchBinding
    ],
    resolvers: [
        CandidateResolver,
        EntitlementBatchResolver,
        PlacementResolver,
        EntitlementStatisticsResolver
    ],
    permissions: entitlementPermissions,
    menus: [
        {
            key: 'entitlement',
            title: '免申即享',
            route: '/entitlement',
            icon: 'SafetyOutlined',
            order: 40,
            permissions: [
                'entitlement:view'
            ]
        }
    ],
    auditEvents: [
        {
            code: 'entitlement.include',
            title: '手工纳入免申即享名单'
        },
        {
            code: 'entitlement.reveal',
            title: '查看免申即享完整信息'
        },
        {
            code: 'entitlement.export',
            title: '导出免申即享名单'
        }
    ],
    errors: {
        'E-0601': '人员信息与社保系统不一致：{field}',
        'E-0602': '本区没有待入批次的人员',
        'E-0603': '该人员已在免申即享名单中'
    },
    notices: entitlementTemplates,
    parameters: [
        consentRule,
        batchDay,
        publicity
    ],
    jobs: entitlementJobs,
    inbound: [
        placementInbound,
        ackInbound,
        resultInbound,
        stoppedInbound,
        publicityInbound,
        objectionInbound
    ],
    outbound: [
        socialChannel
    ],
    routes: entitlementExportRoutes,
    seed: (ctx)=>seedTimeLimitRules(ctx, [
            {
                matterCode: 'ENTITLEMENT',
                stage: '核实差异',
                limitValue: 5,
                limitUnit: 'WORKDAY'
            },
            {
                matterCode: 'ENTITLEMENT',
                stage: '释放批次',
                limitValue: 2,
                limitUnit: 'WORKDAY'
            },
            {
                matterCode: 'ENTITLEMENT',
                stage: '公示',
                limitValue: 5,
                limitUnit: 'WORKDAY'
            }
        ]),
    demo: loadDemoEntitlement
});

//# sourceMappingURL=module.js.map