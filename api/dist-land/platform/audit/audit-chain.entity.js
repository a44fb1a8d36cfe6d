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
export class AuditPending {
}
_ts_decorate([
    PrimaryKey({
        type: 'uuid'
    }),
    _ts_metadata("design:type", String)
], AuditPending.prototype, "entryId", void 0);
AuditPending = _ts_decorate([
    Entity({
        tableName: 'audit_pending'
    })
], AuditPending);
export class AuditChainLink {
}
_ts_decorate([
    PrimaryKey({
        type: 'date'
    }),
    _ts_metadata("design:type", String)
], AuditChainLink.prototype, "day", void 0);
_ts_decorate([
    PrimaryKey({
        type: 'integer'
    }),
    _ts_metadata("design:type", Number)
], AuditChainLink.prototype, "seq", void 0);
_ts_decorate([
    Property({
        type: 'uuid'
    }),
    _ts_metadata("design:type", String)
], AuditChainLink.prototype, "entryId", void 0);
_ts_decorate([
    Property({
        type: 'string',
        length: 64
    }),
    _ts_metadata("design:type", String)
], AuditChainLink.prototype, "hash", void 0);
AuditChainLink = _ts_decorate([
    Entity({
        tableName: 'audit_chain'
    })
], AuditChainLink);
export class AuditAnchor {
}
_ts_decorate([
    PrimaryKey({
        type: 'uuid'
    }),
    _ts_metadata("design:type", String)
], AuditAnchor.prototype, "id", void 0);
_ts_decorate([
    Property({
        type: 'date'
    }),
    _ts_metadata("design:type", String)
], AuditAnchor.prototype, "day", void 0);
_ts_decorate([
    Property({
        type: 'integer'
    }),
    _ts_metadata("design:type", Number)
], AuditAnchor.prototype, "lastSeq", void 0);
_ts_decorate([
    Property({
        type: 'string',
        length: 64
    }),
    _ts_metadata("design:type", String)
], AuditAnchor.prototype, "hash", void 0);
_ts_decorate([
    Property({
        type: 'datetime',
        columnType: 'timestamptz(3)'
    }),
    _ts_metadata("design:type", typeof Date === "undefined" ? Object : Date)
], AuditAnchor.prototype, "at", void 0);
_ts_decorate([
    Property({
        type: 'string',
        length: 40
    }),
    _ts_metadata("design:type", String)
], AuditAnchor.prototype, "keyId", void 0);
_ts_decorate([
    Property({
        type: 'text'
    }),
    _ts_metadata("design:type", String)
], AuditAnchor.prototype, "signature", void 0);
AuditAnchor = _ts_decorate([
    Entity({
        tableName: 'audit_anchor'
    })
], AuditAnchor);

//# sourceMappingURL=audit-chain.entity.js.map