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
import { DateTimeScalar } from "../../../graphql/scalars.js";
import { FlowType, titledStates, viewFlow } from "../../../platform/flow/index.js";
import { batchFlow } from "../batch.flow.js";
/** States of the flow as an enum of the API. */ export const EntitlementBatchState = Object.fromEntries(Object.keys(batchFlow.states).map((state)=>[
        state,
        state
    ]));
registerEnumType(EntitlementBatchState, {
    name: 'EntitlementBatchState',
    description: 'Where a batch stands',
    valuesConfig: titledStates(batchFlow)
});
export class EntitlementBatchType {
    get flow() {
        return viewFlow(batchFlow, 'entitlementBatch', this.row);
    }
}
_ts_decorate([
    Field(()=>ID, {
        description: 'the batch; batchId of all messages'
    }),
    _ts_metadata("design:type", String)
], EntitlementBatchType.prototype, "id", void 0);
_ts_decorate([
    Field(()=>Int, {
        description: 'version, to send back with an act'
    }),
    _ts_metadata("design:type", Number)
], EntitlementBatchType.prototype, "version", void 0);
_ts_decorate([
    Field(()=>String, {
        description: '批次号'
    }),
    _ts_metadata("design:type", String)
], EntitlementBatchType.prototype, "batchNo", void 0);
_ts_decorate([
    Field(()=>String, {
        description: 'YYYY-MM'
    }),
    _ts_metadata("design:type", String)
], EntitlementBatchType.prototype, "periodYm", void 0);
_ts_decorate([
    Field(()=>String, {
        description: '区'
    }),
    _ts_metadata("design:type", String)
], EntitlementBatchType.prototype, "districtName", void 0);
_ts_decorate([
    Field(()=>Int, {
        description: '人数'
    }),
    _ts_metadata("design:type", Number)
], EntitlementBatchType.prototype, "count", void 0);
_ts_decorate([
    Field(()=>Int, {
        description: 'messages into which it was split'
    }),
    _ts_metadata("design:type", Number)
], EntitlementBatchType.prototype, "parts", void 0);
_ts_decorate([
    Field(()=>Int, {
        description: 'messages that were acknowledged'
    }),
    _ts_metadata("design:type", Number)
], EntitlementBatchType.prototype, "ackedParts", void 0);
_ts_decorate([
    Field(()=>Int, {
        description: 'persons with a result'
    }),
    _ts_metadata("design:type", Number)
], EntitlementBatchType.prototype, "resultsReceived", void 0);
_ts_decorate([
    Field(()=>Int, {
        description: 'persons who are insured'
    }),
    _ts_metadata("design:type", Number)
], EntitlementBatchType.prototype, "succeeded", void 0);
_ts_decorate([
    Field(()=>Int, {
        description: 'persons who could not be insured'
    }),
    _ts_metadata("design:type", Number)
], EntitlementBatchType.prototype, "failed", void 0);
_ts_decorate([
    Field(()=>String, {
        description: 'who made it'
    }),
    _ts_metadata("design:type", String)
], EntitlementBatchType.prototype, "createdByName", void 0);
_ts_decorate([
    Field(()=>DateTimeScalar, {
        description: 'when it was made'
    }),
    _ts_metadata("design:type", Object)
], EntitlementBatchType.prototype, "createdAt", void 0);
_ts_decorate([
    Field(()=>String, {
        nullable: true,
        description: 'who released it'
    }),
    _ts_metadata("design:type", Object)
], EntitlementBatchType.prototype, "approverName", void 0);
_ts_decorate([
    Field(()=>DateTimeScalar, {
        nullable: true,
        description: 'when it was released'
    }),
    _ts_metadata("design:type", Object)
], EntitlementBatchType.prototype, "approvedAt", void 0);
_ts_decorate([
    Field(()=>DateTimeScalar, {
        nullable: true,
        description: 'when it was pushed last'
    }),
    _ts_metadata("design:type", Object)
], EntitlementBatchType.prototype, "pushedAt", void 0);
_ts_decorate([
    Field(()=>DateTimeScalar, {
        nullable: true,
        description: 'when 社保系统 acknowledged it'
    }),
    _ts_metadata("design:type", Object)
], EntitlementBatchType.prototype, "ackAt", void 0);
_ts_decorate([
    Field(()=>String, {
        nullable: true,
        description: 'code of the acknowledgement'
    }),
    _ts_metadata("design:type", Object)
], EntitlementBatchType.prototype, "ackCode", void 0);
_ts_decorate([
    Field(()=>EntitlementBatchState, {
        description: 'where it stands'
    }),
    _ts_metadata("design:type", String)
], EntitlementBatchType.prototype, "state", void 0);
_ts_decorate([
    Field(()=>String, {
        description: 'the state in words'
    }),
    _ts_metadata("design:type", String)
], EntitlementBatchType.prototype, "stateTitle", void 0);
_ts_decorate([
    Field(()=>FlowType, {
        description: 'state, limits, actions, history'
    }),
    _ts_metadata("design:type", typeof FlowType === "undefined" ? Object : FlowType),
    _ts_metadata("design:paramtypes", [])
], EntitlementBatchType.prototype, "flow", null);
EntitlementBatchType = _ts_decorate([
    ObjectType('EntitlementBatch', {
        description: '免申即享批次 of one district and month'
    })
], EntitlementBatchType);
export class EntitlementPublicityType {
}
_ts_decorate([
    Field(()=>DateTimeScalar, {
        description: 'since when it is public'
    }),
    _ts_metadata("design:type", Object)
], EntitlementPublicityType.prototype, "since", void 0);
_ts_decorate([
    Field(()=>DateTimeScalar, {
        nullable: true,
        description: 'until when'
    }),
    _ts_metadata("design:type", Object)
], EntitlementPublicityType.prototype, "until", void 0);
_ts_decorate([
    Field(()=>[
            String
        ], {
        description: 'the persons, by their masked names'
    }),
    _ts_metadata("design:type", Array)
], EntitlementPublicityType.prototype, "names", void 0);
EntitlementPublicityType = _ts_decorate([
    ObjectType('EntitlementPublicity', {
        simpleResolvers: true,
        description: '公示: who stands on the list, and until when'
    })
], EntitlementPublicityType);
export const EntitlementBatchConnection = connectionOf('EntitlementBatch', ()=>EntitlementBatchType);

//# sourceMappingURL=batch.type.js.map