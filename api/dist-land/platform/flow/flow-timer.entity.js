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
export class FlowTimerRow {
}
_ts_decorate([
    PrimaryKey({
        type: 'uuid'
    }),
    _ts_metadata("design:type", String)
], FlowTimerRow.prototype, "id", void 0);
_ts_decorate([
    Property({
        type: 'string',
        length: 40
    }),
    _ts_metadata("design:type", String)
], FlowTimerRow.prototype, "recordType", void 0);
_ts_decorate([
    Property({
        type: 'uuid'
    }),
    _ts_metadata("design:type", String)
], FlowTimerRow.prototype, "recordId", void 0);
_ts_decorate([
    Property({
        type: 'string',
        length: 10
    }),
    _ts_metadata("design:type", String)
], FlowTimerRow.prototype, "kind", void 0);
_ts_decorate([
    Property({
        type: 'string',
        length: 40
    }),
    _ts_metadata("design:type", String)
], FlowTimerRow.prototype, "stage", void 0);
_ts_decorate([
    Property({
        type: 'integer'
    }),
    _ts_metadata("design:type", Number)
], FlowTimerRow.prototype, "visit", void 0);
_ts_decorate([
    Property({
        type: 'decimal',
        columnType: 'numeric(6,2)'
    }),
    _ts_metadata("design:type", String)
], FlowTimerRow.prototype, "limitValue", void 0);
_ts_decorate([
    Property({
        type: 'string',
        length: 12
    }),
    _ts_metadata("design:type", String)
], FlowTimerRow.prototype, "limitUnit", void 0);
_ts_decorate([
    Property({
        type: 'string',
        length: 80
    }),
    _ts_metadata("design:type", String)
], FlowTimerRow.prototype, "ruleText", void 0);
_ts_decorate([
    Property({
        type: 'datetime',
        columnType: 'timestamptz(3)'
    }),
    _ts_metadata("design:type", typeof Date === "undefined" ? Object : Date)
], FlowTimerRow.prototype, "startedAt", void 0);
_ts_decorate([
    Property({
        type: 'json',
        columnType: 'jsonb'
    }),
    _ts_metadata("design:type", Array)
], FlowTimerRow.prototype, "suspensions", void 0);
_ts_decorate([
    Property({
        type: 'datetime',
        columnType: 'timestamptz(3)',
        nullable: true
    }),
    _ts_metadata("design:type", Object)
], FlowTimerRow.prototype, "dueAt", void 0);
_ts_decorate([
    Property({
        type: 'datetime',
        columnType: 'timestamptz(3)',
        nullable: true
    }),
    _ts_metadata("design:type", Object)
], FlowTimerRow.prototype, "watchAt", void 0);
_ts_decorate([
    Property({
        type: 'string',
        length: 40,
        nullable: true
    }),
    _ts_metadata("design:type", Object)
], FlowTimerRow.prototype, "onExpiry", void 0);
_ts_decorate([
    Property({
        type: 'datetime',
        columnType: 'timestamptz(3)',
        nullable: true
    }),
    _ts_metadata("design:type", Object)
], FlowTimerRow.prototype, "closedAt", void 0);
FlowTimerRow = _ts_decorate([
    Entity({
        tableName: 'flow_timer'
    })
], FlowTimerRow);

//# sourceMappingURL=flow-timer.entity.js.map