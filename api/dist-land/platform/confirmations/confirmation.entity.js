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
import { FlowRecord } from "../../database/base-entity.js";
export class Confirmation extends FlowRecord {
}
_ts_decorate([
    Unique(),
    Property({
        type: 'string',
        length: 40
    }),
    _ts_metadata("design:type", String)
], Confirmation.prototype, "confirmationNo", void 0);
_ts_decorate([
    Property({
        type: 'string',
        length: 40
    }),
    _ts_metadata("design:type", String)
], Confirmation.prototype, "kind", void 0);
_ts_decorate([
    Property({
        type: 'string',
        length: 40
    }),
    _ts_metadata("design:type", String)
], Confirmation.prototype, "recordType", void 0);
_ts_decorate([
    Property({
        type: 'uuid'
    }),
    _ts_metadata("design:type", String)
], Confirmation.prototype, "recordId", void 0);
_ts_decorate([
    Property({
        type: 'uuid'
    }),
    _ts_metadata("design:type", String)
], Confirmation.prototype, "personId", void 0);
_ts_decorate([
    Property({
        type: 'string',
        length: 60
    }),
    _ts_metadata("design:type", String)
], Confirmation.prototype, "nameMasked", void 0);
_ts_decorate([
    Property({
        type: 'string',
        length: 20
    }),
    _ts_metadata("design:type", String)
], Confirmation.prototype, "mobileMasked", void 0);
_ts_decorate([
    Property({
        type: 'text'
    }),
    _ts_metadata("design:type", String)
], Confirmation.prototype, "receiver", void 0);
_ts_decorate([
    Property({
        type: 'string',
        length: 100
    }),
    _ts_metadata("design:type", String)
], Confirmation.prototype, "subject", void 0);
_ts_decorate([
    Property({
        type: 'string',
        length: 500
    }),
    _ts_metadata("design:type", String)
], Confirmation.prototype, "body", void 0);
_ts_decorate([
    Property({
        type: 'string',
        length: 200
    }),
    _ts_metadata("design:type", String)
], Confirmation.prototype, "cost", void 0);
_ts_decorate([
    Property({
        type: 'string[]',
        columnType: 'text[]'
    }),
    _ts_metadata("design:type", Array)
], Confirmation.prototype, "sharedData", void 0);
_ts_decorate([
    Property({
        type: 'string',
        length: 64,
        hidden: true
    }),
    _ts_metadata("design:type", String)
], Confirmation.prototype, "personKey", void 0);
_ts_decorate([
    Property({
        type: 'string',
        length: 80
    }),
    _ts_metadata("design:type", String)
], Confirmation.prototype, "handledBy", void 0);
_ts_decorate([
    Property({
        type: 'datetime',
        columnType: 'timestamptz(3)',
        nullable: true
    }),
    _ts_metadata("design:type", Object)
], Confirmation.prototype, "answeredAt", void 0);
_ts_decorate([
    Property({
        type: 'string',
        length: 12,
        nullable: true
    }),
    _ts_metadata("design:type", Object)
], Confirmation.prototype, "channel", void 0);
Confirmation = _ts_decorate([
    Entity({
        tableName: 'confirmation'
    })
], Confirmation);

//# sourceMappingURL=confirmation.entity.js.map