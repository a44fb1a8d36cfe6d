function _ts_decorate(decorators, target, key, desc) {
    var c = arguments.length, r = c < 3 ? target : desc === null ? desc = Object.getOwnPropertyDescriptor(target, key) : desc, d;
    if (typeof Reflect === "object" && typeof Reflect.decorate === "function") {
        r = Reflect.decorate(decorators, target, key, desc);
    } else {
        for(var i = decorators.length - 1; i >= 0; i--){
            if (d = decorators[i]) {
                r = (c < 3 ? d(r) : c > 3 ? d(target, key, r) : d(target, key)) || r;
            }
        }
    }
    return c > 3 && r && Object.defineProperty(target, key, r), r;
}
function _ts_metadata(metadataKey, metadataValue) {
    if (typeof Reflect === "object" && typeof Reflect.metadata === "function") {
        return Reflect.metadata(metadataKey, metadataValue);
    }
}
function _ts_param(paramIndex, decorator) {
    return function(target, key) {
        decorator(target, key, paramIndex);
    };
}
import { Arg, Ctx, Field, FieldResolver, ID, Int, Mutation, ObjectType, Query, Resolver, Root } from 'type-graphql';
import { Allow } from "../../../graphql/access-decorators.js";
import { loaderOf } from "../../../graphql/loaders.js";
import { DateTimeScalar } from "../../../graphql/scalars.js";
import { refuse } from "../../../platform/errors/index.js";
import { RecordActInputType, RecordActResultType } from "../../../platform/flow/index.js";
import { hasPermission } from "../../../platform/kernel/index.js";
import { SubCaseType } from "../case.type.js";
import { openSubCase } from "../case-page.js";
import { addEvidence } from "./evidence.js";
import { decideInterventions } from "./interventions/decide-interventions.js";
import { intervene } from "./interventions/intervene.js";
import { InterveneInput } from "./interventions/intervention.inputs.js";
import { listInterventions } from "./lists/find-interventions.js";
import { listPlans, plansOfSubCases, readPlan } from "./lists/find-plans.js";
import { InterventionConnection, InterventionState } from "./lists/intervention.type.js";
import { PlanConnection, PlanType } from "./lists/plan.type.js";
import { PlanFilterInput } from "./lists/plan-filter.js";
import { informedAt, refreshSubCase } from "./refresh.js";
export class RefreshedSubCaseType {
}
_ts_decorate([
    Field(()=>SubCaseType, {
        description: '子办件'
    }),
    _ts_metadata("design:type", typeof SubCaseType === "undefined" ? Object : SubCaseType)
], RefreshedSubCaseType.prototype, "subCase", void 0);
_ts_decorate([
    Field(()=>Boolean, {
        description: 'false: not all could be fetched within three seconds, the rest goes on behind'
    }),
    _ts_metadata("design:type", Boolean)
], RefreshedSubCaseType.prototype, "complete", void 0);
RefreshedSubCaseType = _ts_decorate([
    ObjectType('RefreshedSubCase', {
        simpleResolvers: true,
        description: '获取最新状态: the sub-case as it stands now'
    })
], RefreshedSubCaseType);
export class OfflinePlansResolver {
    autoFinishPlans(ctx, filter, first, after) {
        return listPlans(ctx, filter ?? {}, {
            first,
            after
        });
    }
    interventions(ctx, states, first, after) {
        return listInterventions(ctx, states ?? [], {
            first,
            after
        });
    }
    async interveneAutoFinish(ctx, input) {
        const { planId } = await intervene(ctx, input);
        const plan = await readPlan(ctx, planId);
        if (!plan) throw refuse('NOT_FOUND');
        return plan;
    }
    advanceInterventions(ctx, input) {
        return decideInterventions(ctx, input);
    }
    async addOfflineEvidence(ctx, subCaseId, code, fileIds) {
        await addEvidence(ctx, {
            subCaseId,
            code,
            fileIds
        });
        return openSubCase(ctx, subCaseId);
    }
    refreshSubCase(ctx, id) {
        return refreshSubCase(ctx, id);
    }
    informedAt(record, ctx) {
        return loaderOf(ctx, 'subCase.informed', (ids)=>informedAt(ctx, ids), ()=>null).load(record.id);
    }
    autoFinishPlan(record, ctx) {
        if (!hasPermission(ctx.actor, 'offline:view')) return null;
        return loaderOf(ctx, 'subCase.plans', (ids)=>plansOfSubCases(ctx, ids), ()=>null).load(record.id);
    }
}
_ts_decorate([
    Allow('offline:view'),
    Query(()=>PlanConnection, {
        description: '自动办结计划 of the caller’s scope, newest first'
    }),
    _ts_param(0, Ctx()),
    _ts_param(1, Arg('filter', ()=>PlanFilterInput, {
        nullable: true,
        description: 'what to show; all unless said'
    })),
    _ts_param(2, Arg('first', ()=>Int, {
        nullable: true,
        description: '1 to 100; 20 unless said'
    })),
    _ts_param(3, Arg('after', ()=>String, {
        nullable: true,
        description: 'cursor to go on from'
    })),
    _ts_metadata("design:type", Function),
    _ts_metadata("design:paramtypes", [
        typeof Context === "undefined" ? Object : Context,
        typeof PlanFilterInput === "undefined" ? Object : PlanFilterInput,
        Number,
        String
    ]),
    _ts_metadata("design:returntype", void 0)
], OfflinePlansResolver.prototype, "autoFinishPlans", null);
_ts_decorate([
    Allow('offline:view'),
    Query(()=>InterventionConnection, {
        description: '干预 of the caller’s scope, newest first'
    }),
    _ts_param(0, Ctx()),
    _ts_param(1, Arg('states', ()=>[
            InterventionState
        ], {
        nullable: true,
        description: 'all unless said'
    })),
    _ts_param(2, Arg('first', ()=>Int, {
        nullable: true,
        description: '1 to 100; 20 unless said'
    })),
    _ts_param(3, Arg('after', ()=>String, {
        nullable: true,
        description: 'cursor to go on from'
    })),
    _ts_metadata("design:type", Function),
    _ts_metadata("design:paramtypes", [
        typeof Context === "undefined" ? Object : Context,
        Array,
        Number,
        String
    ]),
    _ts_metadata("design:returntype", void 0)
], OfflinePlansResolver.prototype, "interventions", null);
_ts_decorate([
    Allow('offline:intervene'),
    Mutation(()=>PlanType, {
        description: '干预 before a matter ends by itself: at once, or with the district’s consent (取消, the third 暂缓)'
    }),
    _ts_param(0, Ctx()),
    _ts_param(1, Arg('input', ()=>InterveneInput, {
        description: 'the plan, what is to be done and why'
    })),
    _ts_metadata("design:type", Function),
    _ts_metadata("design:paramtypes", [
        typeof Context === "undefined" ? Object : Context,
        typeof InterveneInput === "undefined" ? Object : InterveneInput
    ]),
    _ts_metadata("design:returntype", Promise)
], OfflinePlansResolver.prototype, "interveneAutoFinish", null);
_ts_decorate([
    Allow('offline:approve'),
    Mutation(()=>RecordActResultType, {
        description: '同意 (approve), 不同意 (reject) of 干预, by a second person'
    }),
    _ts_param(0, Ctx()),
    _ts_param(1, Arg('input', ()=>RecordActInputType, {
        description: 'action, interventions, reason'
    })),
    _ts_metadata("design:type", Function),
    _ts_metadata("design:paramtypes", [
        typeof Context === "undefined" ? Object : Context,
        typeof RecordActInputType === "undefined" ? Object : RecordActInputType
    ]),
    _ts_metadata("design:returntype", void 0)
], OfflinePlansResolver.prototype, "advanceInterventions", null);
_ts_decorate([
    Allow('offline:intervene'),
    Mutation(()=>SubCaseType, {
        description: '上传办理凭证 of a matter that was handled at another window'
    }),
    _ts_param(0, Ctx()),
    _ts_param(1, Arg('subCaseId', ()=>ID, {
        description: '子办件的标识'
    })),
    _ts_param(2, Arg('code', ()=>String, {
        description: '凭证的种类'
    })),
    _ts_param(3, Arg('fileIds', ()=>[
            ID
        ], {
        description: '已上传的文件'
    })),
    _ts_metadata("design:type", Function),
    _ts_metadata("design:paramtypes", [
        typeof Context === "undefined" ? Object : Context,
        String,
        String,
        Array
    ]),
    _ts_metadata("design:returntype", Promise)
], OfflinePlansResolver.prototype, "addOfflineEvidence", null);
_ts_decorate([
    Allow('case:view'),
    Mutation(()=>RefreshedSubCaseType, {
        description: '获取最新状态 of a sub-case, within three seconds'
    }),
    _ts_param(0, Ctx()),
    _ts_param(1, Arg('id', ()=>ID, {
        description: '子办件的标识'
    })),
    _ts_metadata("design:type", Function),
    _ts_metadata("design:paramtypes", [
        typeof Context === "undefined" ? Object : Context,
        String
    ]),
    _ts_metadata("design:returntype", void 0)
], OfflinePlansResolver.prototype, "refreshSubCase", null);
_ts_decorate([
    FieldResolver(()=>DateTimeScalar, {
        nullable: true,
        description: '数据截至: when it was last heard of'
    }),
    _ts_param(0, Root()),
    _ts_param(1, Ctx()),
    _ts_metadata("design:type", Function),
    _ts_metadata("design:paramtypes", [
        typeof SubCaseType === "undefined" ? Object : SubCaseType,
        typeof Context === "undefined" ? Object : Context
    ]),
    _ts_metadata("design:returntype", typeof Promise === "undefined" ? Object : Promise)
], OfflinePlansResolver.prototype, "informedAt", null);
_ts_decorate([
    FieldResolver(()=>PlanType, {
        nullable: true,
        description: '自动办结计划; null where there is none, or not for the caller'
    }),
    _ts_param(0, Root()),
    _ts_param(1, Ctx()),
    _ts_metadata("design:type", Function),
    _ts_metadata("design:paramtypes", [
        typeof SubCaseType === "undefined" ? Object : SubCaseType,
        typeof Context === "undefined" ? Object : Context
    ]),
    _ts_metadata("design:returntype", Object)
], OfflinePlansResolver.prototype, "autoFinishPlan", null);
OfflinePlansResolver = _ts_decorate([
    Resolver(()=>SubCaseType)
], OfflinePlansResolver);

//# sourceMappingURL=plans.resolver.js.map