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
import { Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import { connectionOf } from "../../../../graphql/connection.js";
import { DateTimeScalar } from "../../../../graphql/scalars.js";
import { FlowType, viewFlow } from "../../../../platform/flow/index.js";
import { WithdrawalState, WithdrawReasonEnum } from "../lists/hit.enums.js";
import { WITHDRAWAL, withdrawalFlow } from "./withdrawal.flow.js";
export class WithdrawalType {
    get flow() {
        return viewFlow(withdrawalFlow, WITHDRAWAL, this.row);
    }
}
_ts_decorate([
    Field(()=>ID, {
        description: 'the request'
    }),
    _ts_metadata("design:type", String)
], WithdrawalType.prototype, "id", void 0);
_ts_decorate([
    Field(()=>Int, {
        description: 'version, to send back with a verdict'
    }),
    _ts_metadata("design:type", Number)
], WithdrawalType.prototype, "version", void 0);
_ts_decorate([
    Field(()=>String, {
        description: '申请编号, CH + date + five digits'
    }),
    _ts_metadata("design:type", String)
], WithdrawalType.prototype, "requestNo", void 0);
_ts_decorate([
    Field(()=>ID, {
        description: 'the case'
    }),
    _ts_metadata("design:type", String)
], WithdrawalType.prototype, "caseId", void 0);
_ts_decorate([
    Field(()=>String, {
        description: '一件事编号'
    }),
    _ts_metadata("design:type", String)
], WithdrawalType.prototype, "caseNo", void 0);
_ts_decorate([
    Field(()=>String, {
        description: '姓名, masked'
    }),
    _ts_metadata("design:type", String)
], WithdrawalType.prototype, "nameMasked", void 0);
_ts_decorate([
    Field(()=>String, {
        description: 'who asked: 申请人本人, or the clerk for them'
    }),
    _ts_metadata("design:type", String)
], WithdrawalType.prototype, "requesterTitle", void 0);
_ts_decorate([
    Field(()=>WithdrawReasonEnum, {
        description: '撤回原因'
    }),
    _ts_metadata("design:type", String)
], WithdrawalType.prototype, "reasonCode", void 0);
_ts_decorate([
    Field(()=>String, {
        description: 'the reason in words'
    }),
    _ts_metadata("design:type", String)
], WithdrawalType.prototype, "reasonTitle", void 0);
_ts_decorate([
    Field(()=>String, {
        nullable: true,
        description: '说明'
    }),
    _ts_metadata("design:type", Object)
], WithdrawalType.prototype, "reasonText", void 0);
_ts_decorate([
    Field(()=>Boolean, {
        description: 'the case had been accepted, so the district decided'
    }),
    _ts_metadata("design:type", Boolean)
], WithdrawalType.prototype, "needApproval", void 0);
_ts_decorate([
    Field(()=>DateTimeScalar, {
        description: '申请时间'
    }),
    _ts_metadata("design:type", typeof SqlInstant === "undefined" ? Object : SqlInstant)
], WithdrawalType.prototype, "createdAt", void 0);
_ts_decorate([
    Field(()=>DateTimeScalar, {
        nullable: true,
        description: '审批时限'
    }),
    _ts_metadata("design:type", Object)
], WithdrawalType.prototype, "dueAt", void 0);
_ts_decorate([
    Field(()=>String, {
        nullable: true,
        description: '审批人'
    }),
    _ts_metadata("design:type", Object)
], WithdrawalType.prototype, "approverName", void 0);
_ts_decorate([
    Field(()=>String, {
        nullable: true,
        description: '审批意见'
    }),
    _ts_metadata("design:type", Object)
], WithdrawalType.prototype, "decisionText", void 0);
_ts_decorate([
    Field(()=>DateTimeScalar, {
        nullable: true,
        description: '审批时间'
    }),
    _ts_metadata("design:type", Object)
], WithdrawalType.prototype, "decidedAt", void 0);
_ts_decorate([
    Field(()=>[
            String
        ], {
        description: 'what became of each matter'
    }),
    _ts_metadata("design:type", Array)
], WithdrawalType.prototype, "effects", void 0);
_ts_decorate([
    Field(()=>WithdrawalState, {
        description: 'where it stands'
    }),
    _ts_metadata("design:type", String)
], WithdrawalType.prototype, "state", void 0);
_ts_decorate([
    Field(()=>String, {
        description: 'the state in words'
    }),
    _ts_metadata("design:type", String)
], WithdrawalType.prototype, "stateTitle", void 0);
_ts_decorate([
    Field(()=>FlowType, {
        description: 'state, limits, actions, history'
    }),
    _ts_metadata("design:type", typeof FlowType === "undefined" ? Object : FlowType),
    _ts_metadata("design:paramtypes", [])
], WithdrawalType.prototype, "flow", null);
WithdrawalType = _ts_decorate([
    ObjectType('Withdrawal', {
        description: '撤回申请 of a case, by the applicant or by the window for them'
    })
], WithdrawalType);
export const WithdrawalConnection = connectionOf('Withdrawal', ()=>WithdrawalType);
export class WithdrawCaseInput {
}
_ts_decorate([
    Field(()=>ID, {
        description: 'a repeat answers with the first result'
    }),
    _ts_metadata("design:type", String)
], WithdrawCaseInput.prototype, "requestId", void 0);
_ts_decorate([
    Field(()=>ID, {
        description: 'the case'
    }),
    _ts_metadata("design:type", String)
], WithdrawCaseInput.prototype, "caseId", void 0);
_ts_decorate([
    Field(()=>Int, {
        description: 'the version of the case that the clerk saw'
    }),
    _ts_metadata("design:type", Number)
], WithdrawCaseInput.prototype, "version", void 0);
_ts_decorate([
    Field(()=>WithdrawReasonEnum, {
        description: '撤回原因'
    }),
    _ts_metadata("design:type", typeof WithdrawReason === "undefined" ? Object : WithdrawReason)
], WithdrawCaseInput.prototype, "reasonCode", void 0);
_ts_decorate([
    Field(()=>String, {
        nullable: true,
        description: '说明, 5–500 characters; required for OTHER'
    }),
    _ts_metadata("design:type", Object)
], WithdrawCaseInput.prototype, "reasonText", void 0);
WithdrawCaseInput = _ts_decorate([
    InputType('WithdrawCaseInput', {
        description: '申请撤回 of a case'
    })
], WithdrawCaseInput);

//# sourceMappingURL=withdrawal.type.js.map