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
import { DateTimeScalar } from "../../../../graphql/scalars.js";
import { FlowType, titledStates, viewFlow } from "../../../../platform/flow/index.js";
import { INTERVENTION, interventionFlow } from "../interventions/intervention.flow.js";
export const InterventionState = Object.fromEntries(Object.keys(interventionFlow.states).map((name)=>[
        name,
        name
    ]));
registerEnumType(InterventionState, {
    name: 'InterventionState',
    description: 'Where a 干预 stands',
    valuesConfig: titledStates(interventionFlow)
});
export class InterventionType {
    get flow() {
        return viewFlow(interventionFlow, INTERVENTION, this.row);
    }
}
_ts_decorate([
    Field(()=>ID, {
        description: 'the intervention'
    }),
    _ts_metadata("design:type", String)
], InterventionType.prototype, "id", void 0);
_ts_decorate([
    Field(()=>Int, {
        description: 'version, to send back with an act'
    }),
    _ts_metadata("design:type", Number)
], InterventionType.prototype, "version", void 0);
_ts_decorate([
    Field(()=>String, {
        description: '干预编号, GY + date + five digits'
    }),
    _ts_metadata("design:type", String)
], InterventionType.prototype, "interventionNo", void 0);
_ts_decorate([
    Field(()=>ID, {
        description: 'the sub-case'
    }),
    _ts_metadata("design:type", String)
], InterventionType.prototype, "subCaseId", void 0);
_ts_decorate([
    Field(()=>String, {
        description: '办件编号'
    }),
    _ts_metadata("design:type", String)
], InterventionType.prototype, "bjNo", void 0);
_ts_decorate([
    Field(()=>String, {
        description: '事项'
    }),
    _ts_metadata("design:type", String)
], InterventionType.prototype, "matterName", void 0);
_ts_decorate([
    Field(()=>String, {
        description: '「暂缓至2026-04-10」'
    }),
    _ts_metadata("design:type", String)
], InterventionType.prototype, "words", void 0);
_ts_decorate([
    Field(()=>String, {
        description: '原因类别'
    }),
    _ts_metadata("design:type", String)
], InterventionType.prototype, "reasonTitle", void 0);
_ts_decorate([
    Field(()=>String, {
        description: '原因'
    }),
    _ts_metadata("design:type", String)
], InterventionType.prototype, "reasonText", void 0);
_ts_decorate([
    Field(()=>String, {
        description: '操作人'
    }),
    _ts_metadata("design:type", String)
], InterventionType.prototype, "operatorName", void 0);
_ts_decorate([
    Field(()=>Boolean, {
        description: '须区业务科长审批'
    }),
    _ts_metadata("design:type", Boolean)
], InterventionType.prototype, "needsApproval", void 0);
_ts_decorate([
    Field(()=>DateTimeScalar, {
        description: '时间'
    }),
    _ts_metadata("design:type", typeof SqlInstant === "undefined" ? Object : SqlInstant)
], InterventionType.prototype, "createdAt", void 0);
_ts_decorate([
    Field(()=>String, {
        nullable: true,
        description: '审批人'
    }),
    _ts_metadata("design:type", Object)
], InterventionType.prototype, "approverName", void 0);
_ts_decorate([
    Field(()=>DateTimeScalar, {
        nullable: true,
        description: '审批时间'
    }),
    _ts_metadata("design:type", Object)
], InterventionType.prototype, "decidedAt", void 0);
_ts_decorate([
    Field(()=>String, {
        nullable: true,
        description: '审批意见'
    }),
    _ts_metadata("design:type", Object)
], InterventionType.prototype, "decisionText", void 0);
_ts_decorate([
    Field(()=>InterventionState, {
        description: 'where it stands'
    }),
    _ts_metadata("design:type", String)
], InterventionType.prototype, "state", void 0);
_ts_decorate([
    Field(()=>String, {
        description: 'the state in words'
    }),
    _ts_metadata("design:type", String)
], InterventionType.prototype, "stateTitle", void 0);
_ts_decorate([
    Field(()=>FlowType, {
        description: 'state, limits, actions, history'
    }),
    _ts_metadata("design:type", typeof FlowType === "undefined" ? Object : FlowType),
    _ts_metadata("design:paramtypes", [])
], InterventionType.prototype, "flow", null);
InterventionType = _ts_decorate([
    ObjectType('Intervention', {
        description: '自动办结干预, with the verdict where one is needed'
    })
], InterventionType);
export const InterventionConnection = connectionOf('Intervention', ()=>InterventionType);

//# sourceMappingURL=intervention.type.js.map