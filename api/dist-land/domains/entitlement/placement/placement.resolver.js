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
import { Arg, Ctx, Field, ID, Int, ObjectType, Query, Resolver } from 'type-graphql';
import { rows, sql } from "../../../database/sql.js";
import { Allow } from "../../../graphql/access-decorators.js";
import { connectionOf, decodeCursor, encodeCursor, pageSize, toPage } from "../../../graphql/connection.js";
import { DateTimeScalar, DayScalar } from "../../../graphql/scalars.js";
import { scopeWhere } from "../../../platform/access/index.js";
import { localDateOf } from "../../../platform/calendar/index.js";
import { scopeOf } from "../../../platform/kernel/index.js";
import { personIndex, searchedIdNumber } from "../../people/index.js";
import { VerdictType } from "../candidates/candidate.type.js";
export class PlacementRecordType {
}
_ts_decorate([
    Field(()=>ID, {
        description: 'the record'
    }),
    _ts_metadata("design:type", String)
], PlacementRecordType.prototype, "id", void 0);
_ts_decorate([
    Field(()=>String, {
        description: '安置记录编号'
    }),
    _ts_metadata("design:type", String)
], PlacementRecordType.prototype, "recordNo", void 0);
_ts_decorate([
    Field(()=>String, {
        description: 'masked'
    }),
    _ts_metadata("design:type", String)
], PlacementRecordType.prototype, "name", void 0);
_ts_decorate([
    Field(()=>String, {
        description: 'masked'
    }),
    _ts_metadata("design:type", String)
], PlacementRecordType.prototype, "idNo", void 0);
_ts_decorate([
    Field(()=>DayScalar, {
        description: '退役日期'
    }),
    _ts_metadata("design:type", String)
], PlacementRecordType.prototype, "dischargeDate", void 0);
_ts_decorate([
    Field(()=>String, {
        description: '安置去向'
    }),
    _ts_metadata("design:type", String)
], PlacementRecordType.prototype, "placementDirection", void 0);
_ts_decorate([
    Field(()=>Boolean, {
        description: 'whether every criterion is met'
    }),
    _ts_metadata("design:type", Boolean)
], PlacementRecordType.prototype, "eligible", void 0);
_ts_decorate([
    Field(()=>[
            VerdictType
        ], {
        description: 'every criterion with its verdict'
    }),
    _ts_metadata("design:type", Array)
], PlacementRecordType.prototype, "verdicts", void 0);
_ts_decorate([
    Field(()=>ID, {
        nullable: true,
        description: 'the person on the list, where there is one'
    }),
    _ts_metadata("design:type", Object)
], PlacementRecordType.prototype, "candidateId", void 0);
_ts_decorate([
    Field(()=>DateTimeScalar, {
        nullable: true,
        description: 'when it was judged last'
    }),
    _ts_metadata("design:type", Object)
], PlacementRecordType.prototype, "screenedAt", void 0);
PlacementRecordType = _ts_decorate([
    ObjectType('PlacementRecord', {
        simpleResolvers: true,
        description: '安置记录: a person as 安置系统 knows him, and why he is in or out'
    })
], PlacementRecordType);
const PlacementRecordConnection = connectionOf('PlacementRecord', ()=>PlacementRecordType);
export class PlacementResolver {
    async placementRecords(ctx, eligible, search, first, after) {
        return listPlacementRecords(ctx, {
            eligible,
            search
        }, {
            first,
            after
        });
    }
}
_ts_decorate([
    Allow('entitlement:view'),
    Query(()=>PlacementRecordConnection, {
        description: '识别依据: everybody of 安置系统 in the caller’s scope with the reason why he is on the list or not'
    }),
    _ts_param(0, Ctx()),
    _ts_param(1, Arg('eligible', ()=>Boolean, {
        nullable: true,
        description: 'only those in, or only those out'
    })),
    _ts_param(2, Arg('search', ()=>String, {
        nullable: true,
        description: 'ID number or record number'
    })),
    _ts_param(3, Arg('first', ()=>Int, {
        nullable: true,
        description: '1 to 100; 20 unless said'
    })),
    _ts_param(4, Arg('after', ()=>String, {
        nullable: true,
        description: 'cursor to go on from'
    })),
    _ts_metadata("design:type", Function),
    _ts_metadata("design:paramtypes", [
        typeof Context === "undefined" ? Object : Context,
        Boolean,
        String,
        Number,
        String
    ]),
    _ts_metadata("design:returntype", Promise)
], PlacementResolver.prototype, "placementRecords", null);
PlacementResolver = _ts_decorate([
    Resolver()
], PlacementResolver);
async function listPlacementRecords(ctx, { eligible, search }, args) {
    const size = pageSize(args);
    const beyond = args.after ? sql`r.id < ${decodeCursor(args.after).id}::uuid` : sql`true`;
    const wanted = eligible == null ? sql`true` : sql`r.eligible = ${eligible}`;
    const text = search?.trim();
    const found = await rows(ctx, sql`select r.id, r.record_no as "recordNo", r.name_masked as name, r.id_no_masked as "idNo", r.discharge_date::text as "dischargeDate",
          r.placement_direction as "placementDirection", r.eligible, r.verdicts, r.screened_at as "screenedAt",
          (select c.id from entitlement_candidate c where c.placement_record_id = r.id order by c.id desc limit 1) as "candidateId"
        from placement_record r
       where ${scopeWhere(scopeOf(ctx.actor), 'r')} and ${wanted} and ${text ? searched(ctx, text) : sql`true`} and ${beyond}
       order by r.id desc limit ${size + 1}`);
    return toPage(found, size, args, (row)=>encodeCursor(null, row.id), (row)=>row);
}
function searched(ctx, text) {
    const idNo = searchedIdNumber(text, localDateOf(ctx.app.clock.now()));
    return idNo ? sql`r.id_no_index = ${personIndex.idNo(ctx.app.keys, idNo)}` : sql`r.record_no = ${text.slice(0, 60)}`;
}

//# sourceMappingURL=placement.resolver.js.map