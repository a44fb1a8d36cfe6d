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
import { connectionOf } from "../../../graphql/connection.js";
import { DateTimeScalar } from "../../../graphql/scalars.js";
import { FlowType, RowResult, titledStates, viewFlow } from "../../../platform/flow/index.js";
import { FORCED_FINISH, forcedFinishFlow } from "./request.flow.js";
import { FINISH_WAYS } from "./rule-body.js";
const named = (names)=>Object.fromEntries(names.map((name)=>[
            name,
            name
        ]));
export const ForcedFinishState = named(Object.keys(forcedFinishFlow.states));
registerEnumType(ForcedFinishState, {
    name: 'ForcedFinishState',
    description: 'Where a request for a forced finish stands',
    valuesConfig: titledStates(forcedFinishFlow)
});
export const ForcedFinishWay = named(Object.keys(FINISH_WAYS));
registerEnumType(ForcedFinishWay, {
    name: 'ForcedFinishWay',
    description: 'How a matter is forced to its end',
    valuesConfig: Object.fromEntries(Object.entries(FINISH_WAYS).map(([name, description])=>[
            name,
            {
                description
            }
        ]))
});
export class ForcedFinishFileType {
}
_ts_decorate([
    Field(()=>String, {
        description: 'file name'
    }),
    _ts_metadata("design:type", String)
], ForcedFinishFileType.prototype, "name", void 0);
_ts_decorate([
    Field(()=>String, {
        description: 'same-origin address'
    }),
    _ts_metadata("design:type", String)
], ForcedFinishFileType.prototype, "url", void 0);
ForcedFinishFileType = _ts_decorate([
    ObjectType('ForcedFinishFile', {
        simpleResolvers: true,
        description: 'A file of a request'
    })
], ForcedFinishFileType);
export class ForcedFinishType {
    get flow() {
        return viewFlow(forcedFinishFlow, FORCED_FINISH, this.row);
    }
}
_ts_decorate([
    Field(()=>ID, {
        description: 'the request'
    }),
    _ts_metadata("design:type", String)
], ForcedFinishType.prototype, "id", void 0);
_ts_decorate([
    Field(()=>Int, {
        description: 'version, to send back with a verdict'
    }),
    _ts_metadata("design:type", Number)
], ForcedFinishType.prototype, "version", void 0);
_ts_decorate([
    Field(()=>String, {
        description: '申请编号, QZ + date + five digits'
    }),
    _ts_metadata("design:type", String)
], ForcedFinishType.prototype, "requestNo", void 0);
_ts_decorate([
    Field(()=>ID, {
        description: 'the case'
    }),
    _ts_metadata("design:type", String)
], ForcedFinishType.prototype, "caseId", void 0);
_ts_decorate([
    Field(()=>String, {
        description: '一件事编号'
    }),
    _ts_metadata("design:type", String)
], ForcedFinishType.prototype, "caseNo", void 0);
_ts_decorate([
    Field(()=>String, {
        description: '办件编号, or the case’s number where all of it ends'
    }),
    _ts_metadata("design:type", String)
], ForcedFinishType.prototype, "targetNo", void 0);
_ts_decorate([
    Field(()=>String, {
        description: '事项'
    }),
    _ts_metadata("design:type", String)
], ForcedFinishType.prototype, "matterName", void 0);
_ts_decorate([
    Field(()=>String, {
        description: '姓名, masked'
    }),
    _ts_metadata("design:type", String)
], ForcedFinishType.prototype, "nameMasked", void 0);
_ts_decorate([
    Field(()=>ForcedFinishWay, {
        description: '办结方式'
    }),
    _ts_metadata("design:type", String)
], ForcedFinishType.prototype, "finishAs", void 0);
_ts_decorate([
    Field(()=>String, {
        description: 'the way in words'
    }),
    _ts_metadata("design:type", String)
], ForcedFinishType.prototype, "finishAsTitle", void 0);
_ts_decorate([
    Field(()=>String, {
        description: '理由 in words'
    }),
    _ts_metadata("design:type", String)
], ForcedFinishType.prototype, "reason", void 0);
_ts_decorate([
    Field(()=>String, {
        description: '依据'
    }),
    _ts_metadata("design:type", String)
], ForcedFinishType.prototype, "basisText", void 0);
_ts_decorate([
    Field(()=>String, {
        nullable: true,
        description: 'the rule with its version, where a rule acted'
    }),
    _ts_metadata("design:type", Object)
], ForcedFinishType.prototype, "ruleTitle", void 0);
_ts_decorate([
    Field(()=>String, {
        description: '申请人, or the rule'
    }),
    _ts_metadata("design:type", String)
], ForcedFinishType.prototype, "operatorName", void 0);
_ts_decorate([
    Field(()=>DateTimeScalar, {
        description: '申请时间'
    }),
    _ts_metadata("design:type", typeof SqlInstant === "undefined" ? Object : SqlInstant)
], ForcedFinishType.prototype, "createdAt", void 0);
_ts_decorate([
    Field(()=>String, {
        nullable: true,
        description: '审批人'
    }),
    _ts_metadata("design:type", Object)
], ForcedFinishType.prototype, "approverName", void 0);
_ts_decorate([
    Field(()=>String, {
        nullable: true,
        description: '审批意见'
    }),
    _ts_metadata("design:type", Object)
], ForcedFinishType.prototype, "decisionText", void 0);
_ts_decorate([
    Field(()=>DateTimeScalar, {
        nullable: true,
        description: '审批或办结时间'
    }),
    _ts_metadata("design:type", Object)
], ForcedFinishType.prototype, "decidedAt", void 0);
_ts_decorate([
    Field(()=>[
            String
        ], {
        description: '后续工作 that the rule orders'
    }),
    _ts_metadata("design:type", Array)
], ForcedFinishType.prototype, "followUpTitles", void 0);
_ts_decorate([
    Field(()=>String, {
        nullable: true,
        description: 'what was done of it'
    }),
    _ts_metadata("design:type", Object)
], ForcedFinishType.prototype, "followUpNote", void 0);
_ts_decorate([
    Field(()=>DateTimeScalar, {
        nullable: true,
        description: 'when it was done'
    }),
    _ts_metadata("design:type", Object)
], ForcedFinishType.prototype, "followedUpAt", void 0);
_ts_decorate([
    Field(()=>[
            ForcedFinishFileType
        ], {
        description: '附件'
    }),
    _ts_metadata("design:type", Array)
], ForcedFinishType.prototype, "files", void 0);
_ts_decorate([
    Field(()=>ForcedFinishState, {
        description: 'where it stands'
    }),
    _ts_metadata("design:type", String)
], ForcedFinishType.prototype, "state", void 0);
_ts_decorate([
    Field(()=>String, {
        description: 'the state in words'
    }),
    _ts_metadata("design:type", String)
], ForcedFinishType.prototype, "stateTitle", void 0);
_ts_decorate([
    Field(()=>FlowType, {
        description: 'state, limits, actions, history'
    }),
    _ts_metadata("design:type", typeof FlowType === "undefined" ? Object : FlowType),
    _ts_metadata("design:paramtypes", [])
], ForcedFinishType.prototype, "flow", null);
ForcedFinishType = _ts_decorate([
    ObjectType('ForcedFinish', {
        description: '强制办结: a request of a person or the act of a rule, masked'
    })
], ForcedFinishType);
export const ForcedFinishConnection = connectionOf('ForcedFinish', ()=>ForcedFinishType);
export class ForcedFinishRowInput {
}
_ts_decorate([
    Field(()=>ID, {
        description: 'the case'
    }),
    _ts_metadata("design:type", String)
], ForcedFinishRowInput.prototype, "caseId", void 0);
_ts_decorate([
    Field(()=>ID, {
        nullable: true,
        description: 'the matter; absent = the whole case'
    }),
    _ts_metadata("design:type", Object)
], ForcedFinishRowInput.prototype, "subCaseId", void 0);
_ts_decorate([
    Field(()=>Int, {
        description: 'the version of the matter, or of the case, that was shown'
    }),
    _ts_metadata("design:type", Number)
], ForcedFinishRowInput.prototype, "version", void 0);
ForcedFinishRowInput = _ts_decorate([
    InputType('ForcedFinishRow', {
        description: 'What is to be forced to its end'
    })
], ForcedFinishRowInput);
export class RequestForcedFinishInput {
}
_ts_decorate([
    Field(()=>ID, {
        description: 'a repeat answers with the first result'
    }),
    _ts_metadata("design:type", String)
], RequestForcedFinishInput.prototype, "requestId", void 0);
_ts_decorate([
    Field(()=>[
            ForcedFinishRowInput
        ], {
        description: 'one to 200'
    }),
    _ts_metadata("design:type", Array)
], RequestForcedFinishInput.prototype, "rows", void 0);
_ts_decorate([
    Field(()=>ForcedFinishWay, {
        description: '办结方式'
    }),
    _ts_metadata("design:type", String)
], RequestForcedFinishInput.prototype, "finishAs", void 0);
_ts_decorate([
    Field(()=>String, {
        description: 'code of the list forced-finish.reason'
    }),
    _ts_metadata("design:type", String)
], RequestForcedFinishInput.prototype, "reasonCode", void 0);
_ts_decorate([
    Field(()=>String, {
        nullable: true,
        description: '说明, 5–500 characters; required for L99'
    }),
    _ts_metadata("design:type", Object)
], RequestForcedFinishInput.prototype, "reasonText", void 0);
_ts_decorate([
    Field(()=>String, {
        description: '依据: article or document number, 5–500 characters'
    }),
    _ts_metadata("design:type", String)
], RequestForcedFinishInput.prototype, "basisText", void 0);
_ts_decorate([
    Field(()=>[
            ID
        ], {
        nullable: true,
        description: 'uploaded files; with a single row only'
    }),
    _ts_metadata("design:type", Object)
], RequestForcedFinishInput.prototype, "fileIds", void 0);
RequestForcedFinishInput = _ts_decorate([
    InputType('RequestForcedFinishInput', {
        description: '申请强制办结'
    })
], RequestForcedFinishInput);
export class ForcedFinishAskedType {
}
_ts_decorate([
    Field(()=>ID, {
        description: 'the request, or the row’s own id where it was refused'
    }),
    _ts_metadata("design:type", String)
], ForcedFinishAskedType.prototype, "id", void 0);
_ts_decorate([
    Field(()=>String, {
        description: 'its business number; empty where it is not the caller’s to see'
    }),
    _ts_metadata("design:type", String)
], ForcedFinishAskedType.prototype, "title", void 0);
_ts_decorate([
    Field(()=>RowResult, {
        description: 'whether it was asked for'
    }),
    _ts_metadata("design:type", String)
], ForcedFinishAskedType.prototype, "result", void 0);
_ts_decorate([
    Field(()=>String, {
        nullable: true,
        description: 'code of the refusal'
    }),
    _ts_metadata("design:type", Object)
], ForcedFinishAskedType.prototype, "code", void 0);
_ts_decorate([
    Field(()=>String, {
        nullable: true,
        description: 'why not'
    }),
    _ts_metadata("design:type", Object)
], ForcedFinishAskedType.prototype, "message", void 0);
ForcedFinishAskedType = _ts_decorate([
    ObjectType('ForcedFinishAsked', {
        simpleResolvers: true,
        description: 'What became of one row'
    })
], ForcedFinishAskedType);
export class ForcedFinishCountType {
}
_ts_decorate([
    Field(()=>String, {
        description: 'YYYY-MM'
    }),
    _ts_metadata("design:type", String)
], ForcedFinishCountType.prototype, "month", void 0);
_ts_decorate([
    Field(()=>String, {
        description: '理由'
    }),
    _ts_metadata("design:type", String)
], ForcedFinishCountType.prototype, "reason", void 0);
_ts_decorate([
    Field(()=>Int, {
        description: 'by people'
    }),
    _ts_metadata("design:type", Number)
], ForcedFinishCountType.prototype, "manual", void 0);
_ts_decorate([
    Field(()=>Int, {
        description: 'by rules'
    }),
    _ts_metadata("design:type", Number)
], ForcedFinishCountType.prototype, "automatic", void 0);
ForcedFinishCountType = _ts_decorate([
    ObjectType('ForcedFinishCount', {
        simpleResolvers: true,
        description: 'Forced finishes of one month for one reason'
    })
], ForcedFinishCountType);

//# sourceMappingURL=request.type.js.map