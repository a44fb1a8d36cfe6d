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
import { Field, ID, Int, ObjectType } from 'type-graphql';
import { connectionOf } from "../../graphql/connection.js";
import { DateTimeScalar, JsonScalar } from "../../graphql/scalars.js";
export class AuditEntryType {
}
_ts_decorate([
    Field(()=>ID, {
        description: '唯一标识'
    }),
    _ts_metadata("design:type", String)
], AuditEntryType.prototype, "id", void 0);
_ts_decorate([
    Field(()=>Int, {
        nullable: true,
        description: '当日日志链中的序号；尚未封存时为空'
    }),
    _ts_metadata("design:type", Object)
], AuditEntryType.prototype, "seq", void 0);
_ts_decorate([
    Field(()=>DateTimeScalar, {
        description: '发生时间'
    }),
    _ts_metadata("design:type", Object)
], AuditEntryType.prototype, "at", void 0);
_ts_decorate([
    Field(()=>String, {
        description: '事件代码'
    }),
    _ts_metadata("design:type", String)
], AuditEntryType.prototype, "event", void 0);
_ts_decorate([
    Field(()=>String, {
        description: '事件名称'
    }),
    _ts_metadata("design:type", String)
], AuditEntryType.prototype, "eventTitle", void 0);
_ts_decorate([
    Field(()=>String, {
        nullable: true,
        description: '操作人'
    }),
    _ts_metadata("design:type", Object)
], AuditEntryType.prototype, "actorName", void 0);
_ts_decorate([
    Field(()=>String, {
        nullable: true,
        description: '操作人所在机构'
    }),
    _ts_metadata("design:type", Object)
], AuditEntryType.prototype, "orgName", void 0);
_ts_decorate([
    Field(()=>String, {
        nullable: true,
        description: '来源地址'
    }),
    _ts_metadata("design:type", Object)
], AuditEntryType.prototype, "ip", void 0);
_ts_decorate([
    Field(()=>String, {
        nullable: true,
        description: '对象类型'
    }),
    _ts_metadata("design:type", Object)
], AuditEntryType.prototype, "objectType", void 0);
_ts_decorate([
    Field(()=>String, {
        nullable: true,
        description: '对象标识'
    }),
    _ts_metadata("design:type", Object)
], AuditEntryType.prototype, "objectId", void 0);
_ts_decorate([
    Field(()=>Boolean, {
        description: '是否成功；越权和失败的为 false'
    }),
    _ts_metadata("design:type", Boolean)
], AuditEntryType.prototype, "ok", void 0);
_ts_decorate([
    Field(()=>JsonScalar, {
        nullable: true,
        description: '事件的详细内容，已脱敏'
    }),
    _ts_metadata("design:type", Object)
], AuditEntryType.prototype, "detail", void 0);
_ts_decorate([
    Field(()=>String, {
        nullable: true,
        description: '追踪编号，与报错提示和运行日志一致'
    }),
    _ts_metadata("design:type", Object)
], AuditEntryType.prototype, "traceId", void 0);
AuditEntryType = _ts_decorate([
    ObjectType('AuditEntry', {
        simpleResolvers: true,
        description: '审计日志'
    })
], AuditEntryType);
export const AuditConnection = connectionOf('Audit', ()=>AuditEntryType);

//# sourceMappingURL=audit-entry.type.js.map