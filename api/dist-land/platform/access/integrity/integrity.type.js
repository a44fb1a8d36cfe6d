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
import { Field, ID, Int, ObjectType, registerEnumType } from 'type-graphql';
import { DateTimeScalar } from "../../../graphql/scalars.js";
import { SEALED_TABLES, TABLE_TITLES } from "./sealed-rows.js";
const SealedTableEnum = Object.fromEntries(SEALED_TABLES.map((table)=>[
        table.toUpperCase(),
        table
    ]));
registerEnumType(SealedTableEnum, {
    name: 'SealedTable',
    description: '带完整性校验码的权限数据：账号、角色、角色的操作、角色的菜单、账号的角色',
    valuesConfig: Object.fromEntries(SEALED_TABLES.map((table)=>[
            table.toUpperCase(),
            {
                description: TABLE_TITLES[table]
            }
        ]))
});
var FaultOutcome = /*#__PURE__*/ function(FaultOutcome) {
    FaultOutcome["CONFIRMED"] = "CONFIRMED";
    FaultOutcome["RESTORED"] = "RESTORED";
    return FaultOutcome;
}(FaultOutcome || {});
registerEnumType(FaultOutcome, {
    name: 'FaultOutcome',
    description: '处理结果：两员已确认、已恢复原样',
    valuesConfig: {
        CONFIRMED: {
            description: '两员已确认，按现状使用'
        },
        RESTORED: {
            description: '已恢复原样，或数据已不存在'
        }
    }
});
export class TableCountType {
}
_ts_decorate([
    Field(()=>SealedTableEnum, {
        description: '权限数据的种类'
    }),
    _ts_metadata("design:type", typeof SealedTable === "undefined" ? Object : SealedTable)
], TableCountType.prototype, "table", void 0);
_ts_decorate([
    Field(()=>Int, {
        description: '已校验条数'
    }),
    _ts_metadata("design:type", Number)
], TableCountType.prototype, "rows", void 0);
_ts_decorate([
    Field(()=>Int, {
        description: '校验不通过条数'
    }),
    _ts_metadata("design:type", Number)
], TableCountType.prototype, "broken", void 0);
TableCountType = _ts_decorate([
    ObjectType({
        simpleResolvers: true,
        description: '一类权限数据的校验结果'
    })
], TableCountType);
export class IntegrityScan {
}
_ts_decorate([
    Field(()=>ID, {
        description: '唯一标识'
    }),
    _ts_metadata("design:type", String)
], IntegrityScan.prototype, "id", void 0);
_ts_decorate([
    Field(()=>DateTimeScalar, {
        description: '开始时间'
    }),
    _ts_metadata("design:type", Object)
], IntegrityScan.prototype, "startedAt", void 0);
_ts_decorate([
    Field(()=>DateTimeScalar, {
        description: '结束时间'
    }),
    _ts_metadata("design:type", Object)
], IntegrityScan.prototype, "finishedAt", void 0);
_ts_decorate([
    Field(()=>String, {
        description: '由谁发起'
    }),
    _ts_metadata("design:type", String)
], IntegrityScan.prototype, "byName", void 0);
_ts_decorate([
    Field(()=>[
            TableCountType
        ], {
        description: '各类数据的结果'
    }),
    _ts_metadata("design:type", Array)
], IntegrityScan.prototype, "counts", void 0);
IntegrityScan = _ts_decorate([
    ObjectType({
        simpleResolvers: true,
        description: '一次完整性校验'
    })
], IntegrityScan);
export class IntegrityFault {
}
_ts_decorate([
    Field(()=>ID, {
        description: '唯一标识'
    }),
    _ts_metadata("design:type", String)
], IntegrityFault.prototype, "id", void 0);
_ts_decorate([
    Field(()=>SealedTableEnum, {
        description: '权限数据的种类'
    }),
    _ts_metadata("design:type", typeof SealedTable === "undefined" ? Object : SealedTable)
], IntegrityFault.prototype, "table", void 0);
_ts_decorate([
    Field(()=>String, {
        description: '名称'
    }),
    _ts_metadata("design:type", String)
], IntegrityFault.prototype, "title", void 0);
_ts_decorate([
    Field(()=>DateTimeScalar, {
        description: '发现时间'
    }),
    _ts_metadata("design:type", Object)
], IntegrityFault.prototype, "foundAt", void 0);
_ts_decorate([
    Field(()=>String, {
        nullable: true,
        description: '已确认的安全管理员'
    }),
    _ts_metadata("design:type", Object)
], IntegrityFault.prototype, "secConfirmedBy", void 0);
_ts_decorate([
    Field(()=>String, {
        nullable: true,
        description: '已确认的审计管理员'
    }),
    _ts_metadata("design:type", Object)
], IntegrityFault.prototype, "audConfirmedBy", void 0);
_ts_decorate([
    Field(()=>DateTimeScalar, {
        nullable: true,
        description: '处理完毕时间'
    }),
    _ts_metadata("design:type", Object)
], IntegrityFault.prototype, "endedAt", void 0);
_ts_decorate([
    Field(()=>FaultOutcome, {
        nullable: true,
        description: '处理结果'
    }),
    _ts_metadata("design:type", Object)
], IntegrityFault.prototype, "outcome", void 0);
IntegrityFault = _ts_decorate([
    ObjectType({
        simpleResolvers: true,
        description: '一条未经系统被改动的权限数据，已停用'
    })
], IntegrityFault);
export class IntegrityReport {
}
_ts_decorate([
    Field(()=>IntegrityScan, {
        nullable: true,
        description: '最近一次校验；尚未校验时为空'
    }),
    _ts_metadata("design:type", Object)
], IntegrityReport.prototype, "lastScan", void 0);
_ts_decorate([
    Field(()=>[
            IntegrityFault
        ], {
        description: '被改动的数据，未处理的在前'
    }),
    _ts_metadata("design:type", Array)
], IntegrityReport.prototype, "faults", void 0);
IntegrityReport = _ts_decorate([
    ObjectType({
        simpleResolvers: true,
        description: '权限数据完整性'
    })
], IntegrityReport);

//# sourceMappingURL=integrity.type.js.map