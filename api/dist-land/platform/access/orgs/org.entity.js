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
export const ORG_LEVELS = [
    'CITY',
    'DISTRICT',
    'STREET',
    'CENTRE',
    'DEPT',
    'INST',
    'JX_ORG',
    'VENDOR'
];
export class Org extends BaseEntity {
    constructor(...args){
        super(...args), this.serviceCentre = false, this.enabled = true;
    }
}
_ts_decorate([
    Property({
        type: 'string',
        length: 20,
        unique: true
    }),
    _ts_metadata("design:type", String)
], Org.prototype, "code", void 0);
_ts_decorate([
    Property({
        type: 'string',
        length: 100
    }),
    _ts_metadata("design:type", String)
], Org.prototype, "name", void 0);
_ts_decorate([
    Property({
        type: 'string',
        length: 60
    }),
    _ts_metadata("design:type", String)
], Org.prototype, "shortName", void 0);
_ts_decorate([
    Property({
        type: 'string',
        length: 10
    }),
    _ts_metadata("design:type", typeof OrgLevelCode === "undefined" ? Object : OrgLevelCode)
], Org.prototype, "level", void 0);
_ts_decorate([
    Property({
        type: 'uuid',
        nullable: true
    }),
    _ts_metadata("design:type", Object)
], Org.prototype, "parentId", void 0);
_ts_decorate([
    Property({
        type: 'string',
        length: 200
    }),
    _ts_metadata("design:type", String)
], Org.prototype, "path", void 0);
_ts_decorate([
    Property({
        type: 'string',
        length: 6,
        nullable: true
    }),
    _ts_metadata("design:type", Object)
], Org.prototype, "districtCode", void 0);
_ts_decorate([
    Property({
        type: 'string',
        length: 12
    }),
    _ts_metadata("design:type", String)
], Org.prototype, "regionCode", void 0);
_ts_decorate([
    Property({
        type: 'string',
        length: 18,
        nullable: true
    }),
    _ts_metadata("design:type", Object)
], Org.prototype, "uscc", void 0);
_ts_decorate([
    Property({
        type: 'boolean',
        default: false
    }),
    _ts_metadata("design:type", Boolean)
], Org.prototype, "serviceCentre", void 0);
_ts_decorate([
    Property({
        type: 'boolean',
        default: true
    }),
    _ts_metadata("design:type", Boolean)
], Org.prototype, "enabled", void 0);
Org = _ts_decorate([
    Entity({
        tableName: 'org'
    })
], Org);

//# sourceMappingURL=org.entity.js.map