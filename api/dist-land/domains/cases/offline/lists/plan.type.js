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
import { connectionOf } from "../../../../graphql/connection.js";
import { DateTimeScalar, DayScalar } from "../../../../graphql/scalars.js";
import { FlowType, titledStates, viewFlow } from "../../../../platform/flow/index.js";
import { CaseStatus } from "../../case.type.js";
import { InterventionKindEnum } from "../interventions/intervention.inputs.js";
import { PLAN, planFlow } from "../plans/plan.flow.js";
export const PlanState = Object.fromEntries(Object.keys(planFlow.states).map((name)=>[
        name,
        name
    ]));
registerEnumType(PlanState, {
    name: 'AutoFinishPlanState',
    description: 'Where an 自动办结计划 stands',
    valuesConfig: titledStates(planFlow)
});
export class PlanInterventionType {
}
_ts_decorate([
    Field(()=>ID, {
        description: 'the intervention'
    }),
    _ts_metadata("design:type", String)
], PlanInterventionType.prototype, "id", void 0);
_ts_decorate([
    Field(()=>InterventionKindEnum, {
        description: '干预方式'
    }),
    _ts_metadata("design:type", String)
], PlanInterventionType.prototype, "kind", void 0);
_ts_decorate([
    Field(()=>String, {
        description: '「暂缓至2026-04-10」'
    }),
    _ts_metadata("design:type", String)
], PlanInterventionType.prototype, "words", void 0);
_ts_decorate([
    Field(()=>String, {
        description: '原因'
    }),
    _ts_metadata("design:type", String)
], PlanInterventionType.prototype, "reasonText", void 0);
_ts_decorate([
    Field(()=>String, {
        description: '操作人'
    }),
    _ts_metadata("design:type", String)
], PlanInterventionType.prototype, "operatorName", void 0);
_ts_decorate([
    Field(()=>DateTimeScalar, {
        description: '时间'
    }),
    _ts_metadata("design:type", typeof SqlInstant === "undefined" ? Object : SqlInstant)
], PlanInterventionType.prototype, "at", void 0);
_ts_decorate([
    Field(()=>String, {
        description: '待审批, 已生效, 未同意, 已失效'
    }),
    _ts_metadata("design:type", String)
], PlanInterventionType.prototype, "stateTitle", void 0);
PlanInterventionType = _ts_decorate([
    ObjectType('AutoFinishIntervention', {
        simpleResolvers: true,
        description: '干预 as the plan shows it'
    })
], PlanInterventionType);
export class PlanType {
    get flow() {
        return viewFlow(planFlow, PLAN, this.row);
    }
}
_ts_decorate([
    Field(()=>ID, {
        description: 'the plan'
    }),
    _ts_metadata("design:type", String)
], PlanType.prototype, "id", void 0);
_ts_decorate([
    Field(()=>Int, {
        description: 'version, to send back with an act'
    }),
    _ts_metadata("design:type", Number)
], PlanType.prototype, "version", void 0);
_ts_decorate([
    Field(()=>String, {
        description: '计划编号, ZD + date + five digits'
    }),
    _ts_metadata("design:type", String)
], PlanType.prototype, "planNo", void 0);
_ts_decorate([
    Field(()=>ID, {
        description: 'the sub-case'
    }),
    _ts_metadata("design:type", String)
], PlanType.prototype, "subCaseId", void 0);
_ts_decorate([
    Field(()=>String, {
        description: '办件编号'
    }),
    _ts_metadata("design:type", String)
], PlanType.prototype, "bjNo", void 0);
_ts_decorate([
    Field(()=>String, {
        description: '事项'
    }),
    _ts_metadata("design:type", String)
], PlanType.prototype, "matterName", void 0);
_ts_decorate([
    Field(()=>String, {
        description: '姓名, masked'
    }),
    _ts_metadata("design:type", String)
], PlanType.prototype, "personName", void 0);
_ts_decorate([
    Field(()=>CaseStatus, {
        description: '子办件状态'
    }),
    _ts_metadata("design:type", String)
], PlanType.prototype, "subCaseStatus", void 0);
_ts_decorate([
    Field(()=>String, {
        description: '子办件状态的中文名称'
    }),
    _ts_metadata("design:type", String)
], PlanType.prototype, "subCaseStatusTitle", void 0);
_ts_decorate([
    Field(()=>PlanState, {
        description: 'where it stands'
    }),
    _ts_metadata("design:type", String)
], PlanType.prototype, "state", void 0);
_ts_decorate([
    Field(()=>String, {
        description: 'the state in words'
    }),
    _ts_metadata("design:type", String)
], PlanType.prototype, "stateTitle", void 0);
_ts_decorate([
    Field(()=>DayScalar, {
        nullable: true,
        description: 'executed at 18:00 of this day; null while it waits for something else than time'
    }),
    _ts_metadata("design:type", Object)
], PlanType.prototype, "plannedOn", void 0);
_ts_decorate([
    Field(()=>Boolean, {
        description: '暂停计时: the sub-case waits for material or stands still'
    }),
    _ts_metadata("design:type", Boolean)
], PlanType.prototype, "paused", void 0);
_ts_decorate([
    Field(()=>ID, {
        nullable: true,
        description: 'the rule'
    }),
    _ts_metadata("design:type", Object)
], PlanType.prototype, "ruleId", void 0);
_ts_decorate([
    Field(()=>String, {
        nullable: true,
        description: '规则编号'
    }),
    _ts_metadata("design:type", Object)
], PlanType.prototype, "ruleNo", void 0);
_ts_decorate([
    Field(()=>Int, {
        nullable: true,
        description: '规则版本'
    }),
    _ts_metadata("design:type", Object)
], PlanType.prototype, "ruleVersion", void 0);
_ts_decorate([
    Field(()=>String, {
        nullable: true,
        description: '规则名称'
    }),
    _ts_metadata("design:type", Object)
], PlanType.prototype, "ruleTitle", void 0);
_ts_decorate([
    Field(()=>String, {
        nullable: true,
        description: 'what makes the rule hold: 届满期限, 办理凭证 …'
    }),
    _ts_metadata("design:type", Object)
], PlanType.prototype, "triggerTitle", void 0);
_ts_decorate([
    Field(()=>String, {
        nullable: true,
        description: '正常办结 or 终止办结'
    }),
    _ts_metadata("design:type", Object)
], PlanType.prototype, "finishTitle", void 0);
_ts_decorate([
    Field(()=>DateTimeScalar, {
        nullable: true,
        description: 'when the clerk was told last'
    }),
    _ts_metadata("design:type", Object)
], PlanType.prototype, "noticedAt", void 0);
_ts_decorate([
    Field(()=>DayScalar, {
        nullable: true,
        description: '暂缓至'
    }),
    _ts_metadata("design:type", Object)
], PlanType.prototype, "deferredUntil", void 0);
_ts_decorate([
    Field(()=>Int, {
        description: '已暂缓次数; from the third on the district decides'
    }),
    _ts_metadata("design:type", Number)
], PlanType.prototype, "deferCount", void 0);
_ts_decorate([
    Field(()=>DateTimeScalar, {
        nullable: true,
        description: 'when it was executed'
    }),
    _ts_metadata("design:type", Object)
], PlanType.prototype, "executedAt", void 0);
_ts_decorate([
    Field(()=>String, {
        nullable: true,
        description: 'what is to be known about it'
    }),
    _ts_metadata("design:type", Object)
], PlanType.prototype, "note", void 0);
_ts_decorate([
    Field(()=>[
            PlanInterventionType
        ], {
        description: 'who stepped in, newest first'
    }),
    _ts_metadata("design:type", Array)
], PlanType.prototype, "interventions", void 0);
_ts_decorate([
    Field(()=>FlowType, {
        description: 'state, actions, history'
    }),
    _ts_metadata("design:type", typeof FlowType === "undefined" ? Object : FlowType),
    _ts_metadata("design:paramtypes", [])
], PlanType.prototype, "flow", null);
PlanType = _ts_decorate([
    ObjectType('AutoFinishPlan', {
        description: '自动办结计划 of one sub-case handled offline'
    })
], PlanType);
export const PlanConnection = connectionOf('AutoFinishPlan', ()=>PlanType);

//# sourceMappingURL=plan.type.js.map