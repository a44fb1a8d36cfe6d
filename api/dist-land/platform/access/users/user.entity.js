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
/** 新建(待激活) → 启用 ⇄ 关闭 → 已删除 (03 §40.3). 锁定 is derived from the failed attempts, never stored. */ export const STORED_STATUSES = [
    'PENDING',
    'ENABLED',
    'CLOSED',
    'DELETED'
];
export class User extends BaseEntity {
    constructor(...args){
        super(...args), /** Addresses and networks in CIDR from which the account may sign in; empty = from anywhere. */ this.loginIpRanges = [];
    }
}
_ts_decorate([
    Property({
        type: 'string',
        length: 32,
        unique: true
    }),
    _ts_metadata("design:type", String)
], User.prototype, "loginName", void 0);
_ts_decorate([
    Property({
        type: 'string',
        length: 40
    }),
    _ts_metadata("design:type", String)
], User.prototype, "displayName", void 0);
_ts_decorate([
    Property({
        type: 'string',
        length: 400,
        hidden: true
    }),
    _ts_metadata("design:type", String)
], User.prototype, "realName", void 0);
_ts_decorate([
    Property({
        type: 'string',
        length: 40
    }),
    _ts_metadata("design:type", String)
], User.prototype, "realNameMasked", void 0);
_ts_decorate([
    Property({
        type: 'string',
        length: 200,
        nullable: true,
        hidden: true
    }),
    _ts_metadata("design:type", Object)
], User.prototype, "idNo", void 0);
_ts_decorate([
    Property({
        type: 'string',
        length: 64,
        nullable: true,
        hidden: true
    }),
    _ts_metadata("design:type", Object)
], User.prototype, "idNoIndex", void 0);
_ts_decorate([
    Property({
        type: 'string',
        length: 200,
        hidden: true
    }),
    _ts_metadata("design:type", String)
], User.prototype, "phone", void 0);
_ts_decorate([
    Property({
        type: 'string',
        length: 64,
        hidden: true
    }),
    _ts_metadata("design:type", String)
], User.prototype, "phoneIndex", void 0);
_ts_decorate([
    Property({
        type: 'uuid'
    }),
    _ts_metadata("design:type", String)
], User.prototype, "orgId", void 0);
_ts_decorate([
    Property({
        type: 'string',
        length: 10
    }),
    _ts_metadata("design:type", typeof StoredStatus === "undefined" ? Object : StoredStatus)
], User.prototype, "status", void 0);
_ts_decorate([
    Property({
        type: 'string',
        length: 120,
        hidden: true
    }),
    _ts_metadata("design:type", String)
], User.prototype, "passwordHash", void 0);
_ts_decorate([
    Property({
        type: 'datetime',
        columnType: 'timestamptz(3)'
    }),
    _ts_metadata("design:type", typeof Date === "undefined" ? Object : Date)
], User.prototype, "passwordChangedAt", void 0);
_ts_decorate([
    Property({
        type: 'boolean'
    }),
    _ts_metadata("design:type", Boolean)
], User.prototype, "mustChange", void 0);
_ts_decorate([
    Property({
        type: 'datetime',
        columnType: 'timestamptz(3)',
        nullable: true
    }),
    _ts_metadata("design:type", Object)
], User.prototype, "passwordExpiresAt", void 0);
_ts_decorate([
    Property({
        type: 'string',
        length: 10
    }),
    _ts_metadata("design:type", typeof SecondFactor === "undefined" ? Object : SecondFactor)
], User.prototype, "secondFactor", void 0);
_ts_decorate([
    Property({
        type: 'string',
        length: 130,
        nullable: true
    }),
    _ts_metadata("design:type", Object)
], User.prototype, "publicKey", void 0);
_ts_decorate([
    Property({
        type: 'date',
        nullable: true
    }),
    _ts_metadata("design:type", Object)
], User.prototype, "validTo", void 0);
_ts_decorate([
    Property({
        type: 'string[]',
        columnType: 'text[]'
    }),
    _ts_metadata("design:type", Array)
], User.prototype, "loginIpRanges", void 0);
_ts_decorate([
    Property({
        type: 'datetime',
        columnType: 'timestamptz(3)',
        nullable: true
    }),
    _ts_metadata("design:type", Object)
], User.prototype, "lastLoginAt", void 0);
_ts_decorate([
    Property({
        type: 'string',
        length: 100,
        hidden: true
    }),
    _ts_metadata("design:type", String)
], User.prototype, "rowMac", void 0);
User = _ts_decorate([
    Entity({
        tableName: 'user_account'
    })
], User);

//# sourceMappingURL=user.entity.js.map