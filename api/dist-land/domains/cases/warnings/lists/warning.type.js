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
import { Field, ID, Int, ObjectType } from 'type-graphql';
import { connectionOf } from "../../../../graphql/connection.js";
import { DateTimeScalar } from "../../../../graphql/scalars.js";
import { FlowType, RemainingType, viewFlow } from "../../../../platform/flow/index.js";
import { caseFlow } from "../../case.flow.js";
import { warningFlow } from "../warning.flow.js";
import { WARNING } from "../words.js";
import { LimitKindEnum, WarningFeedbackKind, WarningState, WarningVerdict } from "./warning.enums.js";
export class WarningType {
    get flow() {
        return viewFlow(warningFlow, WARNING, this.row);
    }
    get caseFlow() {
        return this.caseRow ? viewFlow(caseFlow, 'case', this.caseRow) : null;
    }
}
_ts_decorate([
    Field(()=>ID, {
        description: 'the warning'
    }),
    _ts_metadata("design:type", String)
], WarningType.prototype, "id", void 0);
_ts_decorate([
    Field(()=>Int, {
        description: 'version, to send back with an act'
    }),
    _ts_metadata("design:type", Number)
], WarningType.prototype, "version", void 0);
_ts_decorate([
    Field(()=>String, {
        description: '预警编号, YJ + date + six digits'
    }),
    _ts_metadata("design:type", String)
], WarningType.prototype, "warningNo", void 0);
_ts_decorate([
    Field(()=>ID, {
        description: 'the case'
    }),
    _ts_metadata("design:type", String)
], WarningType.prototype, "caseId", void 0);
_ts_decorate([
    Field(()=>String, {
        description: '一件事编号'
    }),
    _ts_metadata("design:type", String)
], WarningType.prototype, "caseNo", void 0);
_ts_decorate([
    Field(()=>ID, {
        description: 'the case or sub-case that it is about'
    }),
    _ts_metadata("design:type", String)
], WarningType.prototype, "recordId", void 0);
_ts_decorate([
    Field(()=>String, {
        description: '`case` or `subCase`'
    }),
    _ts_metadata("design:type", String)
], WarningType.prototype, "recordType", void 0);
_ts_decorate([
    Field(()=>String, {
        description: '办件编号 of the sub-case, 一件事编号 of the case'
    }),
    _ts_metadata("design:type", String)
], WarningType.prototype, "recordNo", void 0);
_ts_decorate([
    Field(()=>String, {
        description: '姓名, masked'
    }),
    _ts_metadata("design:type", String)
], WarningType.prototype, "nameMasked", void 0);
_ts_decorate([
    Field(()=>String, {
        description: '事项代码, BUNDLE for the whole case'
    }),
    _ts_metadata("design:type", String)
], WarningType.prototype, "matterCode", void 0);
_ts_decorate([
    Field(()=>String, {
        description: '事项'
    }),
    _ts_metadata("design:type", String)
], WarningType.prototype, "matterName", void 0);
_ts_decorate([
    Field(()=>String, {
        description: '流程: 受理, 审核, 办结'
    }),
    _ts_metadata("design:type", String)
], WarningType.prototype, "process", void 0);
_ts_decorate([
    Field(()=>String, {
        description: '环节 when it fired'
    }),
    _ts_metadata("design:type", String)
], WarningType.prototype, "stage", void 0);
_ts_decorate([
    Field(()=>LimitKindEnum, {
        description: 'which limit'
    }),
    _ts_metadata("design:type", String)
], WarningType.prototype, "limitKind", void 0);
_ts_decorate([
    Field(()=>String, {
        description: 'the limit in words'
    }),
    _ts_metadata("design:type", String)
], WarningType.prototype, "limitKindTitle", void 0);
_ts_decorate([
    Field(()=>DateTimeScalar, {
        nullable: true,
        description: '到期; null where no limit is in danger'
    }),
    _ts_metadata("design:type", Object)
], WarningType.prototype, "limitDueAt", void 0);
_ts_decorate([
    Field(()=>RemainingType, {
        description: '剩余, as of now'
    }),
    _ts_metadata("design:type", typeof RemainingType === "undefined" ? Object : RemainingType)
], WarningType.prototype, "remaining", void 0);
_ts_decorate([
    Field(()=>Int, {
        description: '预警等级, 1 紧急 … 4 提示'
    }),
    _ts_metadata("design:type", Number)
], WarningType.prototype, "level", void 0);
_ts_decorate([
    Field(()=>String, {
        description: 'the level in words'
    }),
    _ts_metadata("design:type", String)
], WarningType.prototype, "levelTitle", void 0);
_ts_decorate([
    Field(()=>String, {
        description: '预警类型'
    }),
    _ts_metadata("design:type", String)
], WarningType.prototype, "message", void 0);
_ts_decorate([
    Field(()=>String, {
        description: '建议措施'
    }),
    _ts_metadata("design:type", String)
], WarningType.prototype, "advice", void 0);
_ts_decorate([
    Field(()=>Int, {
        description: '优先级: the place among all warnings of the city that ask for something; 0 once it is over'
    }),
    _ts_metadata("design:type", Number)
], WarningType.prototype, "priorityNo", void 0);
_ts_decorate([
    Field(()=>DateTimeScalar, {
        description: 'when it fired'
    }),
    _ts_metadata("design:type", typeof SqlInstant === "undefined" ? Object : SqlInstant)
], WarningType.prototype, "triggeredAt", void 0);
_ts_decorate([
    Field(()=>ID, {
        description: 'the rule'
    }),
    _ts_metadata("design:type", String)
], WarningType.prototype, "ruleId", void 0);
_ts_decorate([
    Field(()=>String, {
        description: '规则编号'
    }),
    _ts_metadata("design:type", String)
], WarningType.prototype, "ruleNo", void 0);
_ts_decorate([
    Field(()=>Int, {
        description: 'version of the rule under which it fired'
    }),
    _ts_metadata("design:type", Number)
], WarningType.prototype, "ruleVersion", void 0);
_ts_decorate([
    Field(()=>String, {
        description: 'name of the rule'
    }),
    _ts_metadata("design:type", String)
], WarningType.prototype, "ruleTitle", void 0);
_ts_decorate([
    Field(()=>WarningState, {
        description: 'where it stands'
    }),
    _ts_metadata("design:type", String)
], WarningType.prototype, "state", void 0);
_ts_decorate([
    Field(()=>String, {
        description: 'the state in words'
    }),
    _ts_metadata("design:type", String)
], WarningType.prototype, "stateTitle", void 0);
_ts_decorate([
    Field(()=>ID, {
        description: 'the centre that handles the case'
    }),
    _ts_metadata("design:type", String)
], WarningType.prototype, "orgId", void 0);
_ts_decorate([
    Field(()=>String, {
        description: '受理中心'
    }),
    _ts_metadata("design:type", String)
], WarningType.prototype, "orgName", void 0);
_ts_decorate([
    Field(()=>String, {
        nullable: true,
        description: '责任人; null = all clerks of the centre'
    }),
    _ts_metadata("design:type", Object)
], WarningType.prototype, "handlerName", void 0);
_ts_decorate([
    Field(()=>DateTimeScalar, {
        nullable: true,
        description: '上次催办'
    }),
    _ts_metadata("design:type", Object)
], WarningType.prototype, "urgedAt", void 0);
_ts_decorate([
    Field(()=>DateTimeScalar, {
        nullable: true,
        description: 'when people were told'
    }),
    _ts_metadata("design:type", Object)
], WarningType.prototype, "notifiedAt", void 0);
_ts_decorate([
    Field(()=>Int, {
        description: 'how often they were reminded since'
    }),
    _ts_metadata("design:type", Number)
], WarningType.prototype, "reminded", void 0);
_ts_decorate([
    Field(()=>String, {
        nullable: true,
        description: 'who looked first'
    }),
    _ts_metadata("design:type", Object)
], WarningType.prototype, "ackByName", void 0);
_ts_decorate([
    Field(()=>DateTimeScalar, {
        nullable: true,
        description: 'when somebody looked first'
    }),
    _ts_metadata("design:type", Object)
], WarningType.prototype, "ackAt", void 0);
_ts_decorate([
    Field(()=>String, {
        nullable: true,
        description: 'what became of it, in words'
    }),
    _ts_metadata("design:type", Object)
], WarningType.prototype, "resolution", void 0);
_ts_decorate([
    Field(()=>DateTimeScalar, {
        nullable: true,
        description: 'when it was over'
    }),
    _ts_metadata("design:type", Object)
], WarningType.prototype, "resolvedAt", void 0);
_ts_decorate([
    Field(()=>String, {
        nullable: true,
        description: 'who ended it'
    }),
    _ts_metadata("design:type", Object)
], WarningType.prototype, "resolvedByName", void 0);
_ts_decorate([
    Field(()=>FlowType, {
        description: 'state, actions, history of the warning'
    }),
    _ts_metadata("design:type", typeof FlowType === "undefined" ? Object : FlowType),
    _ts_metadata("design:paramtypes", [])
], WarningType.prototype, "flow", null);
_ts_decorate([
    Field(()=>FlowType, {
        nullable: true,
        description: 'state and actions of the case: 催办, 分派'
    }),
    _ts_metadata("design:type", Object),
    _ts_metadata("design:paramtypes", [])
], WarningType.prototype, "caseFlow", null);
WarningType = _ts_decorate([
    ObjectType('Warning', {
        description: '时效预警: a limit in danger, or something that needs attention, on one case or sub-case'
    })
], WarningType);
export const WarningConnection = connectionOf('Warning', ()=>WarningType);
export class WarningReasonType {
}
_ts_decorate([
    Field(()=>String, {
        description: 'the comparison as a sentence: 剩余时间 不超过 1 个工作日'
    }),
    _ts_metadata("design:type", String)
], WarningReasonType.prototype, "text", void 0);
_ts_decorate([
    Field(()=>String, {
        description: 'what was known when the warning fired; — where nothing was'
    }),
    _ts_metadata("design:type", String)
], WarningReasonType.prototype, "fact", void 0);
_ts_decorate([
    Field(()=>Boolean, {
        description: 'whether it held'
    }),
    _ts_metadata("design:type", Boolean)
], WarningReasonType.prototype, "holds", void 0);
WarningReasonType = _ts_decorate([
    ObjectType('WarningReason', {
        description: 'One comparison of the rule’s condition, with the fact it was compared with'
    })
], WarningReasonType);
export class WarningFeedbackType {
}
_ts_decorate([
    Field(()=>ID, {
        description: 'the report'
    }),
    _ts_metadata("design:type", String)
], WarningFeedbackType.prototype, "id", void 0);
_ts_decorate([
    Field(()=>WarningFeedbackKind, {
        description: 'what is said to be wrong'
    }),
    _ts_metadata("design:type", String)
], WarningFeedbackType.prototype, "kind", void 0);
_ts_decorate([
    Field(()=>String, {
        description: 'the kind in words'
    }),
    _ts_metadata("design:type", String)
], WarningFeedbackType.prototype, "kindTitle", void 0);
_ts_decorate([
    Field(()=>String, {
        description: '说明'
    }),
    _ts_metadata("design:type", String)
], WarningFeedbackType.prototype, "explanation", void 0);
_ts_decorate([
    Field(()=>String, {
        nullable: true,
        description: '佐证'
    }),
    _ts_metadata("design:type", Object)
], WarningFeedbackType.prototype, "evidence", void 0);
_ts_decorate([
    Field(()=>String, {
        description: 'who reported it'
    }),
    _ts_metadata("design:type", String)
], WarningFeedbackType.prototype, "byName", void 0);
_ts_decorate([
    Field(()=>DateTimeScalar, {
        description: 'when'
    }),
    _ts_metadata("design:type", typeof SqlInstant === "undefined" ? Object : SqlInstant)
], WarningFeedbackType.prototype, "createdAt", void 0);
_ts_decorate([
    Field(()=>WarningVerdict, {
        nullable: true,
        description: '复核结论; null while it waits'
    }),
    _ts_metadata("design:type", Object)
], WarningFeedbackType.prototype, "verdict", void 0);
_ts_decorate([
    Field(()=>String, {
        nullable: true,
        description: 'who decided'
    }),
    _ts_metadata("design:type", Object)
], WarningFeedbackType.prototype, "verdictByName", void 0);
_ts_decorate([
    Field(()=>String, {
        nullable: true,
        description: '复核意见'
    }),
    _ts_metadata("design:type", Object)
], WarningFeedbackType.prototype, "verdictText", void 0);
_ts_decorate([
    Field(()=>DateTimeScalar, {
        nullable: true,
        description: 'when it was decided'
    }),
    _ts_metadata("design:type", Object)
], WarningFeedbackType.prototype, "verdictAt", void 0);
_ts_decorate([
    Field(()=>String, {
        nullable: true,
        description: '规则修正建议 that rests on it'
    }),
    _ts_metadata("design:type", Object)
], WarningFeedbackType.prototype, "suggestionNo", void 0);
_ts_decorate([
    Field(()=>String, {
        nullable: true,
        description: 'what was suggested'
    }),
    _ts_metadata("design:type", Object)
], WarningFeedbackType.prototype, "difference", void 0);
_ts_decorate([
    Field(()=>Int, {
        nullable: true,
        description: 'version of the rule that was proposed'
    }),
    _ts_metadata("design:type", Object)
], WarningFeedbackType.prototype, "proposedVersion", void 0);
_ts_decorate([
    Field(()=>String, {
        nullable: true,
        description: 'what became of the suggestion, in words'
    }),
    _ts_metadata("design:type", Object)
], WarningFeedbackType.prototype, "suggestionStateTitle", void 0);
WarningFeedbackType = _ts_decorate([
    ObjectType('WarningFeedback', {
        description: 'A report that a warning is wrong, with its verdict'
    })
], WarningFeedbackType);
export class WarningDetailType {
}
_ts_decorate([
    Field(()=>WarningType, {
        description: 'the warning'
    }),
    _ts_metadata("design:type", typeof WarningType === "undefined" ? Object : WarningType)
], WarningDetailType.prototype, "warning", void 0);
_ts_decorate([
    Field(()=>String, {
        description: 'the condition of the rule’s version as a sentence'
    }),
    _ts_metadata("design:type", String)
], WarningDetailType.prototype, "conditionText", void 0);
_ts_decorate([
    Field(()=>[
            WarningReasonType
        ], {
        description: 'the condition taken apart'
    }),
    _ts_metadata("design:type", Array)
], WarningDetailType.prototype, "reasons", void 0);
_ts_decorate([
    Field(()=>[
            WarningFeedbackType
        ], {
        description: 'reports, the newest first'
    }),
    _ts_metadata("design:type", Array)
], WarningDetailType.prototype, "feedback", void 0);
WarningDetailType = _ts_decorate([
    ObjectType('WarningDetail', {
        description: 'A warning with why it fired and what people said about it'
    })
], WarningDetailType);

//# sourceMappingURL=warning.type.js.map