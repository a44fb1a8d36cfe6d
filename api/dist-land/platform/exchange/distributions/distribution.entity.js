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
import { Entity, Property } from '@mikro-orm/decorators/legacy';
import { BaseEntity } from "../../../database/base-entity.js";
/** How a field leaves: as it is, masked by its kind, or as a keyed digest that is the same for the same value and application. */ export const FIELD_MASKS = [
    'NONE',
    'MASK',
    'HASH'
];
/** 草稿 → 待安全审批 → 生效 → 暂停 → 失效(到期) → 已撤销 (03 §35.3). */ export const DISTRIBUTION_STATES = [
    'DRAFT',
    'PENDING_APPROVAL',
    'ACTIVE',
    'SUSPENDED',
    'EXPIRED',
    'RECALLED'
];
export class Distribution extends BaseEntity {
}
_ts_decorate([
    Property({
        type: 'uuid'
    }),
    _ts_metadata("design:type", String)
], Distribution.prototype, "channelId", void 0);
_ts_decorate([
    Property({
        type: 'uuid'
    }),
    _ts_metadata("design:type", String)
], Distribution.prototype, "appId", void 0);
_ts_decorate([
    Property({
        type: 'string',
        length: 200
    }),
    _ts_metadata("design:type", String)
], Distribution.prototype, "purpose", void 0);
_ts_decorate([
    Property({
        type: 'json',
        columnType: 'jsonb'
    }),
    _ts_metadata("design:type", Array)
], Distribution.prototype, "fields", void 0);
_ts_decorate([
    Property({
        type: 'string[]',
        columnType: 'text[]'
    }),
    _ts_metadata("design:type", Array)
], Distribution.prototype, "ips", void 0);
_ts_decorate([
    Property({
        type: 'integer'
    }),
    _ts_metadata("design:type", Number)
], Distribution.prototype, "ratePerMinute", void 0);
_ts_decorate([
    Property({
        type: 'integer'
    }),
    _ts_metadata("design:type", Number)
], Distribution.prototype, "dailyQuota", void 0);
_ts_decorate([
    Property({
        type: 'integer'
    }),
    _ts_metadata("design:type", Number)
], Distribution.prototype, "maxRowsPerCall", void 0);
_ts_decorate([
    Property({
        type: 'date'
    }),
    _ts_metadata("design:type", String)
], Distribution.prototype, "validFrom", void 0);
_ts_decorate([
    Property({
        type: 'date'
    }),
    _ts_metadata("design:type", String)
], Distribution.prototype, "validTo", void 0);
_ts_decorate([
    Property({
        type: 'string',
        length: 20
    }),
    _ts_metadata("design:type", typeof DistributionState === "undefined" ? Object : DistributionState)
], Distribution.prototype, "state", void 0);
_ts_decorate([
    Property({
        type: 'integer',
        nullable: true
    }),
    _ts_metadata("design:type", Object)
], Distribution.prototype, "liveVersion", void 0);
_ts_decorate([
    Property({
        type: 'uuid',
        nullable: true
    }),
    _ts_metadata("design:type", Object)
], Distribution.prototype, "ownerId", void 0);
_ts_decorate([
    Property({
        type: 'string',
        length: 60
    }),
    _ts_metadata("design:type", String)
], Distribution.prototype, "ownerName", void 0);
_ts_decorate([
    Property({
        type: 'uuid',
        nullable: true
    }),
    _ts_metadata("design:type", Object)
], Distribution.prototype, "submittedBy", void 0);
_ts_decorate([
    Property({
        type: 'datetime',
        columnType: 'timestamptz(3)',
        nullable: true
    }),
    _ts_metadata("design:type", Object)
], Distribution.prototype, "submittedAt", void 0);
_ts_decorate([
    Property({
        type: 'uuid',
        nullable: true
    }),
    _ts_metadata("design:type", Object)
], Distribution.prototype, "approvedBy", void 0);
_ts_decorate([
    Property({
        type: 'string',
        length: 60,
        nullable: true
    }),
    _ts_metadata("design:type", Object)
], Distribution.prototype, "approverName", void 0);
_ts_decorate([
    Property({
        type: 'datetime',
        columnType: 'timestamptz(3)',
        nullable: true
    }),
    _ts_metadata("design:type", Object)
], Distribution.prototype, "approvedAt", void 0);
_ts_decorate([
    Property({
        type: 'string',
        length: 500,
        nullable: true
    }),
    _ts_metadata("design:type", Object)
], Distribution.prototype, "stateReason", void 0);
_ts_decorate([
    Property({
        type: 'datetime',
        columnType: 'timestamptz(3)',
        nullable: true
    }),
    _ts_metadata("design:type", Object)
], Distribution.prototype, "recallAskedAt", void 0);
_ts_decorate([
    Property({
        type: 'string',
        length: 60,
        nullable: true
    }),
    _ts_metadata("design:type", Object)
], Distribution.prototype, "recallAskedBy", void 0);
_ts_decorate([
    Property({
        type: 'string',
        length: 500,
        nullable: true
    }),
    _ts_metadata("design:type", Object)
], Distribution.prototype, "recallReason", void 0);
Distribution = _ts_decorate([
    Entity({
        tableName: 'distribution'
    })
], Distribution);

//# sourceMappingURL=distribution.entity.js.map