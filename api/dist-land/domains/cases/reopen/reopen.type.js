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
import { FlowType, titledStates, viewFlow } from "../../../platform/flow/index.js";
import { REOPEN, reopenFlow } from "./reopen.flow.js";
export const ReopenState = Object.fromEntries(Object.keys(reopenFlow.states).map((name)=>[
        name,
        name
    ]));
registerEnumType(ReopenState, {
    name: 'ReopenState',
    description: 'Where a request to take an ended case up again stands',
    valuesConfig: titledStates(reopenFlow)
});
export class ReopeningType {
    get flow() {
        return viewFlow(reopenFlow, REOPEN, this.row);
    }
}
_ts_decorate([
    Field(()=>ID, {
        description: 'the request'
    }),
    _ts_metadata("design:type", String)
], ReopeningType.prototype, "id", void 0);
_ts_decorate([
    Field(()=>Int, {
        description: 'version, to send back with a verdict'
    }),
    _ts_metadata("design:type", Number)
], ReopeningType.prototype, "version", void 0);
_ts_decorate([
    Field(()=>String, {
        description: '申请编号, CB + date + five digits'
    }),
    _ts_metadata("design:type", String)
], ReopeningType.prototype, "requestNo", void 0);
_ts_decorate([
    Field(()=>ID, {
        description: 'the case'
    }),
    _ts_metadata("design:type", String)
], ReopeningType.prototype, "caseId", void 0);
_ts_decorate([
    Field(()=>String, {
        description: '一件事编号'
    }),
    _ts_metadata("design:type", String)
], ReopeningType.prototype, "caseNo", void 0);
_ts_decorate([
    Field(()=>String, {
        description: '姓名, masked'
    }),
    _ts_metadata("design:type", String)
], ReopeningType.prototype, "nameMasked", void 0);
_ts_decorate([
    Field(()=>[
            String
        ], {
        description: 'matters that are to be handled again'
    }),
    _ts_metadata("design:type", Array)
], ReopeningType.prototype, "matterNames", void 0);
_ts_decorate([
    Field(()=>String, {
        description: '原因 in words'
    }),
    _ts_metadata("design:type", String)
], ReopeningType.prototype, "reason", void 0);
_ts_decorate([
    Field(()=>String, {
        description: '申请人'
    }),
    _ts_metadata("design:type", String)
], ReopeningType.prototype, "operatorName", void 0);
_ts_decorate([
    Field(()=>DateTimeScalar, {
        description: '申请时间'
    }),
    _ts_metadata("design:type", typeof SqlInstant === "undefined" ? Object : SqlInstant)
], ReopeningType.prototype, "createdAt", void 0);
_ts_decorate([
    Field(()=>String, {
        nullable: true,
        description: '区审批人'
    }),
    _ts_metadata("design:type", Object)
], ReopeningType.prototype, "districtApprover", void 0);
_ts_decorate([
    Field(()=>DateTimeScalar, {
        nullable: true,
        description: '区审批时间'
    }),
    _ts_metadata("design:type", Object)
], ReopeningType.prototype, "districtDecidedAt", void 0);
_ts_decorate([
    Field(()=>String, {
        nullable: true,
        description: '市审批人'
    }),
    _ts_metadata("design:type", Object)
], ReopeningType.prototype, "cityApprover", void 0);
_ts_decorate([
    Field(()=>DateTimeScalar, {
        nullable: true,
        description: '市审批时间'
    }),
    _ts_metadata("design:type", Object)
], ReopeningType.prototype, "cityDecidedAt", void 0);
_ts_decorate([
    Field(()=>String, {
        nullable: true,
        description: '审批意见'
    }),
    _ts_metadata("design:type", Object)
], ReopeningType.prototype, "decisionText", void 0);
_ts_decorate([
    Field(()=>ReopenState, {
        description: 'where it stands'
    }),
    _ts_metadata("design:type", String)
], ReopeningType.prototype, "state", void 0);
_ts_decorate([
    Field(()=>String, {
        description: 'the state in words'
    }),
    _ts_metadata("design:type", String)
], ReopeningType.prototype, "stateTitle", void 0);
_ts_decorate([
    Field(()=>FlowType, {
        description: 'state, limits, actions, history'
    }),
    _ts_metadata("design:type", typeof FlowType === "undefined" ? Object : FlowType),
    _ts_metadata("design:paramtypes", [])
], ReopeningType.prototype, "flow", null);
ReopeningType = _ts_decorate([
    ObjectType('Reopening', {
        description: '重新办理申请 of an ended case, masked'
    })
], ReopeningType);
export const ReopeningConnection = connectionOf('Reopening', ()=>ReopeningType);
export class RequestReopenInput {
}
_ts_decorate([
    Field(()=>ID, {
        description: 'a repeat answers with the first result'
    }),
    _ts_metadata("design:type", String)
], RequestReopenInput.prototype, "requestId", void 0);
_ts_decorate([
    Field(()=>ID, {
        description: 'the case'
    }),
    _ts_metadata("design:type", String)
], RequestReopenInput.prototype, "caseId", void 0);
_ts_decorate([
    Field(()=>Int, {
        description: 'the version of the case that the clerk saw'
    }),
    _ts_metadata("design:type", Number)
], RequestReopenInput.prototype, "version", void 0);
_ts_decorate([
    Field(()=>[
            ID
        ], {
        description: 'ended matters that are to be handled again'
    }),
    _ts_metadata("design:type", Array)
], RequestReopenInput.prototype, "subCaseIds", void 0);
_ts_decorate([
    Field(()=>String, {
        description: 'code of the list reopen.reason'
    }),
    _ts_metadata("design:type", String)
], RequestReopenInput.prototype, "reasonCode", void 0);
_ts_decorate([
    Field(()=>String, {
        description: '说明, 5–500 characters'
    }),
    _ts_metadata("design:type", String)
], RequestReopenInput.prototype, "reasonText", void 0);
RequestReopenInput = _ts_decorate([
    InputType('RequestReopenInput', {
        description: '申请重新办理'
    })
], RequestReopenInput);

//# sourceMappingURL=reopen.type.js.map