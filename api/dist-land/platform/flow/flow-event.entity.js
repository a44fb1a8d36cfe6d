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
import { Entity, PrimaryKey, Property } from '@mikro-orm/decorators/legacy';
export class FlowEventRow {
}
_ts_decorate([
    PrimaryKey({
        type: 'uuid'
    }),
    _ts_metadata("design:type", String)
], FlowEventRow.prototype, "id", void 0);
_ts_decorate([
    Property({
        type: 'string',
        length: 40
    }),
    _ts_metadata("design:type", String)
], FlowEventRow.prototype, "recordType", void 0);
_ts_decorate([
    Property({
        type: 'uuid'
    }),
    _ts_metadata("design:type", String)
], FlowEventRow.prototype, "recordId", void 0);
_ts_decorate([
    Property({
        type: 'integer'
    }),
    _ts_metadata("design:type", Number)
], FlowEventRow.prototype, "seq", void 0);
_ts_decorate([
    Property({
        type: 'integer'
    }),
    _ts_metadata("design:type", Number)
], FlowEventRow.prototype, "flowVersion", void 0);
_ts_decorate([
    Property({
        type: 'string',
        length: 40,
        nullable: true
    }),
    _ts_metadata("design:type", Object)
], FlowEventRow.prototype, "fromState", void 0);
_ts_decorate([
    Property({
        type: 'string',
        length: 40
    }),
    _ts_metadata("design:type", String)
], FlowEventRow.prototype, "toState", void 0);
_ts_decorate([
    Property({
        type: 'string',
        length: 40
    }),
    _ts_metadata("design:type", String)
], FlowEventRow.prototype, "action", void 0);
_ts_decorate([
    Property({
        type: 'string',
        length: 10
    }),
    _ts_metadata("design:type", String)
], FlowEventRow.prototype, "actorType", void 0);
_ts_decorate([
    Property({
        type: 'string',
        length: 60,
        nullable: true
    }),
    _ts_metadata("design:type", Object)
], FlowEventRow.prototype, "actorId", void 0);
_ts_decorate([
    Property({
        type: 'string',
        length: 60
    }),
    _ts_metadata("design:type", String)
], FlowEventRow.prototype, "actorName", void 0);
_ts_decorate([
    Property({
        type: 'string',
        length: 80,
        nullable: true
    }),
    _ts_metadata("design:type", Object)
], FlowEventRow.prototype, "actorOrg", void 0);
_ts_decorate([
    Property({
        type: 'string',
        length: 45
    }),
    _ts_metadata("design:type", String)
], FlowEventRow.prototype, "ip", void 0);
_ts_decorate([
    Property({
        type: 'string',
        length: 20,
        nullable: true
    }),
    _ts_metadata("design:type", Object)
], FlowEventRow.prototype, "reasonCode", void 0);
_ts_decorate([
    Property({
        type: 'text',
        nullable: true
    }),
    _ts_metadata("design:type", Object)
], FlowEventRow.prototype, "reasonText", void 0);
_ts_decorate([
    Property({
        type: 'json',
        columnType: 'jsonb'
    }),
    _ts_metadata("design:type", typeof Record === "undefined" ? Object : Record)
], FlowEventRow.prototype, "details", void 0);
_ts_decorate([
    Property({
        type: 'string',
        length: 64
    }),
    _ts_metadata("design:type", String)
], FlowEventRow.prototype, "prevHash", void 0);
_ts_decorate([
    Property({
        type: 'string',
        length: 64
    }),
    _ts_metadata("design:type", String)
], FlowEventRow.prototype, "hash", void 0);
_ts_decorate([
    Property({
        type: 'datetime',
        columnType: 'timestamptz(3)'
    }),
    _ts_metadata("design:type", typeof Date === "undefined" ? Object : Date)
], FlowEventRow.prototype, "occurredAt", void 0);
_ts_decorate([
    Property({
        type: 'datetime',
        columnType: 'timestamptz(3)'
    }),
    _ts_metadata("design:type", typeof Date === "undefined" ? Object : Date)
], FlowEventRow.prototype, "recordedAt", void 0);
FlowEventRow = _ts_decorate([
    Entity({
        tableName: 'flow_event'
    })
], FlowEventRow);

//# sourceMappingURL=flow-event.entity.js.map