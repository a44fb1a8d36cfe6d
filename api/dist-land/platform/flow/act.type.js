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
import { Field, ID, InputType, Int, ObjectType, registerEnumType } from 'type-graphql';
export var RowResult = /*#__PURE__*/ function(RowResult) {
    RowResult["OK"] = "OK";
    RowResult["SKIPPED"] = "SKIPPED";
    RowResult["FAILED"] = "FAILED";
    return RowResult;
}({});
registerEnumType(RowResult, {
    name: 'RowResult',
    description: 'SKIPPED: somebody was faster or it is already done; FAILED: it may not be done',
    valuesConfig: {
        OK: {
            description: '已办成'
        },
        SKIPPED: {
            description: '跳过：他人已先办理或状态已变'
        },
        FAILED: {
            description: '不能办理'
        }
    }
});
export class RecordActRowInput {
}
_ts_decorate([
    Field(()=>ID, {
        description: 'the record'
    }),
    _ts_metadata("design:type", String)
], RecordActRowInput.prototype, "id", void 0);
_ts_decorate([
    Field(()=>Int, {
        description: 'the version that was shown; a later one is refused (E-0504)'
    }),
    _ts_metadata("design:type", Number)
], RecordActRowInput.prototype, "version", void 0);
RecordActRowInput = _ts_decorate([
    InputType('RecordActRow', {
        description: 'A record of an act, as its user saw it'
    })
], RecordActRowInput);
export class RecordActInputType {
}
_ts_decorate([
    Field(()=>String, {
        description: 'one of the records’ available actions'
    }),
    _ts_metadata("design:type", String)
], RecordActInputType.prototype, "action", void 0);
_ts_decorate([
    Field(()=>ID, {
        description: 'a repeat with the same id answers with the first result'
    }),
    _ts_metadata("design:type", String)
], RecordActInputType.prototype, "requestId", void 0);
_ts_decorate([
    Field(()=>[
            RecordActRowInput
        ], {
        description: 'the records'
    }),
    _ts_metadata("design:type", Array)
], RecordActInputType.prototype, "rows", void 0);
_ts_decorate([
    Field(()=>String, {
        nullable: true,
        description: 'code of the list that the action names'
    }),
    _ts_metadata("design:type", Object)
], RecordActInputType.prototype, "reasonCode", void 0);
_ts_decorate([
    Field(()=>String, {
        nullable: true,
        description: 'the reason in words, 5 to 500 characters'
    }),
    _ts_metadata("design:type", Object)
], RecordActInputType.prototype, "reasonText", void 0);
_ts_decorate([
    Field(()=>String, {
        nullable: true,
        description: 'a remark, at most 2,000 characters'
    }),
    _ts_metadata("design:type", Object)
], RecordActInputType.prototype, "note", void 0);
RecordActInputType = _ts_decorate([
    InputType('RecordActInput', {
        description: 'One step of a flow over one record or a selection of at most 200'
    })
], RecordActInputType);
export class RecordActOutcomeType {
}
_ts_decorate([
    Field(()=>ID, {
        description: 'the record'
    }),
    _ts_metadata("design:type", String)
], RecordActOutcomeType.prototype, "id", void 0);
_ts_decorate([
    Field(()=>String, {
        description: 'its business number; empty where it is not the caller’s to see'
    }),
    _ts_metadata("design:type", String)
], RecordActOutcomeType.prototype, "title", void 0);
_ts_decorate([
    Field(()=>RowResult, {
        description: 'whether it moved'
    }),
    _ts_metadata("design:type", String)
], RecordActOutcomeType.prototype, "result", void 0);
_ts_decorate([
    Field(()=>String, {
        nullable: true,
        description: 'code of the refusal'
    }),
    _ts_metadata("design:type", Object)
], RecordActOutcomeType.prototype, "code", void 0);
_ts_decorate([
    Field(()=>String, {
        nullable: true,
        description: 'why it did not move'
    }),
    _ts_metadata("design:type", Object)
], RecordActOutcomeType.prototype, "message", void 0);
RecordActOutcomeType = _ts_decorate([
    ObjectType('RecordActOutcome', {
        simpleResolvers: true,
        description: 'What became of one record'
    })
], RecordActOutcomeType);
export class RecordActResultType {
}
_ts_decorate([
    Field(()=>Int, {
        description: 'records that moved'
    }),
    _ts_metadata("design:type", Number)
], RecordActResultType.prototype, "ok", void 0);
_ts_decorate([
    Field(()=>Int, {
        description: 'records that somebody else had moved'
    }),
    _ts_metadata("design:type", Number)
], RecordActResultType.prototype, "skipped", void 0);
_ts_decorate([
    Field(()=>Int, {
        description: 'records that may not be moved'
    }),
    _ts_metadata("design:type", Number)
], RecordActResultType.prototype, "failed", void 0);
_ts_decorate([
    Field(()=>[
            RecordActOutcomeType
        ], {
        description: 'in the order asked for'
    }),
    _ts_metadata("design:type", Array)
], RecordActResultType.prototype, "rows", void 0);
RecordActResultType = _ts_decorate([
    ObjectType('RecordActResult', {
        simpleResolvers: true,
        description: 'An act’s result, one line per record'
    })
], RecordActResultType);

//# sourceMappingURL=act.type.js.map