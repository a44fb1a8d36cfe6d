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
import { actOnReopenings } from "./act.js";
import { listReopenings, reopeningsOfCase } from "./find-reopenings.js";
import { ReopeningConnection, ReopeningType, ReopenState, RequestReopenInput } from "./reopen.type.js";
import { requestReopen } from "./request-reopen.js";
export class ReopenResolver {
    reopenings(ctx, states, first, after) {
        return listReopenings(ctx, states ?? [], {
            first,
            after
        });
    }
    caseReopenings(ctx, caseId) {
        return reopeningsOfCase(ctx, caseId);
    }
    async requestReopen(ctx, input) {
        return reopeningsOfCase(ctx, await requestReopen(ctx, input));
    }
    advanceReopenings(ctx, input) {
        return actOnReopenings(ctx, input);
    }
}
_ts_decorate([
    Allow('reopen:view'),
    Query(()=>ReopeningConnection, {
        description: '重新办理申请 of the caller’s scope, newest first'
    }),
    _ts_param(0, Ctx()),
    _ts_param(1, Arg('states', ()=>[
            ReopenState
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
], ReopenResolver.prototype, "reopenings", null);
_ts_decorate([
    Allow('case:view'),
    Query(()=>[
            ReopeningType
        ], {
        description: 'Those of one case in the caller’s scope, newest first'
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
], ReopenResolver.prototype, "caseReopenings", null);
_ts_decorate([
    Allow('reopen:request'),
    Mutation(()=>[
            ReopeningType
        ], {
        description: '申请重新办理; answers with the case’s list'
    }),
    _ts_param(0, Ctx()),
    _ts_param(1, Arg('input', ()=>RequestReopenInput, {
        description: 'case, matters, reason'
    })),
    _ts_metadata("design:type", Function),
    _ts_metadata("design:paramtypes", [
        typeof Context === "undefined" ? Object : Context,
        typeof RequestReopenInput === "undefined" ? Object : RequestReopenInput
    ]),
    _ts_metadata("design:returntype", Promise)
], ReopenResolver.prototype, "requestReopen", null);
_ts_decorate([
    Allow('reopen:decide-district', 'reopen:decide-city'),
    Mutation(()=>RecordActResultType, {
        description: '区同意, 市同意, 不同意; nobody takes two steps'
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
], ReopenResolver.prototype, "advanceReopenings", null);
ReopenResolver = _ts_decorate([
    Resolver()
], ReopenResolver);

//# sourceMappingURL=reopen.resolver.js.map