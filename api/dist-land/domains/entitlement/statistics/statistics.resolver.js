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
import { Ctx, Field, Float, Int, ObjectType, Query, Resolver } from 'type-graphql';
import { rows, sql } from "../../../database/sql.js";
import { Allow } from "../../../graphql/access-decorators.js";
import { scopeWhere } from "../../../platform/access/index.js";
import { scopeOf } from "../../../platform/kernel/index.js";
import { regionTitle } from "../../people/index.js";
export class EntitlementFiguresType {
}
_ts_decorate([
    Field(()=>String, {
        description: 'GB/T 2260'
    }),
    _ts_metadata("design:type", String)
], EntitlementFiguresType.prototype, "districtCode", void 0);
_ts_decorate([
    Field(()=>String, {
        description: '区'
    }),
    _ts_metadata("design:type", String)
], EntitlementFiguresType.prototype, "districtName", void 0);
_ts_decorate([
    Field(()=>Int, {
        description: 'persons on the list, those excluded or lapsed left out'
    }),
    _ts_metadata("design:type", Number)
], EntitlementFiguresType.prototype, "eligible", void 0);
_ts_decorate([
    Field(()=>Int, {
        description: 'persons pushed to 社保系统'
    }),
    _ts_metadata("design:type", Number)
], EntitlementFiguresType.prototype, "pushed", void 0);
_ts_decorate([
    Field(()=>Int, {
        description: 'persons who are, or were, insured'
    }),
    _ts_metadata("design:type", Number)
], EntitlementFiguresType.prototype, "succeeded", void 0);
_ts_decorate([
    Field(()=>Int, {
        description: 'persons whose insurance failed'
    }),
    _ts_metadata("design:type", Number)
], EntitlementFiguresType.prototype, "failed", void 0);
_ts_decorate([
    Field(()=>Int, {
        description: 'persons with a difference to be judged'
    }),
    _ts_metadata("design:type", Number)
], EntitlementFiguresType.prototype, "mismatched", void 0);
_ts_decorate([
    Field(()=>Int, {
        description: 'persons waiting for six months or more'
    }),
    _ts_metadata("design:type", Number)
], EntitlementFiguresType.prototype, "longWaiting", void 0);
_ts_decorate([
    Field(()=>Float, {
        nullable: true,
        description: '覆盖率: pushed / eligible; null without anybody'
    }),
    _ts_metadata("design:type", Object)
], EntitlementFiguresType.prototype, "coverage", void 0);
_ts_decorate([
    Field(()=>Float, {
        nullable: true,
        description: '成功率: succeeded / with a result; null without a result'
    }),
    _ts_metadata("design:type", Object)
], EntitlementFiguresType.prototype, "successRate", void 0);
_ts_decorate([
    Field(()=>Float, {
        nullable: true,
        description: 'average days from identification to insurance'
    }),
    _ts_metadata("design:type", Object)
], EntitlementFiguresType.prototype, "averageDays", void 0);
EntitlementFiguresType = _ts_decorate([
    ObjectType('EntitlementFigures', {
        simpleResolvers: true,
        description: 'Figures of one district (01 §8.7)'
    })
], EntitlementFiguresType);
export class EntitlementStatisticsResolver {
    entitlementStatistics(ctx) {
        return readStatistics(ctx);
    }
}
_ts_decorate([
    Allow('entitlement:view'),
    Query(()=>[
            EntitlementFiguresType
        ], {
        description: '覆盖率, 成功率 and average days by district, in one statement'
    }),
    _ts_param(0, Ctx()),
    _ts_metadata("design:type", Function),
    _ts_metadata("design:paramtypes", [
        typeof Context === "undefined" ? Object : Context
    ]),
    _ts_metadata("design:returntype", void 0)
], EntitlementStatisticsResolver.prototype, "entitlementStatistics", null);
EntitlementStatisticsResolver = _ts_decorate([
    Resolver()
], EntitlementStatisticsResolver);
export async function readStatistics(ctx) {
    const found = await rows(ctx, sql`select district_code as "districtCode", count(*)::int as eligible, count(pushed_at)::int as pushed,
          count(*) filter (where state in ('SUCCESS', 'CLOSED'))::int as succeeded,
          count(*) filter (where state in ('FAILED', 'REPAIRED'))::int as failed,
          count(*) filter (where state in ('MISMATCH', 'VERIFYING'))::int as mismatched, count(alerted_at)::int as "longWaiting",
          round(avg(extract(epoch from settled_at - identified_at) / 86400) filter (where state in ('SUCCESS', 'CLOSED')), 1)::float8
            as "averageDays"
        from entitlement_candidate c
       where ${scopeWhere(scopeOf(ctx.actor), 'c')} and state not in ('EXCLUDED', 'LAPSED') group by district_code order by district_code`);
    return found.map((counts)=>({
            ...counts,
            districtName: regionTitle(counts.districtCode)?.replace('上海市', '') ?? counts.districtCode,
            coverage: ratio(counts.pushed, counts.eligible),
            successRate: ratio(counts.succeeded, counts.succeeded + counts.failed)
        }));
}
const ratio = (part, whole)=>whole === 0 ? null : part / whole;

//# sourceMappingURL=statistics.resolver.js.map