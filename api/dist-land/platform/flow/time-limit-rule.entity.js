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
import { Entity, Property, Unique } from '@mikro-orm/decorators/legacy';
import { BaseEntity } from "../../database/base-entity.js";
export class TimeLimitRule extends BaseEntity {
    constructor(...args){
        super(...args), this.ruleVersion = 1;
    }
}
_ts_decorate([
    Property({
        type: 'string',
        length: 20
    }),
    _ts_metadata("design:type", String)
], TimeLimitRule.prototype, "matterCode", void 0);
_ts_decorate([
    Property({
        type: 'string',
        length: 10
    }),
    _ts_metadata("design:type", String)
], TimeLimitRule.prototype, "kind", void 0);
_ts_decorate([
    Property({
        type: 'string',
        length: 40
    }),
    _ts_metadata("design:type", String)
], TimeLimitRule.prototype, "stage", void 0);
_ts_decorate([
    Property({
        type: 'decimal',
        columnType: 'numeric(6,2)'
    }),
    _ts_metadata("design:type", String)
], TimeLimitRule.prototype, "limitValue", void 0);
_ts_decorate([
    Property({
        type: 'string',
        length: 12
    }),
    _ts_metadata("design:type", String)
], TimeLimitRule.prototype, "limitUnit", void 0);
_ts_decorate([
    Property({
        type: 'integer',
        default: 1
    }),
    _ts_metadata("design:type", Number)
], TimeLimitRule.prototype, "ruleVersion", void 0);
_ts_decorate([
    Property({
        type: 'datetime',
        columnType: 'timestamptz(3)'
    }),
    _ts_metadata("design:type", typeof Date === "undefined" ? Object : Date)
], TimeLimitRule.prototype, "effectiveFrom", void 0);
_ts_decorate([
    Property({
        type: 'datetime',
        columnType: 'timestamptz(3)',
        nullable: true
    }),
    _ts_metadata("design:type", Object)
], TimeLimitRule.prototype, "effectiveTo", void 0);
TimeLimitRule = _ts_decorate([
    Entity({
        tableName: 'time_limit_rule'
    }),
    Unique({
        properties: [
            'matterCode',
            'kind',
            'stage',
            'ruleVersion'
        ]
    })
], TimeLimitRule);

//# sourceMappingURL=time-limit-rule.entity.js.map