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
import { PrimaryKey, Property } from '@mikro-orm/decorators/legacy';
/** What every row has. `version` grows with each change; a client sends the one it saw. */ export class BaseEntity {
    constructor(){
        this.version = 1;
    }
}
_ts_decorate([
    PrimaryKey({
        type: 'uuid'
    }),
    _ts_metadata("design:type", String)
], BaseEntity.prototype, "id", void 0);
_ts_decorate([
    Property({
        type: 'datetime',
        columnType: 'timestamptz(3)'
    }),
    _ts_metadata("design:type", typeof Date === "undefined" ? Object : Date)
], BaseEntity.prototype, "createdAt", void 0);
_ts_decorate([
    Property({
        type: 'datetime',
        columnType: 'timestamptz(3)'
    }),
    _ts_metadata("design:type", typeof Date === "undefined" ? Object : Date)
], BaseEntity.prototype, "updatedAt", void 0);
_ts_decorate([
    Property({
        type: 'integer',
        default: 1
    }),
    _ts_metadata("design:type", Number)
], BaseEntity.prototype, "version", void 0);
/** A record that travels through a flow. The engine reads and writes these columns set-based; domains never set `state` themselves. */ export class FlowRecord extends BaseEntity {
    constructor(...args){
        super(...args), this.returnTo = [], this.flowVersion = 1, this.eventSeq = 0, this.eventHash = '0'.repeat(64);
    }
}
_ts_decorate([
    Property({
        type: 'string',
        length: 40
    }),
    _ts_metadata("design:type", String)
], FlowRecord.prototype, "state", void 0);
_ts_decorate([
    Property({
        type: 'datetime',
        columnType: 'timestamptz(3)'
    }),
    _ts_metadata("design:type", typeof Date === "undefined" ? Object : Date)
], FlowRecord.prototype, "stateSince", void 0);
_ts_decorate([
    Property({
        type: 'string[]',
        columnType: 'text[]'
    }),
    _ts_metadata("design:type", Array)
], FlowRecord.prototype, "returnTo", void 0);
_ts_decorate([
    Property({
        type: 'integer',
        default: 1
    }),
    _ts_metadata("design:type", Number)
], FlowRecord.prototype, "flowVersion", void 0);
_ts_decorate([
    Property({
        type: 'integer',
        default: 0
    }),
    _ts_metadata("design:type", Number)
], FlowRecord.prototype, "eventSeq", void 0);
_ts_decorate([
    Property({
        type: 'string',
        length: 64
    }),
    _ts_metadata("design:type", String)
], FlowRecord.prototype, "eventHash", void 0);
_ts_decorate([
    Property({
        type: 'uuid'
    }),
    _ts_metadata("design:type", String)
], FlowRecord.prototype, "orgId", void 0);
_ts_decorate([
    Property({
        type: 'string',
        length: 200
    }),
    _ts_metadata("design:type", String)
], FlowRecord.prototype, "orgPath", void 0);
_ts_decorate([
    Property({
        type: 'string',
        length: 6
    }),
    _ts_metadata("design:type", String)
], FlowRecord.prototype, "districtCode", void 0);
_ts_decorate([
    Property({
        type: 'uuid',
        nullable: true
    }),
    _ts_metadata("design:type", Object)
], FlowRecord.prototype, "lastActorId", void 0);
_ts_decorate([
    Property({
        type: 'string',
        length: 60,
        nullable: true
    }),
    _ts_metadata("design:type", Object)
], FlowRecord.prototype, "lastActorName", void 0);
_ts_decorate([
    Property({
        type: 'uuid',
        nullable: true
    }),
    _ts_metadata("design:type", Object)
], FlowRecord.prototype, "submittedById", void 0);
_ts_decorate([
    Property({
        type: 'datetime',
        columnType: 'timestamptz(3)',
        nullable: true
    }),
    _ts_metadata("design:type", Object)
], FlowRecord.prototype, "dueAt", void 0);
_ts_decorate([
    Property({
        type: 'datetime',
        columnType: 'timestamptz(3)',
        nullable: true
    }),
    _ts_metadata("design:type", Object)
], FlowRecord.prototype, "promiseDueAt", void 0);
_ts_decorate([
    Property({
        type: 'datetime',
        columnType: 'timestamptz(3)',
        nullable: true
    }),
    _ts_metadata("design:type", Object)
], FlowRecord.prototype, "legalDueAt", void 0);

//# sourceMappingURL=base-entity.js.map