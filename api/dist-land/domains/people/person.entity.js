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
export class Person extends BaseEntity {
}
_ts_decorate([
    Property({
        type: 'string',
        length: 3
    }),
    _ts_metadata("design:type", String)
], Person.prototype, "idType", void 0);
_ts_decorate([
    Property({
        type: 'string',
        length: 200,
        hidden: true
    }),
    _ts_metadata("design:type", String)
], Person.prototype, "idNo", void 0);
_ts_decorate([
    Property({
        type: 'string',
        fieldName: 'id_no_bi',
        length: 64,
        hidden: true
    }),
    _ts_metadata("design:type", String)
], Person.prototype, "idNoIndex", void 0);
_ts_decorate([
    Property({
        type: 'string',
        length: 40
    }),
    _ts_metadata("design:type", String)
], Person.prototype, "idNoMasked", void 0);
_ts_decorate([
    Property({
        type: 'string',
        length: 600,
        hidden: true
    }),
    _ts_metadata("design:type", String)
], Person.prototype, "name", void 0);
_ts_decorate([
    Property({
        type: 'string',
        fieldName: 'name_bi',
        length: 64,
        hidden: true
    }),
    _ts_metadata("design:type", String)
], Person.prototype, "nameIndex", void 0);
_ts_decorate([
    Property({
        type: 'string',
        length: 60
    }),
    _ts_metadata("design:type", String)
], Person.prototype, "nameMasked", void 0);
_ts_decorate([
    Property({
        type: 'string',
        length: 200,
        hidden: true
    }),
    _ts_metadata("design:type", String)
], Person.prototype, "mobile", void 0);
_ts_decorate([
    Property({
        type: 'string',
        fieldName: 'mobile_bi',
        length: 64,
        nullable: true,
        hidden: true
    }),
    _ts_metadata("design:type", Object)
], Person.prototype, "mobileIndex", void 0);
_ts_decorate([
    Property({
        type: 'string',
        length: 20
    }),
    _ts_metadata("design:type", String)
], Person.prototype, "mobileMasked", void 0);
_ts_decorate([
    Property({
        type: 'text',
        nullable: true,
        hidden: true
    }),
    _ts_metadata("design:type", Object)
], Person.prototype, "email", void 0);
_ts_decorate([
    Property({
        type: 'string',
        length: 9,
        nullable: true
    }),
    _ts_metadata("design:type", Object)
], Person.prototype, "regRegion", void 0);
_ts_decorate([
    Property({
        type: 'text',
        nullable: true,
        hidden: true
    }),
    _ts_metadata("design:type", Object)
], Person.prototype, "regAddress", void 0);
_ts_decorate([
    Property({
        type: 'string',
        length: 9,
        nullable: true
    }),
    _ts_metadata("design:type", Object)
], Person.prototype, "liveRegion", void 0);
_ts_decorate([
    Property({
        type: 'text',
        nullable: true,
        hidden: true
    }),
    _ts_metadata("design:type", Object)
], Person.prototype, "liveAddress", void 0);
_ts_decorate([
    Property({
        type: 'string',
        length: 1
    }),
    _ts_metadata("design:type", String)
], Person.prototype, "sex", void 0);
_ts_decorate([
    Property({
        type: 'date',
        columnType: 'date'
    }),
    _ts_metadata("design:type", String)
], Person.prototype, "birthDate", void 0);
_ts_decorate([
    Property({
        type: 'string',
        length: 2,
        nullable: true
    }),
    _ts_metadata("design:type", Object)
], Person.prototype, "ethnic", void 0);
_ts_decorate([
    Property({
        type: 'string',
        length: 2,
        nullable: true
    }),
    _ts_metadata("design:type", Object)
], Person.prototype, "education", void 0);
_ts_decorate([
    Property({
        type: 'string',
        length: 2,
        nullable: true
    }),
    _ts_metadata("design:type", Object)
], Person.prototype, "political", void 0);
_ts_decorate([
    Property({
        type: 'string',
        length: 2,
        nullable: true
    }),
    _ts_metadata("design:type", Object)
], Person.prototype, "marital", void 0);
_ts_decorate([
    Property({
        type: 'string',
        length: 20
    }),
    _ts_metadata("design:type", String)
], Person.prototype, "source", void 0);
Person = _ts_decorate([
    Entity({
        tableName: 'person'
    }),
    Unique({
        name: 'person_id_no_key',
        properties: [
            'idType',
            'idNoIndex'
        ]
    })
], Person);

//# sourceMappingURL=person.entity.js.map