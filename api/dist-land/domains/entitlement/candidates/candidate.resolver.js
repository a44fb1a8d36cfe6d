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
import { Arg, Ctx, FieldResolver, ID, Int, Mutation, Query, Resolver, Root } from 'type-graphql';
import { Allow } from "../../../graphql/access-decorators.js";
import { loaderOf } from "../../../graphql/loaders.js";
import { actOnRecords, RecordActInputType, RecordActResultType } from "../../../platform/flow/index.js";
import { CandidateConnection, CandidateRevealType, CandidateType, FormerIdentityType, InsuranceResultType, VerdictType } from "./candidate.type.js";
import { CandidateFilterInput } from "./candidate-filter.js";
import { readIdentities, readResults, readVerdicts } from "./details.js";
import { getCandidateRow, listCandidates, viewCandidate } from "./find-candidates.js";
import { includePerson } from "./include-person.js";
import { revealCandidate } from "./reveal.js";
export class CandidateResolver {
    entitlementCandidates(ctx, filter, first, after) {
        return listCandidates(ctx, filter ?? {}, {
            first,
            after
        });
    }
    async entitlementCandidate(ctx, id) {
        return viewCandidate(ctx, await getCandidateRow(ctx, id, 'entitlementCandidate'));
    }
    advanceCandidates(ctx, input) {
        return actOnRecords(ctx, 'candidate', input);
    }
    async includePerson(ctx, placementRecordId, reason, requestId) {
        const id = await includePerson(ctx, {
            placementRecordId,
            reason,
            requestId
        });
        return viewCandidate(ctx, await getCandidateRow(ctx, id, 'includePerson'));
    }
    revealCandidate(ctx, id, reason) {
        return revealCandidate(ctx, id, reason);
    }
    verdicts(candidate, ctx) {
        const load = (ids)=>readVerdicts(ctx, ids);
        return loaderOf(ctx, 'entitlement.verdicts', load, ()=>[]).load(candidate.placementRecordId);
    }
    results(candidate, ctx) {
        const load = (ids)=>readResults(ctx, ids);
        return loaderOf(ctx, 'entitlement.results', load, ()=>[]).load(candidate.id);
    }
    formerIdentities(candidate, ctx) {
        const load = (ids)=>readIdentities(ctx, ids);
        return loaderOf(ctx, 'entitlement.identities', load, ()=>[]).load(candidate.id);
    }
}
_ts_decorate([
    Allow('entitlement:view'),
    Query(()=>CandidateConnection, {
        description: '免申即享名单 of the caller’s scope, newest first'
    }),
    _ts_param(0, Ctx()),
    _ts_param(1, Arg('filter', ()=>CandidateFilterInput, {
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
        typeof CandidateFilterInput === "undefined" ? Object : CandidateFilterInput,
        Number,
        String
    ]),
    _ts_metadata("design:returntype", void 0)
], CandidateResolver.prototype, "entitlementCandidates", null);
_ts_decorate([
    Allow('entitlement:view'),
    Query(()=>CandidateType, {
        description: 'One person of the list'
    }),
    _ts_param(0, Ctx()),
    _ts_param(1, Arg('id', ()=>ID, {
        description: 'the person on the list'
    })),
    _ts_metadata("design:type", Function),
    _ts_metadata("design:paramtypes", [
        typeof Context === "undefined" ? Object : Context,
        String
    ]),
    _ts_metadata("design:returntype", Promise)
], CandidateResolver.prototype, "entitlementCandidate", null);
_ts_decorate([
    Allow('entitlement:view'),
    Mutation(()=>RecordActResultType, {
        description: 'One step over one person or a selection; the flow says who may'
    }),
    _ts_param(0, Ctx()),
    _ts_param(1, Arg('input', ()=>RecordActInputType, {
        description: 'action, persons, reason'
    })),
    _ts_metadata("design:type", Function),
    _ts_metadata("design:paramtypes", [
        typeof Context === "undefined" ? Object : Context,
        typeof RecordActInputType === "undefined" ? Object : RecordActInputType
    ]),
    _ts_metadata("design:returntype", void 0)
], CandidateResolver.prototype, "advanceCandidates", null);
_ts_decorate([
    Allow('entitlement:judge'),
    Mutation(()=>CandidateType, {
        description: '手工纳入 of a placement record, with a reason'
    }),
    _ts_param(0, Ctx()),
    _ts_param(1, Arg('placementRecordId', ()=>ID, {
        description: 'the record of 安置系统'
    })),
    _ts_param(2, Arg('reason', ()=>String, {
        description: '5 to 500 characters'
    })),
    _ts_param(3, Arg('requestId', ()=>ID, {
        description: 'a repeat answers with the first result'
    })),
    _ts_metadata("design:type", Function),
    _ts_metadata("design:paramtypes", [
        typeof Context === "undefined" ? Object : Context,
        String,
        String,
        String
    ]),
    _ts_metadata("design:returntype", Promise)
], CandidateResolver.prototype, "includePerson", null);
_ts_decorate([
    Allow('entitlement:reveal'),
    Mutation(()=>CandidateRevealType, {
        description: '查看完整信息: needs a reason and is audited'
    }),
    _ts_param(0, Ctx()),
    _ts_param(1, Arg('id', ()=>ID, {
        description: 'the person on the list'
    })),
    _ts_param(2, Arg('reason', ()=>String, {
        description: '5 to 500 characters'
    })),
    _ts_metadata("design:type", Function),
    _ts_metadata("design:paramtypes", [
        typeof Context === "undefined" ? Object : Context,
        String,
        String
    ]),
    _ts_metadata("design:returntype", void 0)
], CandidateResolver.prototype, "revealCandidate", null);
_ts_decorate([
    FieldResolver(()=>[
            VerdictType
        ], {
        description: 'Why the person is on the list'
    }),
    _ts_param(0, Root()),
    _ts_param(1, Ctx()),
    _ts_metadata("design:type", Function),
    _ts_metadata("design:paramtypes", [
        typeof CandidateType === "undefined" ? Object : CandidateType,
        typeof Context === "undefined" ? Object : Context
    ]),
    _ts_metadata("design:returntype", typeof Promise === "undefined" ? Object : Promise)
], CandidateResolver.prototype, "verdicts", null);
_ts_decorate([
    FieldResolver(()=>[
            InsuranceResultType
        ], {
        description: '办理结果, newest first'
    }),
    _ts_param(0, Root()),
    _ts_param(1, Ctx()),
    _ts_metadata("design:type", Function),
    _ts_metadata("design:paramtypes", [
        typeof CandidateType === "undefined" ? Object : CandidateType,
        typeof Context === "undefined" ? Object : Context
    ]),
    _ts_metadata("design:returntype", typeof Promise === "undefined" ? Object : Promise)
], CandidateResolver.prototype, "results", null);
_ts_decorate([
    FieldResolver(()=>[
            FormerIdentityType
        ], {
        description: 'ID numbers that were corrected since, newest first'
    }),
    _ts_param(0, Root()),
    _ts_param(1, Ctx()),
    _ts_metadata("design:type", Function),
    _ts_metadata("design:paramtypes", [
        typeof CandidateType === "undefined" ? Object : CandidateType,
        typeof Context === "undefined" ? Object : Context
    ]),
    _ts_metadata("design:returntype", typeof Promise === "undefined" ? Object : Promise)
], CandidateResolver.prototype, "formerIdentities", null);
CandidateResolver = _ts_decorate([
    Resolver(()=>CandidateType)
], CandidateResolver);

//# sourceMappingURL=candidate.resolver.js.map