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
export class ClientApp extends BaseEntity {
    constructor(...args){
        super(...args), /** Calls only in office hours; others are conspicuous (03 §39.2 R7). */ this.officeHours = false, this.enabled = true;
    }
}
_ts_decorate([
    Property({
        type: 'string',
        length: 40,
        unique: true
    }),
    _ts_metadata("design:type", String)
], ClientApp.prototype, "appId", void 0);
_ts_decorate([
    Property({
        type: 'string',
        length: 100
    }),
    _ts_metadata("design:type", String)
], ClientApp.prototype, "name", void 0);
_ts_decorate([
    Property({
        type: 'string',
        length: 40
    }),
    _ts_metadata("design:type", String)
], ClientApp.prototype, "senderCode", void 0);
_ts_decorate([
    Property({
        type: 'string',
        length: 20,
        nullable: true
    }),
    _ts_metadata("design:type", Object)
], ClientApp.prototype, "systemCode", void 0);
_ts_decorate([
    Property({
        type: 'uuid',
        nullable: true
    }),
    _ts_metadata("design:type", Object)
], ClientApp.prototype, "orgId", void 0);
_ts_decorate([
    Property({
        type: 'text',
        nullable: true,
        hidden: true
    }),
    _ts_metadata("design:type", Object)
], ClientApp.prototype, "secret", void 0);
_ts_decorate([
    Property({
        type: 'string',
        length: 130,
        nullable: true
    }),
    _ts_metadata("design:type", Object)
], ClientApp.prototype, "sm2PublicKey", void 0);
_ts_decorate([
    Property({
        type: 'string[]',
        columnType: 'text[]'
    }),
    _ts_metadata("design:type", Array)
], ClientApp.prototype, "allowedIps", void 0);
_ts_decorate([
    Property({
        type: 'string',
        length: 200,
        nullable: true
    }),
    _ts_metadata("design:type", Object)
], ClientApp.prototype, "clientCertificate", void 0);
_ts_decorate([
    Property({
        type: 'string[]',
        columnType: 'text[]'
    }),
    _ts_metadata("design:type", Array)
], ClientApp.prototype, "bizTypes", void 0);
_ts_decorate([
    Property({
        type: 'integer'
    }),
    _ts_metadata("design:type", Number)
], ClientApp.prototype, "ratePerMinute", void 0);
_ts_decorate([
    Property({
        type: 'text',
        nullable: true,
        hidden: true
    }),
    _ts_metadata("design:type", Object)
], ClientApp.prototype, "contact", void 0);
_ts_decorate([
    Property({
        type: 'boolean'
    }),
    _ts_metadata("design:type", Boolean)
], ClientApp.prototype, "officeHours", void 0);
_ts_decorate([
    Property({
        type: 'boolean'
    }),
    _ts_metadata("design:type", Boolean)
], ClientApp.prototype, "enabled", void 0);
_ts_decorate([
    Property({
        type: 'datetime',
        columnType: 'timestamptz(3)',
        nullable: true
    }),
    _ts_metadata("design:type", Object)
], ClientApp.prototype, "keySetAt", void 0);
_ts_decorate([
    Property({
        type: 'text',
        nullable: true,
        hidden: true
    }),
    _ts_metadata("design:type", Object)
], ClientApp.prototype, "previousSecret", void 0);
_ts_decorate([
    Property({
        type: 'datetime',
        columnType: 'timestamptz(3)',
        nullable: true
    }),
    _ts_metadata("design:type", Object)
], ClientApp.prototype, "previousUntil", void 0);
ClientApp = _ts_decorate([
    Entity({
        tableName: 'exchange_app'
    })
], ClientApp);

//# sourceMappingURL=client-app.entity.js.map