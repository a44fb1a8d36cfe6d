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
export class Matter extends BaseEntity {
    constructor(...args){
        super(...args), /** Other names under which guides and departments know it. */ this.aliases = [], /** 实施编码, 31 characters; empty until the customer supplies it (OQ-04). */ this.taskCode = null, /** 业务办理项编码, 33 characters. */ this.taskHandleItem = null, /** 基本编码. */ this.catalogCode = null, /** Version of the matter in the official catalogue, as sent to the case library. */ this.matterVersion = 1, /** For whom it is in the bundle; null = for everyone. */ this.inBundleRule = null, /** 每次退役办理一次: a second application counts as a duplicate however long ago the first was (01 §4.4 no. 5). */ this.oncePerDischarge = false, this.requiredMaterials = [], /** Promised limit in working days, for display; what runs are the rules in `time_limit_rule`. */ this.promiseDays = null, this.legalDays = null, this.legalUnit = 'WORKDAY', /** Among warnings that are equal in all that comes before, the matter of greater weight goes first (01 §6.5); 0–99. */ this.priorityWeight = 0, this.enabled = true;
    }
}
_ts_decorate([
    Property({
        type: 'string',
        length: 20,
        unique: true
    }),
    _ts_metadata("design:type", String)
], Matter.prototype, "code", void 0);
_ts_decorate([
    Property({
        type: 'string',
        length: 80
    }),
    _ts_metadata("design:type", String)
], Matter.prototype, "name", void 0);
_ts_decorate([
    Property({
        type: 'string[]',
        columnType: 'text[]'
    }),
    _ts_metadata("design:type", Array)
], Matter.prototype, "aliases", void 0);
_ts_decorate([
    Property({
        type: 'string',
        length: 31,
        nullable: true
    }),
    _ts_metadata("design:type", Object)
], Matter.prototype, "taskCode", void 0);
_ts_decorate([
    Property({
        type: 'string',
        length: 33,
        nullable: true
    }),
    _ts_metadata("design:type", Object)
], Matter.prototype, "taskHandleItem", void 0);
_ts_decorate([
    Property({
        type: 'string',
        length: 31,
        nullable: true
    }),
    _ts_metadata("design:type", Object)
], Matter.prototype, "catalogCode", void 0);
_ts_decorate([
    Property({
        type: 'integer',
        default: 1
    }),
    _ts_metadata("design:type", Number)
], Matter.prototype, "matterVersion", void 0);
_ts_decorate([
    Property({
        type: 'string',
        length: 20
    }),
    _ts_metadata("design:type", String)
], Matter.prototype, "departmentCode", void 0);
_ts_decorate([
    Property({
        type: 'string',
        length: 80
    }),
    _ts_metadata("design:type", String)
], Matter.prototype, "departmentName", void 0);
_ts_decorate([
    Property({
        type: 'string',
        length: 40
    }),
    _ts_metadata("design:type", String)
], Matter.prototype, "level", void 0);
_ts_decorate([
    Property({
        type: 'string',
        length: 20
    }),
    _ts_metadata("design:type", typeof MatterMode === "undefined" ? Object : MatterMode)
], Matter.prototype, "mode", void 0);
_ts_decorate([
    Property({
        type: 'string',
        length: 20
    }),
    _ts_metadata("design:type", String)
], Matter.prototype, "modeTitle", void 0);
_ts_decorate([
    Property({
        type: 'json',
        nullable: true
    }),
    _ts_metadata("design:type", Object)
], Matter.prototype, "inBundleRule", void 0);
_ts_decorate([
    Property({
        type: 'boolean'
    }),
    _ts_metadata("design:type", Boolean)
], Matter.prototype, "autoCloseOnDeptDone", void 0);
_ts_decorate([
    Property({
        type: 'boolean',
        default: false
    }),
    _ts_metadata("design:type", Boolean)
], Matter.prototype, "oncePerDischarge", void 0);
_ts_decorate([
    Property({
        type: 'json'
    }),
    _ts_metadata("design:type", Array)
], Matter.prototype, "requiredMaterials", void 0);
_ts_decorate([
    Property({
        type: 'integer',
        nullable: true
    }),
    _ts_metadata("design:type", Object)
], Matter.prototype, "promiseDays", void 0);
_ts_decorate([
    Property({
        type: 'integer',
        nullable: true
    }),
    _ts_metadata("design:type", Object)
], Matter.prototype, "legalDays", void 0);
_ts_decorate([
    Property({
        type: 'string',
        length: 12,
        default: 'WORKDAY'
    }),
    _ts_metadata("design:type", typeof LimitUnit === "undefined" ? Object : LimitUnit)
], Matter.prototype, "legalUnit", void 0);
_ts_decorate([
    Property({
        type: 'smallint',
        default: 0
    }),
    _ts_metadata("design:type", Number)
], Matter.prototype, "priorityWeight", void 0);
_ts_decorate([
    Property({
        type: 'boolean',
        default: true
    }),
    _ts_metadata("design:type", Boolean)
], Matter.prototype, "enabled", void 0);
_ts_decorate([
    Property({
        type: 'integer'
    }),
    _ts_metadata("design:type", Number)
], Matter.prototype, "sort", void 0);
Matter = _ts_decorate([
    Entity({
        tableName: 'matter'
    })
], Matter);

//# sourceMappingURL=matter.entity.js.map