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
import { Entity, Index, Property, Unique } from '@mikro-orm/decorators/legacy';
import { FlowRecord } from "../../database/base-entity.js";
export class OneThingCase extends FlowRecord {
    constructor(...args){
        super(...args), /** NONE, SUSPECTED, CONFIRMED, CLEARED (item 2). */ this.duplicateFlag = 'NONE', /** The ID number was handed in with 15 digits (01 §4.3 ID15_18). */ this.oldIdNo = false, /** What gives the person precedence among warnings of equal urgency (01 §6.5): MARTYR_CHILD, COMBAT, DISABLED, MERIT, HARDSHIP. */ this.personFlags = [], /** 1, and one more with each re-submission after 预审退回. */ this.submissionNo = 1, /** Form or materials changed since the case was returned: the guard of T4. */ this.amended = false, /** Derived of its streams: NONE, PENDING, SYNCED, FAILED. */ this.librarySync = 'NONE';
    }
}
_ts_decorate([
    Unique(),
    Property({
        type: 'string',
        length: 22
    }),
    _ts_metadata("design:type", String)
], OneThingCase.prototype, "caseNo", void 0);
_ts_decorate([
    Index(),
    Property({
        type: 'uuid'
    }),
    _ts_metadata("design:type", String)
], OneThingCase.prototype, "personId", void 0);
_ts_decorate([
    Property({
        type: 'string',
        length: 60
    }),
    _ts_metadata("design:type", String)
], OneThingCase.prototype, "personNameMasked", void 0);
_ts_decorate([
    Property({
        type: 'string',
        length: 20
    }),
    _ts_metadata("design:type", String)
], OneThingCase.prototype, "idNoMasked", void 0);
_ts_decorate([
    Property({
        type: 'string',
        length: 20
    }),
    _ts_metadata("design:type", String)
], OneThingCase.prototype, "mobileMasked", void 0);
_ts_decorate([
    Property({
        type: 'string',
        length: 12
    }),
    _ts_metadata("design:type", String)
], OneThingCase.prototype, "channel", void 0);
_ts_decorate([
    Property({
        type: 'string',
        length: 4
    }),
    _ts_metadata("design:type", String)
], OneThingCase.prototype, "placementType", void 0);
_ts_decorate([
    Property({
        type: 'string',
        length: 10
    }),
    _ts_metadata("design:type", String)
], OneThingCase.prototype, "personCategory", void 0);
_ts_decorate([
    Property({
        type: 'date',
        columnType: 'date'
    }),
    _ts_metadata("design:type", String)
], OneThingCase.prototype, "dischargeDate", void 0);
_ts_decorate([
    Property({
        type: 'string',
        length: 6
    }),
    _ts_metadata("design:type", String)
], OneThingCase.prototype, "placementRegion", void 0);
_ts_decorate([
    Property({
        type: 'string',
        length: 9,
        nullable: true
    }),
    _ts_metadata("design:type", Object)
], OneThingCase.prototype, "placementStreet", void 0);
_ts_decorate([
    Property({
        type: 'text'
    }),
    _ts_metadata("design:type", String)
], OneThingCase.prototype, "formCipher", void 0);
_ts_decorate([
    Property({
        type: 'integer'
    }),
    _ts_metadata("design:type", Number)
], OneThingCase.prototype, "formVersion", void 0);
_ts_decorate([
    Property({
        type: 'string',
        length: 10,
        default: 'NONE'
    }),
    _ts_metadata("design:type", String)
], OneThingCase.prototype, "duplicateFlag", void 0);
_ts_decorate([
    Property({
        type: 'boolean',
        default: false
    }),
    _ts_metadata("design:type", Boolean)
], OneThingCase.prototype, "oldIdNo", void 0);
_ts_decorate([
    Property({
        type: 'string[]',
        columnType: 'text[]'
    }),
    _ts_metadata("design:type", Array)
], OneThingCase.prototype, "personFlags", void 0);
_ts_decorate([
    Property({
        type: 'string',
        length: 64,
        nullable: true,
        hidden: true
    }),
    _ts_metadata("design:type", Object)
], OneThingCase.prototype, "dischargeDocBi", void 0);
_ts_decorate([
    Property({
        type: 'integer',
        default: 1
    }),
    _ts_metadata("design:type", Number)
], OneThingCase.prototype, "submissionNo", void 0);
_ts_decorate([
    Property({
        type: 'boolean',
        default: false
    }),
    _ts_metadata("design:type", Boolean)
], OneThingCase.prototype, "amended", void 0);
_ts_decorate([
    Property({
        type: 'string',
        length: 60,
        nullable: true
    }),
    _ts_metadata("design:type", Object)
], OneThingCase.prototype, "applicationNo", void 0);
_ts_decorate([
    Property({
        type: 'datetime',
        columnType: 'timestamptz(3)',
        nullable: true
    }),
    _ts_metadata("design:type", Object)
], OneThingCase.prototype, "submittedAt", void 0);
_ts_decorate([
    Property({
        type: 'datetime',
        columnType: 'timestamptz(3)',
        nullable: true
    }),
    _ts_metadata("design:type", Object)
], OneThingCase.prototype, "acceptedAt", void 0);
_ts_decorate([
    Property({
        type: 'datetime',
        columnType: 'timestamptz(3)',
        nullable: true
    }),
    _ts_metadata("design:type", Object)
], OneThingCase.prototype, "finishedAt", void 0);
_ts_decorate([
    Property({
        type: 'string',
        length: 16,
        nullable: true
    }),
    _ts_metadata("design:type", Object)
], OneThingCase.prototype, "finishMode", void 0);
_ts_decorate([
    Property({
        type: 'string',
        length: 10,
        nullable: true
    }),
    _ts_metadata("design:type", Object)
], OneThingCase.prototype, "finishReasonCode", void 0);
_ts_decorate([
    Property({
        type: 'text',
        nullable: true
    }),
    _ts_metadata("design:type", Object)
], OneThingCase.prototype, "finishReasonText", void 0);
_ts_decorate([
    Property({
        type: 'datetime',
        columnType: 'timestamptz(3)',
        nullable: true
    }),
    _ts_metadata("design:type", Object)
], OneThingCase.prototype, "reviewInvitedAt", void 0);
_ts_decorate([
    Property({
        type: 'datetime',
        columnType: 'timestamptz(3)',
        nullable: true
    }),
    _ts_metadata("design:type", Object)
], OneThingCase.prototype, "lastFeedbackAt", void 0);
_ts_decorate([
    Property({
        type: 'datetime',
        columnType: 'timestamptz(3)',
        nullable: true
    }),
    _ts_metadata("design:type", Object)
], OneThingCase.prototype, "urgedAt", void 0);
_ts_decorate([
    Property({
        type: 'string',
        length: 8,
        default: 'NONE'
    }),
    _ts_metadata("design:type", String)
], OneThingCase.prototype, "librarySync", void 0);
OneThingCase = _ts_decorate([
    Entity({
        tableName: 'one_thing_case'
    })
], OneThingCase);

//# sourceMappingURL=one-thing-case.entity.js.map