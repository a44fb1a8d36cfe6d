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
import { Arg, Ctx, ID, Int, Mutation, Query, Resolver } from 'type-graphql';
import { Allow } from "../../../graphql/access-decorators.js";
import { RecordActInputType, RecordActResultType } from "../../../platform/flow/index.js";
import { actOnForcedFinishes } from "./act.js";
import { completeFollowUp } from "./complete-follow-up.js";
import { countForcedFinishes, forcedFinishesOfCase, listForcedFinishes } from "./find-requests.js";
import { ForcedFinishAskedType, ForcedFinishConnection, ForcedFinishCountType, ForcedFinishState, ForcedFinishType, RequestForcedFinishInput } from "./request.type.js";
import { requestForcedFinish } from "./request-forced-finish.js";
export class ForcedFinishResolver {
    forcedFinishes(ctx, states, first, after) {
        return listForcedFinishes(ctx, states ?? [], {
            first,
            after
        });
    }
    forcedFinishCounts(ctx) {
        return countForcedFinishes(ctx);
    }
    caseForcedFinishes(ctx, caseId) {
        return forcedFinishesOfCase(ctx, caseId);
    }
    requestForcedFinish(ctx, input) {
        return requestForcedFinish(ctx, input);
    }
    advanceForcedFinishes(ctx, input) {
        return actOnForcedFinishes(ctx, input);
    }
    async completeForcedFollowUp(ctx, id, note) {
        return forcedFinishesOfCase(ctx, await completeFollowUp(ctx, id, note));
    }
}
_ts_decorate([
    Allow('forced-finish:view'),
    Query(()=>ForcedFinishConnection, {
        description: '强制办结 of the caller’s scope, newest first'
    }),
    _ts_param(0, Ctx()),
    _ts_param(1, Arg('states', ()=>[
            ForcedFinishState
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
], ForcedFinishResolver.prototype, "forcedFinishes", null);
_ts_decorate([
    Allow('forced-finish:view'),
    Query(()=>[
            ForcedFinishCountType
        ], {
        description: 'Forced finishes per month and reason, of the last twelve months'
    }),
    _ts_param(0, Ctx()),
    _ts_metadata("design:type", Function),
    _ts_metadata("design:paramtypes", [
        typeof Context === "undefined" ? Object : Context
    ]),
    _ts_metadata("design:returntype", void 0)
], ForcedFinishResolver.prototype, "forcedFinishCounts", null);
_ts_decorate([
    Allow('case:view'),
    Query(()=>[
            ForcedFinishType
        ], {
        description: 'What was asked or done about one case, newest first'
    }),
    _ts_param(0, Ctx()),
    _ts_param(1, Arg('caseId', ()=>ID, {
        description: 'the case'
    })),
    _ts_metadata("design:type", Function),
    _ts_metadata("design:paramtypes", [
        typeof Context === "undefined" ? Object : Context,
        String
    ]),
    _ts_metadata("design:returntype", void 0)
], ForcedFinishResolver.prototype, "caseForcedFinishes", null);
_ts_decorate([
    Allow('forced-finish:request'),
    Mutation(()=>[
            ForcedFinishAskedType
        ], {
        description: '申请强制办结 for a matter, a case or a selection'
    }),
    _ts_param(0, Ctx()),
    _ts_param(1, Arg('input', ()=>RequestForcedFinishInput, {
        description: 'what, how, why, on which basis'
    })),
    _ts_metadata("design:type", Function),
    _ts_metadata("design:paramtypes", [
        typeof Context === "undefined" ? Object : Context,
        typeof RequestForcedFinishInput === "undefined" ? Object : RequestForcedFinishInput
    ]),
    _ts_metadata("design:returntype", void 0)
], ForcedFinishResolver.prototype, "requestForcedFinish", null);
_ts_decorate([
    Allow('forced-finish:decide'),
    Mutation(()=>RecordActResultType, {
        description: '同意 (approve), 不同意 (reject), by a second person'
    }),
    _ts_param(0, Ctx()),
    _ts_param(1, Arg('input', ()=>RecordActInputType, {
        description: 'action, requests, reason'
    })),
    _ts_metadata("design:type", Function),
    _ts_metadata("design:paramtypes", [
        typeof Context === "undefined" ? Object : Context,
        typeof RecordActInputType === "undefined" ? Object : RecordActInputType
    ]),
    _ts_metadata("design:returntype", void 0)
], ForcedFinishResolver.prototype, "advanceForcedFinishes", null);
_ts_decorate([
    Allow('forced-finish:request'),
    Mutation(()=>[
            ForcedFinishType
        ], {
        description: '登记后续工作完成 of a rule’s finish; answers with the case’s list'
    }),
    _ts_param(0, Ctx()),
    _ts_param(1, Arg('id', ()=>ID, {
        description: 'the request'
    })),
    _ts_param(2, Arg('note', ()=>String, {
        description: 'what was done, 5–500 characters'
    })),
    _ts_metadata("design:type", Function),
    _ts_metadata("design:paramtypes", [
        typeof Context === "undefined" ? Object : Context,
        String,
        String
    ]),
    _ts_metadata("design:returntype", Promise)
], ForcedFinishResolver.prototype, "completeForcedFollowUp", null);
ForcedFinishResolver = _ts_decorate([
    Resolver()
], ForcedFinishResolver);

//# sourceMappingURL=forced-finish.resolver.js.map