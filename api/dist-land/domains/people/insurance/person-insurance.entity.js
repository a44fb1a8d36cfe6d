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
export class PersonInsurance extends BaseEntity {
}
_ts_decorate([
    Property({
        type: 'uuid'
    }),
    _ts_metadata("design:type", String)
], PersonInsurance.prototype, "personId", void 0);
_ts_decorate([
    Property({
        type: 'string',
        length: 10
    }),
    _ts_metadata("design:type", String)
], PersonInsurance.prototype, "insuranceType", void 0);
_ts_decorate([
    Property({
        type: 'string',
        length: 10
    }),
    _ts_metadata("design:type", String)
], PersonInsurance.prototype, "status", void 0);
_ts_decorate([
    Property({
        type: 'text',
        hidden: true
    }),
    _ts_metadata("design:type", String)
], PersonInsurance.prototype, "account", void 0);
_ts_decorate([
    Property({
        type: 'string',
        length: 40
    }),
    _ts_metadata("design:type", String)
], PersonInsurance.prototype, "accountMasked", void 0);
_ts_decorate([
    Property({
        type: 'date',
        columnType: 'date'
    }),
    _ts_metadata("design:type", String)
], PersonInsurance.prototype, "enrolledOn", void 0);
_ts_decorate([
    Property({
        type: 'string',
        length: 100,
        nullable: true
    }),
    _ts_metadata("design:type", Object)
], PersonInsurance.prototype, "unitName", void 0);
_ts_decorate([
    Property({
        type: 'decimal',
        precision: 14,
        scale: 2,
        nullable: true
    }),
    _ts_metadata("design:type", Object)
], PersonInsurance.prototype, "paymentBase", void 0);
_ts_decorate([
    Property({
        type: 'string',
        length: 200,
        nullable: true
    }),
    _ts_metadata("design:type", Object)
], PersonInsurance.prototype, "payStandard", void 0);
_ts_decorate([
    Property({
        type: 'string',
        length: 7,
        nullable: true
    }),
    _ts_metadata("design:type", Object)
], PersonInsurance.prototype, "fromMonth", void 0);
_ts_decorate([
    Property({
        type: 'string',
        length: 7,
        nullable: true
    }),
    _ts_metadata("design:type", Object)
], PersonInsurance.prototype, "toMonth", void 0);
_ts_decorate([
    Property({
        type: 'date',
        columnType: 'date',
        nullable: true
    }),
    _ts_metadata("design:type", Object)
], PersonInsurance.prototype, "stoppedOn", void 0);
_ts_decorate([
    Property({
        type: 'string',
        length: 40
    }),
    _ts_metadata("design:type", String)
], PersonInsurance.prototype, "source", void 0);
_ts_decorate([
    Property({
        type: 'datetime',
        columnType: 'timestamptz(3)'
    }),
    _ts_metadata("design:type", typeof Date === "undefined" ? Object : Date)
], PersonInsurance.prototype, "sourceAt", void 0);
PersonInsurance = _ts_decorate([
    Entity({
        tableName: 'person_insurance'
    })
], PersonInsurance);

//# sourceMappingURL=person-insurance.entity.js.map