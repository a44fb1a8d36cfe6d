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
import { Entity, Index, ManyToOne, Property, Unique } from '@mikro-orm/decorators/legacy';
import { FlowRecord } from "../../database/base-entity.js";
import { OneThingCase } from "./one-thing-case.entity.js";
export class SubCase extends FlowRecord {
    constructor(...args){
        super(...args), this.autoClose = false, /** Highest `seq` of a department's message that has been applied; older ones go to the history only. */ this.feedbackSeq = 0, /** NONE, PENDING, SYNCED, FAILED: derived of its stream. */ this.librarySync = 'NONE';
    }
}
_ts_decorate([
    Index(),
    ManyToOne(()=>OneThingCase, {
        fieldName: 'case_id'
    }),
    _ts_metadata("design:type", typeof Rel === "undefined" ? Object : Rel)
], SubCase.prototype, "case", void 0);
_ts_decorate([
    Unique(),
    Property({
        type: 'string',
        length: 50
    }),
    _ts_metadata("design:type", String)
], SubCase.prototype, "bjNo", void 0);
_ts_decorate([
    Property({
        type: 'string',
        length: 120
    }),
    _ts_metadata("design:type", String)
], SubCase.prototype, "subject", void 0);
_ts_decorate([
    Property({
        type: 'string',
        length: 20
    }),
    _ts_metadata("design:type", String)
], SubCase.prototype, "matterCode", void 0);
_ts_decorate([
    Property({
        type: 'string',
        length: 80
    }),
    _ts_metadata("design:type", String)
], SubCase.prototype, "matterName", void 0);
_ts_decorate([
    Property({
        type: 'string',
        length: 31,
        nullable: true
    }),
    _ts_metadata("design:type", Object)
], SubCase.prototype, "taskCode", void 0);
_ts_decorate([
    Property({
        type: 'string',
        length: 33,
        nullable: true
    }),
    _ts_metadata("design:type", Object)
], SubCase.prototype, "taskHandleItem", void 0);
_ts_decorate([
    Property({
        type: 'smallint'
    }),
    _ts_metadata("design:type", Number)
], SubCase.prototype, "position", void 0);
_ts_decorate([
    Property({
        type: 'string',
        length: 4
    }),
    _ts_metadata("design:type", String)
], SubCase.prototype, "ownerType", void 0);
_ts_decorate([
    Property({
        type: 'string',
        length: 8
    }),
    _ts_metadata("design:type", String)
], SubCase.prototype, "ownerCode", void 0);
_ts_decorate([
    Property({
        type: 'string',
        length: 80
    }),
    _ts_metadata("design:type", String)
], SubCase.prototype, "ownerName", void 0);
_ts_decorate([
    Property({
        type: 'string',
        length: 16
    }),
    _ts_metadata("design:type", String)
], SubCase.prototype, "mode", void 0);
_ts_decorate([
    Property({
        type: 'boolean',
        default: false
    }),
    _ts_metadata("design:type", Boolean)
], SubCase.prototype, "autoClose", void 0);
_ts_decorate([
    Property({
        type: 'datetime',
        columnType: 'timestamptz(3)',
        nullable: true
    }),
    _ts_metadata("design:type", Object)
], SubCase.prototype, "acceptedAt", void 0);
_ts_decorate([
    Property({
        type: 'datetime',
        columnType: 'timestamptz(3)',
        nullable: true
    }),
    _ts_metadata("design:type", Object)
], SubCase.prototype, "finishedAt", void 0);
_ts_decorate([
    Property({
        type: 'string',
        length: 120,
        nullable: true
    }),
    _ts_metadata("design:type", Object)
], SubCase.prototype, "externalStatus", void 0);
_ts_decorate([
    Property({
        type: 'datetime',
        columnType: 'timestamptz(3)',
        nullable: true
    }),
    _ts_metadata("design:type", Object)
], SubCase.prototype, "externalStatusAt", void 0);
_ts_decorate([
    Property({
        type: 'datetime',
        columnType: 'timestamptz(3)',
        nullable: true
    }),
    _ts_metadata("design:type", Object)
], SubCase.prototype, "lastFeedbackAt", void 0);
_ts_decorate([
    Property({
        type: 'integer',
        default: 0
    }),
    _ts_metadata("design:type", Number)
], SubCase.prototype, "feedbackSeq", void 0);
_ts_decorate([
    Property({
        type: 'string',
        length: 16,
        nullable: true
    }),
    _ts_metadata("design:type", Object)
], SubCase.prototype, "finishMode", void 0);
_ts_decorate([
    Property({
        type: 'string',
        length: 10,
        nullable: true
    }),
    _ts_metadata("design:type", Object)
], SubCase.prototype, "finishReasonCode", void 0);
_ts_decorate([
    Property({
        type: 'text',
        nullable: true
    }),
    _ts_metadata("design:type", Object)
], SubCase.prototype, "finishReasonText", void 0);
_ts_decorate([
    Property({
        type: 'string',
        length: 200,
        nullable: true
    }),
    _ts_metadata("design:type", Object)
], SubCase.prototype, "result", void 0);
_ts_decorate([
    Property({
        type: 'string',
        length: 8,
        default: 'NONE'
    }),
    _ts_metadata("design:type", String)
], SubCase.prototype, "librarySync", void 0);
SubCase = _ts_decorate([
    Entity({
        tableName: 'sub_case'
    })
], SubCase);

//# sourceMappingURL=sub-case.entity.js.map