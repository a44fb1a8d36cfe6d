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
import { actOnHits } from "./act.js";
import { findStanding } from "./detect/window-check.js";
import { compareHit } from "./lists/compare.js";
import { DuplicateComparisonType } from "./lists/comparison.type.js";
import { hitsOfCase, listHits } from "./lists/find-hits.js";
import { DuplicateHitConnection, DuplicateHitType } from "./lists/hit.type.js";
import { DuplicateHitFilterInput } from "./lists/hit-filter.js";
import { StandingApplicationType } from "./lists/standing.type.js";
export class DuplicatesResolver {
    duplicateHits(ctx, filter, first, after) {
        return listHits(ctx, filter ?? {}, {
            first,
            after
        });
    }
    duplicateComparison(ctx, id) {
        return compareHit(ctx, id);
    }
    duplicatesOfCase(ctx, caseId) {
        return hitsOfCase(ctx, caseId);
    }
    standingApplications(ctx, idNo, dischargeDate) {
        return findStanding(ctx, idNo, dischargeDate);
    }
    advanceDuplicateHits(ctx, input) {
        return actOnHits(ctx, input);
    }
}
_ts_decorate([
    Allow('duplicate:view'),
    Query(()=>DuplicateHitConnection, {
        description: '重复办件 of the caller’s scope, newest first'
    }),
    _ts_param(0, Ctx()),
    _ts_param(1, Arg('filter', ()=>DuplicateHitFilterInput, {
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
        typeof DuplicateHitFilterInput === "undefined" ? Object : DuplicateHitFilterInput,
        Number,
        String
    ]),
    _ts_metadata("design:returntype", void 0)
], DuplicatesResolver.prototype, "duplicateHits", null);
_ts_decorate([
    Allow('duplicate:view'),
    Query(()=>DuplicateComparisonType, {
        description: '两件对比 of one pair, masked'
    }),
    _ts_param(0, Ctx()),
    _ts_param(1, Arg('id', ()=>ID, {
        description: 'the pair'
    })),
    _ts_metadata("design:type", Function),
    _ts_metadata("design:paramtypes", [
        typeof Context === "undefined" ? Object : Context,
        String
    ]),
    _ts_metadata("design:returntype", void 0)
], DuplicatesResolver.prototype, "duplicateComparison", null);
_ts_decorate([
    Allow('duplicate:view'),
    Query(()=>[
            DuplicateHitType
        ], {
        description: 'Pairs in which a case is one of the two'
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
], DuplicatesResolver.prototype, "duplicatesOfCase", null);
_ts_decorate([
    Allow('case:register'),
    Query(()=>[
            StandingApplicationType
        ], {
        description: 'Applications of a person that stand already, for the window as soon as the number is typed'
    }),
    _ts_param(0, Ctx()),
    _ts_param(1, Arg('idNo', ()=>String, {
        description: '身份证号码 as typed; anything that is no number finds nothing'
    })),
    _ts_param(2, Arg('dischargeDate', ()=>String, {
        nullable: true,
        description: '退出现役日期, YYYY-MM-DD, where it is known'
    })),
    _ts_metadata("design:type", Function),
    _ts_metadata("design:paramtypes", [
        typeof Context === "undefined" ? Object : Context,
        String,
        String
    ]),
    _ts_metadata("design:returntype", void 0)
], DuplicatesResolver.prototype, "standingApplications", null);
_ts_decorate([
    Allow('duplicate:handle'),
    Mutation(()=>RecordActResultType, {
        description: '告知登记 (tell), 非重复 (notDuplicate)'
    }),
    _ts_param(0, Ctx()),
    _ts_param(1, Arg('input', ()=>RecordActInputType, {
        description: 'action, pairs, reason'
    })),
    _ts_metadata("design:type", Function),
    _ts_metadata("design:paramtypes", [
        typeof Context === "undefined" ? Object : Context,
        typeof RecordActInputType === "undefined" ? Object : RecordActInputType
    ]),
    _ts_metadata("design:returntype", void 0)
], DuplicatesResolver.prototype, "advanceDuplicateHits", null);
DuplicatesResolver = _ts_decorate([
    Resolver()
], DuplicatesResolver);

//# sourceMappingURL=duplicates.resolver.js.map