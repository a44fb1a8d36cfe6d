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
/** Where data come from (03 §35.2); OTHER carries its name as text. */ export const PROVIDERS = [
    'RS',
    'GA',
    'MZ',
    'JY',
    'YB',
    'SB',
    'DATA_CENTRE',
    'MINISTRY',
    'OTHER'
];
export const UPDATE_FREQUENCIES = [
    'REALTIME',
    'DAILY',
    'WEEKLY',
    'MONTHLY'
];
/** 草稿 → 启用 ⇄ 停用 → 已删除 (03 §35.3). */ export const SOURCE_STATES = [
    'DRAFT',
    'ENABLED',
    'DISABLED',
    'DELETED'
];
export class DataSource extends BaseEntity {
    constructor(...args){
        super(...args), this.description = '', this.category = '', /** Shipped with the platform: shown, never edited here. */ this.builtIn = false;
    }
}
_ts_decorate([
    Property({
        type: 'string',
        length: 32,
        unique: true
    }),
    _ts_metadata("design:type", String)
], DataSource.prototype, "code", void 0);
_ts_decorate([
    Property({
        type: 'string',
        length: 50
    }),
    _ts_metadata("design:type", String)
], DataSource.prototype, "name", void 0);
_ts_decorate([
    Property({
        type: 'string',
        length: 20
    }),
    _ts_metadata("design:type", typeof Provider === "undefined" ? Object : Provider)
], DataSource.prototype, "provider", void 0);
_ts_decorate([
    Property({
        type: 'string',
        length: 50,
        nullable: true
    }),
    _ts_metadata("design:type", Object)
], DataSource.prototype, "providerText", void 0);
_ts_decorate([
    Property({
        type: 'string',
        length: 500
    }),
    _ts_metadata("design:type", String)
], DataSource.prototype, "description", void 0);
_ts_decorate([
    Property({
        type: 'string',
        length: 50
    }),
    _ts_metadata("design:type", String)
], DataSource.prototype, "category", void 0);
_ts_decorate([
    Property({
        type: 'string',
        length: 10
    }),
    _ts_metadata("design:type", typeof UpdateFrequency === "undefined" ? Object : UpdateFrequency)
], DataSource.prototype, "updateFrequency", void 0);
_ts_decorate([
    Property({
        type: 'text',
        nullable: true,
        hidden: true
    }),
    _ts_metadata("design:type", Object)
], DataSource.prototype, "ownerContact", void 0);
_ts_decorate([
    Property({
        type: 'json',
        columnType: 'jsonb'
    }),
    _ts_metadata("design:type", Array)
], DataSource.prototype, "fields", void 0);
_ts_decorate([
    Property({
        type: 'string',
        length: 10
    }),
    _ts_metadata("design:type", typeof SourceState === "undefined" ? Object : SourceState)
], DataSource.prototype, "state", void 0);
_ts_decorate([
    Property({
        type: 'boolean'
    }),
    _ts_metadata("design:type", Boolean)
], DataSource.prototype, "builtIn", void 0);
DataSource = _ts_decorate([
    Entity({
        tableName: 'data_source'
    })
], DataSource);

//# sourceMappingURL=data-source.entity.js.map