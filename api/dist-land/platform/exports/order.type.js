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
import { Field, Float, ID, Int, ObjectType, registerEnumType } from 'type-graphql';
import { connectionOf } from "../../graphql/connection.js";
import { DateTimeScalar } from "../../graphql/scalars.js";
export var ExportOrderStateEnum = /*#__PURE__*/ function(ExportOrderStateEnum) {
    ExportOrderStateEnum["WAITING"] = "WAITING";
    ExportOrderStateEnum["RUNNING"] = "RUNNING";
    ExportOrderStateEnum["READY"] = "READY";
    ExportOrderStateEnum["FAILED"] = "FAILED";
    ExportOrderStateEnum["CANCELLED"] = "CANCELLED";
    ExportOrderStateEnum["EXPIRED"] = "EXPIRED";
    return ExportOrderStateEnum;
}({});
registerEnumType(ExportOrderStateEnum, {
    name: 'ExportOrderState',
    description: '后台导出的状态',
    valuesConfig: {
        WAITING: {
            description: '等待生成'
        },
        RUNNING: {
            description: '生成中'
        },
        READY: {
            description: '可下载，到期自动清除'
        },
        FAILED: {
            description: '未生成，原因见 failure'
        },
        CANCELLED: {
            description: '已取消'
        },
        EXPIRED: {
            description: '已过期清除'
        }
    }
});
export class ExportOrderType {
}
_ts_decorate([
    Field(()=>ID, {
        description: 'UUID'
    }),
    _ts_metadata("design:type", String)
], ExportOrderType.prototype, "id", void 0);
_ts_decorate([
    Field(()=>String, {
        description: 'what the list is of: 办件清单'
    }),
    _ts_metadata("design:type", String)
], ExportOrderType.prototype, "title", void 0);
_ts_decorate([
    Field(()=>String, {
        description: 'the filter in words, without what was searched for'
    }),
    _ts_metadata("design:type", String)
], ExportOrderType.prototype, "filter", void 0);
_ts_decorate([
    Field(()=>Boolean, {
        description: 'whether the file holds personal data in clear'
    }),
    _ts_metadata("design:type", Boolean)
], ExportOrderType.prototype, "plain", void 0);
_ts_decorate([
    Field(()=>ExportOrderStateEnum, {
        description: 'where it stands'
    }),
    _ts_metadata("design:type", String)
], ExportOrderType.prototype, "state", void 0);
_ts_decorate([
    Field(()=>String, {
        description: 'name of the state'
    }),
    _ts_metadata("design:type", String)
], ExportOrderType.prototype, "stateTitle", void 0);
_ts_decorate([
    Field(()=>Int, {
        description: 'rows that matched when it was ordered'
    }),
    _ts_metadata("design:type", Number)
], ExportOrderType.prototype, "rowsExpected", void 0);
_ts_decorate([
    Field(()=>Int, {
        description: 'rows written so far'
    }),
    _ts_metadata("design:type", Number)
], ExportOrderType.prototype, "rowsWritten", void 0);
_ts_decorate([
    Field(()=>String, {
        nullable: true,
        description: 'name of the file'
    }),
    _ts_metadata("design:type", Object)
], ExportOrderType.prototype, "fileName", void 0);
_ts_decorate([
    Field(()=>Float, {
        nullable: true,
        description: 'size of the file in bytes, once it is made'
    }),
    _ts_metadata("design:type", Object)
], ExportOrderType.prototype, "size", void 0);
_ts_decorate([
    Field(()=>String, {
        nullable: true,
        description: 'why there is no file'
    }),
    _ts_metadata("design:type", Object)
], ExportOrderType.prototype, "failure", void 0);
_ts_decorate([
    Field(()=>DateTimeScalar, {
        description: 'when it was ordered'
    }),
    _ts_metadata("design:type", typeof Date === "undefined" ? Object : Date)
], ExportOrderType.prototype, "createdAt", void 0);
_ts_decorate([
    Field(()=>DateTimeScalar, {
        nullable: true,
        description: 'when the file was made, or its making ended'
    }),
    _ts_metadata("design:type", Object)
], ExportOrderType.prototype, "finishedAt", void 0);
_ts_decorate([
    Field(()=>DateTimeScalar, {
        nullable: true,
        description: 'until when the file can be fetched'
    }),
    _ts_metadata("design:type", Object)
], ExportOrderType.prototype, "expiresAt", void 0);
_ts_decorate([
    Field(()=>Boolean, {
        description: 'whether it may be cancelled now'
    }),
    _ts_metadata("design:type", Boolean)
], ExportOrderType.prototype, "canCancel", void 0);
_ts_decorate([
    Field(()=>String, {
        nullable: true,
        description: 'where the file can be fetched, by its orderer alone'
    }),
    _ts_metadata("design:type", Object)
], ExportOrderType.prototype, "fileUrl", void 0);
ExportOrderType = _ts_decorate([
    ObjectType('ExportOrder', {
        simpleResolvers: true,
        description: '后台导出: a list beyond what one answer may carry'
    })
], ExportOrderType);
export const ExportOrderConnection = connectionOf('ExportOrder', ()=>ExportOrderType);

//# sourceMappingURL=order.type.js.map