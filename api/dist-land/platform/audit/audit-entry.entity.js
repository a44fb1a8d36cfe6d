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
import { Entity, PrimaryKey, Property } from '@mikro-orm/decorators/legacy';
export class AuditEntry {
}
_ts_decorate([
    PrimaryKey({
        type: 'uuid'
    }),
    _ts_metadata("design:type", String)
], AuditEntry.prototype, "id", void 0);
_ts_decorate([
    Property({
        type: 'datetime',
        columnType: 'timestamptz(3)'
    }),
    _ts_metadata("design:type", typeof Date === "undefined" ? Object : Date)
], AuditEntry.prototype, "at", void 0);
_ts_decorate([
    Property({
        type: 'string',
        length: 60
    }),
    _ts_metadata("design:type", String)
], AuditEntry.prototype, "event", void 0);
_ts_decorate([
    Property({
        type: 'boolean'
    }),
    _ts_metadata("design:type", Boolean)
], AuditEntry.prototype, "ok", void 0);
_ts_decorate([
    Property({
        type: 'string',
        length: 10
    }),
    _ts_metadata("design:type", String)
], AuditEntry.prototype, "actorKind", void 0);
_ts_decorate([
    Property({
        type: 'string',
        length: 60,
        nullable: true
    }),
    _ts_metadata("design:type", Object)
], AuditEntry.prototype, "actorId", void 0);
_ts_decorate([
    Property({
        type: 'string',
        length: 80
    }),
    _ts_metadata("design:type", String)
], AuditEntry.prototype, "actorName", void 0);
_ts_decorate([
    Property({
        type: 'uuid',
        nullable: true
    }),
    _ts_metadata("design:type", Object)
], AuditEntry.prototype, "orgId", void 0);
_ts_decorate([
    Property({
        type: 'string',
        length: 100,
        nullable: true
    }),
    _ts_metadata("design:type", Object)
], AuditEntry.prototype, "orgName", void 0);
_ts_decorate([
    Property({
        type: 'string',
        length: 45
    }),
    _ts_metadata("design:type", String)
], AuditEntry.prototype, "ip", void 0);
_ts_decorate([
    Property({
        type: 'string',
        length: 40,
        nullable: true
    }),
    _ts_metadata("design:type", Object)
], AuditEntry.prototype, "objectType", void 0);
_ts_decorate([
    Property({
        type: 'string',
        length: 80,
        nullable: true
    }),
    _ts_metadata("design:type", Object)
], AuditEntry.prototype, "objectId", void 0);
_ts_decorate([
    Property({
        type: 'json',
        nullable: true
    }),
    _ts_metadata("design:type", Object)
], AuditEntry.prototype, "detail", void 0);
_ts_decorate([
    Property({
        type: 'string',
        length: 64,
        nullable: true
    }),
    _ts_metadata("design:type", Object)
], AuditEntry.prototype, "beforeDigest", void 0);
_ts_decorate([
    Property({
        type: 'string',
        length: 64,
        nullable: true
    }),
    _ts_metadata("design:type", Object)
], AuditEntry.prototype, "afterDigest", void 0);
_ts_decorate([
    Property({
        type: 'string',
        length: 64
    }),
    _ts_metadata("design:type", String)
], AuditEntry.prototype, "traceId", void 0);
AuditEntry = _ts_decorate([
    Entity({
        tableName: 'audit_entry'
    })
], AuditEntry);

//# sourceMappingURL=audit-entry.entity.js.map