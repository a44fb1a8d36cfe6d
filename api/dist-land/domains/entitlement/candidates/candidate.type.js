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
import { Field, ID, Int, ObjectType, registerEnumType } from 'type-graphql';
import { connectionOf } from "../../../graphql/connection.js";
import { DateTimeScalar, DayScalar } from "../../../graphql/scalars.js";
import { FlowType, titledStates, viewFlow } from "../../../platform/flow/index.js";
import { InsuranceType } from "../../people/index.js";
import { candidateFlow } from "../candidate.flow.js";
/** States of the flow as an enum of the API. */ export const CandidateState = Object.fromEntries(Object.keys(candidateFlow.states).map((state)=>[
        state,
        state
    ]));
registerEnumType(CandidateState, {
    name: 'CandidateState',
    description: 'Where a person of 免申即享 stands',
    valuesConfig: titledStates(candidateFlow)
});
export var MatchResult = /*#__PURE__*/ function(MatchResult) {
    MatchResult["PENDING"] = "PENDING";
    MatchResult["MATCHED"] = "MATCHED";
    MatchResult["MISMATCH"] = "MISMATCH";
    return MatchResult;
}({});
registerEnumType(MatchResult, {
    name: 'MatchResult',
    description: '匹配结果 of the comparison with 社保系统',
    valuesConfig: {
        PENDING: {
            description: '待匹配'
        },
        MATCHED: {
            description: '一致'
        },
        MISMATCH: {
            description: '不一致'
        }
    }
});
export var ConsentState = /*#__PURE__*/ function(ConsentState) {
    ConsentState["NOT_REQUIRED"] = "NOT_REQUIRED";
    ConsentState["PENDING"] = "PENDING";
    ConsentState["CONFIRMED"] = "CONFIRMED";
    ConsentState["REFUSED"] = "REFUSED";
    ConsentState["TIMEOUT"] = "TIMEOUT";
    return ConsentState;
}({});
registerEnumType(ConsentState, {
    name: 'ConsentState',
    description: '确认状态: what the person has said',
    valuesConfig: {
        NOT_REQUIRED: {
            description: '无需确认'
        },
        PENDING: {
            description: '待确认'
        },
        CONFIRMED: {
            description: '已确认'
        },
        REFUSED: {
            description: '暂不办理'
        },
        TIMEOUT: {
            description: '逾期未确认'
        }
    }
});
export var InsuranceState = /*#__PURE__*/ function(InsuranceState) {
    InsuranceState["NONE"] = "NONE";
    InsuranceState["PUSHED"] = "PUSHED";
    InsuranceState["SUCCESS"] = "SUCCESS";
    InsuranceState["FAILED"] = "FAILED";
    InsuranceState["STOPPED"] = "STOPPED";
    return InsuranceState;
}({});
registerEnumType(InsuranceState, {
    name: 'InsuranceState',
    description: 'How far one kind of insurance is',
    valuesConfig: {
        NONE: {
            description: '未办理'
        },
        PUSHED: {
            description: '办理中'
        },
        SUCCESS: {
            description: '已参保'
        },
        FAILED: {
            description: '办理失败'
        },
        STOPPED: {
            description: '已停保'
        }
    }
});
export class VerdictType {
}
_ts_decorate([
    Field(()=>String, {
        description: 'name of the criterion'
    }),
    _ts_metadata("design:type", String)
], VerdictType.prototype, "code", void 0);
_ts_decorate([
    Field(()=>String, {
        description: 'the criterion in words'
    }),
    _ts_metadata("design:type", String)
], VerdictType.prototype, "title", void 0);
_ts_decorate([
    Field(()=>Boolean, {
        description: 'whether it is met'
    }),
    _ts_metadata("design:type", Boolean)
], VerdictType.prototype, "passed", void 0);
_ts_decorate([
    Field(()=>String, {
        description: 'what 安置系统 says'
    }),
    _ts_metadata("design:type", String)
], VerdictType.prototype, "value", void 0);
_ts_decorate([
    Field(()=>String, {
        description: 'what is asked for'
    }),
    _ts_metadata("design:type", String)
], VerdictType.prototype, "expected", void 0);
VerdictType = _ts_decorate([
    ObjectType('CriterionVerdict', {
        simpleResolvers: true,
        description: 'One criterion of the list, and why it is met or not'
    })
], VerdictType);
export class ComparedFieldType {
}
_ts_decorate([
    Field(()=>String, {
        description: 'name of the field'
    }),
    _ts_metadata("design:type", String)
], ComparedFieldType.prototype, "field", void 0);
_ts_decorate([
    Field(()=>String, {
        description: 'the field in words'
    }),
    _ts_metadata("design:type", String)
], ComparedFieldType.prototype, "title", void 0);
_ts_decorate([
    Field(()=>String, {
        description: 'value of 安置系统'
    }),
    _ts_metadata("design:type", String)
], ComparedFieldType.prototype, "placement", void 0);
_ts_decorate([
    Field(()=>String, {
        description: 'value of 社保系统'
    }),
    _ts_metadata("design:type", String)
], ComparedFieldType.prototype, "social", void 0);
_ts_decorate([
    Field(()=>Boolean, {
        description: 'whether they count as equal'
    }),
    _ts_metadata("design:type", Boolean)
], ComparedFieldType.prototype, "equal", void 0);
_ts_decorate([
    Field(()=>String, {
        description: 'the rule, or what an officer has decided'
    }),
    _ts_metadata("design:type", String)
], ComparedFieldType.prototype, "rule", void 0);
ComparedFieldType = _ts_decorate([
    ObjectType('ComparedField', {
        simpleResolvers: true,
        description: 'A field compared with 社保系统; personal values masked but for a single differing character'
    })
], ComparedFieldType);
export class InsuranceResultType {
}
_ts_decorate([
    Field(()=>ID, {
        description: 'the result'
    }),
    _ts_metadata("design:type", String)
], InsuranceResultType.prototype, "id", void 0);
_ts_decorate([
    Field(()=>InsuranceType, {
        description: '险种'
    }),
    _ts_metadata("design:type", String)
], InsuranceResultType.prototype, "insuranceType", void 0);
_ts_decorate([
    Field(()=>String, {
        description: '参保期, YYYY-MM'
    }),
    _ts_metadata("design:type", String)
], InsuranceResultType.prototype, "periodYm", void 0);
_ts_decorate([
    Field(()=>Boolean, {
        description: 'whether it was done'
    }),
    _ts_metadata("design:type", Boolean)
], InsuranceResultType.prototype, "success", void 0);
_ts_decorate([
    Field(()=>String, {
        nullable: true,
        description: '保险账号, the last four digits'
    }),
    _ts_metadata("design:type", Object)
], InsuranceResultType.prototype, "account", void 0);
_ts_decorate([
    Field(()=>DayScalar, {
        nullable: true,
        description: '参保时间'
    }),
    _ts_metadata("design:type", Object)
], InsuranceResultType.prototype, "enrolledOn", void 0);
_ts_decorate([
    Field(()=>String, {
        nullable: true,
        description: 'why not, in 社保系统’s words'
    }),
    _ts_metadata("design:type", Object)
], InsuranceResultType.prototype, "failureReason", void 0);
_ts_decorate([
    Field(()=>DateTimeScalar, {
        description: 'when it came'
    }),
    _ts_metadata("design:type", Object)
], InsuranceResultType.prototype, "receivedAt", void 0);
InsuranceResultType = _ts_decorate([
    ObjectType('InsuranceResult', {
        simpleResolvers: true,
        description: '办理结果 of one kind of insurance'
    })
], InsuranceResultType);
export class FormerIdentityType {
}
_ts_decorate([
    Field(()=>ID, {
        description: 'the entry'
    }),
    _ts_metadata("design:type", String)
], FormerIdentityType.prototype, "id", void 0);
_ts_decorate([
    Field(()=>String, {
        description: 'masked'
    }),
    _ts_metadata("design:type", String)
], FormerIdentityType.prototype, "idNo", void 0);
_ts_decorate([
    Field(()=>DateTimeScalar, {
        description: 'until when it held'
    }),
    _ts_metadata("design:type", Object)
], FormerIdentityType.prototype, "replacedAt", void 0);
FormerIdentityType = _ts_decorate([
    ObjectType('FormerIdentity', {
        simpleResolvers: true,
        description: 'An ID number that 安置系统 has corrected since'
    })
], FormerIdentityType);
export class CandidateType {
    get flow() {
        return viewFlow(candidateFlow, 'candidate', this.row);
    }
}
_ts_decorate([
    Field(()=>ID, {
        description: 'the person on the list; candidateId of all messages'
    }),
    _ts_metadata("design:type", String)
], CandidateType.prototype, "id", void 0);
_ts_decorate([
    Field(()=>Int, {
        description: 'version, to send back with an act'
    }),
    _ts_metadata("design:type", Number)
], CandidateType.prototype, "version", void 0);
_ts_decorate([
    Field(()=>String, {
        description: '编号'
    }),
    _ts_metadata("design:type", String)
], CandidateType.prototype, "candidateNo", void 0);
_ts_decorate([
    Field(()=>ID, {
        description: 'whose file it is'
    }),
    _ts_metadata("design:type", String)
], CandidateType.prototype, "personId", void 0);
_ts_decorate([
    Field(()=>String, {
        description: 'masked'
    }),
    _ts_metadata("design:type", String)
], CandidateType.prototype, "name", void 0);
_ts_decorate([
    Field(()=>String, {
        description: 'masked'
    }),
    _ts_metadata("design:type", String)
], CandidateType.prototype, "idNo", void 0);
_ts_decorate([
    Field(()=>String, {
        description: 'masked'
    }),
    _ts_metadata("design:type", String)
], CandidateType.prototype, "mobile", void 0);
_ts_decorate([
    Field(()=>String, {
        description: 'GB/T 2260'
    }),
    _ts_metadata("design:type", String)
], CandidateType.prototype, "districtCode", void 0);
_ts_decorate([
    Field(()=>String, {
        description: '区'
    }),
    _ts_metadata("design:type", String)
], CandidateType.prototype, "districtName", void 0);
_ts_decorate([
    Field(()=>DayScalar, {
        description: '退役日期'
    }),
    _ts_metadata("design:type", String)
], CandidateType.prototype, "dischargeDate", void 0);
_ts_decorate([
    Field(()=>Int, {
        description: '服役年限 in months'
    }),
    _ts_metadata("design:type", Number)
], CandidateType.prototype, "serviceMonths", void 0);
_ts_decorate([
    Field(()=>String, {
        description: '安置去向'
    }),
    _ts_metadata("design:type", String)
], CandidateType.prototype, "placementDirection", void 0);
_ts_decorate([
    Field(()=>[
            String
        ], {
        description: 'other districts that claim the person; the placement region counts'
    }),
    _ts_metadata("design:type", Array)
], CandidateType.prototype, "rivalRegions", void 0);
_ts_decorate([
    Field(()=>DayScalar, {
        nullable: true,
        description: '报到日期'
    }),
    _ts_metadata("design:type", Object)
], CandidateType.prototype, "reportedOn", void 0);
_ts_decorate([
    Field(()=>String, {
        description: '待安排起始, YYYY-MM'
    }),
    _ts_metadata("design:type", String)
], CandidateType.prototype, "waitingStart", void 0);
_ts_decorate([
    Field(()=>String, {
        nullable: true,
        description: '待安排截止, YYYY-MM'
    }),
    _ts_metadata("design:type", Object)
], CandidateType.prototype, "waitingEnd", void 0);
_ts_decorate([
    Field(()=>Int, {
        description: '已满月数 since reporting'
    }),
    _ts_metadata("design:type", Number)
], CandidateType.prototype, "fullMonths", void 0);
_ts_decorate([
    Field(()=>String, {
        nullable: true,
        description: 'why somebody took the person in by hand'
    }),
    _ts_metadata("design:type", Object)
], CandidateType.prototype, "manualReason", void 0);
_ts_decorate([
    Field(()=>InsuranceState, {
        description: '养老状态'
    }),
    _ts_metadata("design:type", String)
], CandidateType.prototype, "pensionState", void 0);
_ts_decorate([
    Field(()=>InsuranceState, {
        description: '医疗状态'
    }),
    _ts_metadata("design:type", String)
], CandidateType.prototype, "medicalState", void 0);
_ts_decorate([
    Field(()=>MatchResult, {
        description: '匹配结果'
    }),
    _ts_metadata("design:type", String)
], CandidateType.prototype, "matchResult", void 0);
_ts_decorate([
    Field(()=>DateTimeScalar, {
        nullable: true,
        description: 'when it was compared last'
    }),
    _ts_metadata("design:type", Object)
], CandidateType.prototype, "matchedAt", void 0);
_ts_decorate([
    Field(()=>[
            ComparedFieldType
        ], {
        description: 'the comparison, field by field'
    }),
    _ts_metadata("design:type", Array)
], CandidateType.prototype, "comparison", void 0);
_ts_decorate([
    Field(()=>ConsentState, {
        description: '确认状态'
    }),
    _ts_metadata("design:type", String)
], CandidateType.prototype, "consentState", void 0);
_ts_decorate([
    Field(()=>DateTimeScalar, {
        nullable: true,
        description: 'when the person answered'
    }),
    _ts_metadata("design:type", Object)
], CandidateType.prototype, "consentAt", void 0);
_ts_decorate([
    Field(()=>String, {
        nullable: true,
        description: 'through which channel'
    }),
    _ts_metadata("design:type", Object)
], CandidateType.prototype, "consentChannel", void 0);
_ts_decorate([
    Field(()=>ID, {
        nullable: true,
        description: 'the batch'
    }),
    _ts_metadata("design:type", Object)
], CandidateType.prototype, "batchId", void 0);
_ts_decorate([
    Field(()=>String, {
        nullable: true,
        description: '批次'
    }),
    _ts_metadata("design:type", Object)
], CandidateType.prototype, "batchNo", void 0);
_ts_decorate([
    Field(()=>CandidateState, {
        description: 'where the person stands'
    }),
    _ts_metadata("design:type", String)
], CandidateType.prototype, "state", void 0);
_ts_decorate([
    Field(()=>String, {
        description: 'the state in words'
    }),
    _ts_metadata("design:type", String)
], CandidateType.prototype, "stateTitle", void 0);
_ts_decorate([
    Field(()=>String, {
        nullable: true,
        description: 'why it failed, in 社保系统’s words'
    }),
    _ts_metadata("design:type", Object)
], CandidateType.prototype, "failureReason", void 0);
_ts_decorate([
    Field(()=>DateTimeScalar, {
        description: 'when the person was identified'
    }),
    _ts_metadata("design:type", Object)
], CandidateType.prototype, "identifiedAt", void 0);
_ts_decorate([
    Field(()=>DateTimeScalar, {
        nullable: true,
        description: 'when the six-month alert went out'
    }),
    _ts_metadata("design:type", Object)
], CandidateType.prototype, "alertedAt", void 0);
_ts_decorate([
    Field(()=>FlowType, {
        description: 'state, limits, actions, history'
    }),
    _ts_metadata("design:type", typeof FlowType === "undefined" ? Object : FlowType),
    _ts_metadata("design:paramtypes", [])
], CandidateType.prototype, "flow", null);
CandidateType = _ts_decorate([
    ObjectType('EntitlementCandidate', {
        description: '免申即享人员'
    })
], CandidateType);
export const CandidateConnection = connectionOf('EntitlementCandidate', ()=>CandidateType);
export class CandidateRevealType {
}
_ts_decorate([
    Field(()=>String, {
        description: '姓名'
    }),
    _ts_metadata("design:type", String)
], CandidateRevealType.prototype, "name", void 0);
_ts_decorate([
    Field(()=>String, {
        description: '身份证号码'
    }),
    _ts_metadata("design:type", String)
], CandidateRevealType.prototype, "idNo", void 0);
_ts_decorate([
    Field(()=>String, {
        description: '手机号'
    }),
    _ts_metadata("design:type", String)
], CandidateRevealType.prototype, "mobile", void 0);
_ts_decorate([
    Field(()=>[
            ComparedFieldType
        ], {
        description: 'the comparison in clear'
    }),
    _ts_metadata("design:type", Array)
], CandidateRevealType.prototype, "comparison", void 0);
CandidateRevealType = _ts_decorate([
    ObjectType('CandidateReveal', {
        simpleResolvers: true,
        description: '完整信息 of a person, after a reason'
    })
], CandidateRevealType);

//# sourceMappingURL=candidate.type.js.map