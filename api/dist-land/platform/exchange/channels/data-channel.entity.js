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
/** 调用方式 (03 §35.2); usable where a driver of that mode is installed. */ export const CALL_MODES = [
    'HTTP_GET',
    'HTTP_POST',
    'SOAP',
    'FILE_PULL',
    'DB_VIEW',
    'AMQP_SUBSCRIBE'
];
export const AUTH_KINDS = [
    'NONE',
    'BASIC',
    'APP_SIGN',
    'SM2'
];
/** 草稿 → 测试通过 → 启用 ⇄ 停用 → 已删除 (03 §35.3). */ export const CHANNEL_STATES = [
    'DRAFT',
    'TESTED',
    'ENABLED',
    'DISABLED',
    'DELETED'
];
export class DataChannel extends BaseEntity {
    constructor(...args){
        super(...args), this.description = '', /** Where the rows lie in the answer: `data.list`; empty = the answer itself. */ this.rowsPath = '', /** Request and answer are kept sealed in the exchange log, as evidence (03 §38). */ this.keepPayload = false, this.builtIn = false;
    }
}
_ts_decorate([
    Property({
        type: 'string',
        length: 32,
        unique: true
    }),
    _ts_metadata("design:type", String)
], DataChannel.prototype, "code", void 0);
_ts_decorate([
    Property({
        type: 'string',
        length: 50
    }),
    _ts_metadata("design:type", String)
], DataChannel.prototype, "name", void 0);
_ts_decorate([
    Property({
        type: 'uuid'
    }),
    _ts_metadata("design:type", String)
], DataChannel.prototype, "sourceId", void 0);
_ts_decorate([
    Property({
        type: 'string',
        length: 500
    }),
    _ts_metadata("design:type", String)
], DataChannel.prototype, "description", void 0);
_ts_decorate([
    Property({
        type: 'string',
        length: 20
    }),
    _ts_metadata("design:type", typeof CallMode === "undefined" ? Object : CallMode)
], DataChannel.prototype, "callMode", void 0);
_ts_decorate([
    Property({
        type: 'string',
        length: 500
    }),
    _ts_metadata("design:type", String)
], DataChannel.prototype, "endpoint", void 0);
_ts_decorate([
    Property({
        type: 'string',
        length: 10
    }),
    _ts_metadata("design:type", typeof AuthKind === "undefined" ? Object : AuthKind)
], DataChannel.prototype, "authKind", void 0);
_ts_decorate([
    Property({
        type: 'string',
        length: 100,
        nullable: true
    }),
    _ts_metadata("design:type", Object)
], DataChannel.prototype, "authAccount", void 0);
_ts_decorate([
    Property({
        type: 'text',
        nullable: true,
        hidden: true
    }),
    _ts_metadata("design:type", Object)
], DataChannel.prototype, "authSecret", void 0);
_ts_decorate([
    Property({
        type: 'integer'
    }),
    _ts_metadata("design:type", Number)
], DataChannel.prototype, "timeoutMs", void 0);
_ts_decorate([
    Property({
        type: 'integer'
    }),
    _ts_metadata("design:type", Number)
], DataChannel.prototype, "retries", void 0);
_ts_decorate([
    Property({
        type: 'boolean'
    }),
    _ts_metadata("design:type", Boolean)
], DataChannel.prototype, "idempotent", void 0);
_ts_decorate([
    Property({
        type: 'json',
        columnType: 'jsonb'
    }),
    _ts_metadata("design:type", Array)
], DataChannel.prototype, "requestMapping", void 0);
_ts_decorate([
    Property({
        type: 'string',
        length: 200
    }),
    _ts_metadata("design:type", String)
], DataChannel.prototype, "rowsPath", void 0);
_ts_decorate([
    Property({
        type: 'json',
        columnType: 'jsonb'
    }),
    _ts_metadata("design:type", Array)
], DataChannel.prototype, "responseMapping", void 0);
_ts_decorate([
    Property({
        type: 'integer'
    }),
    _ts_metadata("design:type", Number)
], DataChannel.prototype, "cacheSeconds", void 0);
_ts_decorate([
    Property({
        type: 'boolean'
    }),
    _ts_metadata("design:type", Boolean)
], DataChannel.prototype, "keepPayload", void 0);
_ts_decorate([
    Property({
        type: 'string',
        length: 10
    }),
    _ts_metadata("design:type", typeof ChannelState === "undefined" ? Object : ChannelState)
], DataChannel.prototype, "state", void 0);
_ts_decorate([
    Property({
        type: 'boolean'
    }),
    _ts_metadata("design:type", Boolean)
], DataChannel.prototype, "builtIn", void 0);
_ts_decorate([
    Property({
        type: 'datetime',
        columnType: 'timestamptz(3)',
        nullable: true
    }),
    _ts_metadata("design:type", Object)
], DataChannel.prototype, "testedAt", void 0);
_ts_decorate([
    Property({
        type: 'boolean',
        nullable: true
    }),
    _ts_metadata("design:type", Object)
], DataChannel.prototype, "testOk", void 0);
_ts_decorate([
    Property({
        type: 'integer',
        nullable: true
    }),
    _ts_metadata("design:type", Object)
], DataChannel.prototype, "testMs", void 0);
_ts_decorate([
    Property({
        type: 'string',
        length: 300,
        nullable: true
    }),
    _ts_metadata("design:type", Object)
], DataChannel.prototype, "testText", void 0);
DataChannel = _ts_decorate([
    Entity({
        tableName: 'data_channel'
    })
], DataChannel);

//# sourceMappingURL=data-channel.entity.js.map