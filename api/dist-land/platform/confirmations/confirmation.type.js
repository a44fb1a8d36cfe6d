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
import { connectionOf } from "../../graphql/connection.js";
import { DateTimeScalar } from "../../graphql/scalars.js";
import { FlowType, titledStates, viewFlow } from "../flow/index.js";
import { confirmationFlow } from "./confirmation.flow.js";
export var ConfirmationState = /*#__PURE__*/ function(ConfirmationState) {
    ConfirmationState["PENDING"] = "PENDING";
    ConfirmationState["REMINDED"] = "REMINDED";
    ConfirmationState["FOLLOW_UP"] = "FOLLOW_UP";
    ConfirmationState["CONFIRMED"] = "CONFIRMED";
    ConfirmationState["DECLINED"] = "DECLINED";
    ConfirmationState["WITHDRAWN"] = "WITHDRAWN";
    return ConfirmationState;
}({});
registerEnumType(ConfirmationState, {
    name: 'ConfirmationState',
    description: 'Where a one-click confirmation stands',
    valuesConfig: titledStates(confirmationFlow)
});
export class ConfirmationType {
    get flow() {
        return viewFlow(confirmationFlow, 'confirmation', this.row);
    }
}
_ts_decorate([
    Field(()=>ID, {
        description: 'the confirmation'
    }),
    _ts_metadata("design:type", String)
], ConfirmationType.prototype, "id", void 0);
_ts_decorate([
    Field(()=>Int, {
        description: 'version, to send back with an answer'
    }),
    _ts_metadata("design:type", Number)
], ConfirmationType.prototype, "version", void 0);
_ts_decorate([
    Field(()=>String, {
        description: '确认编号'
    }),
    _ts_metadata("design:type", String)
], ConfirmationType.prototype, "confirmationNo", void 0);
_ts_decorate([
    Field(()=>String, {
        description: 'masked'
    }),
    _ts_metadata("design:type", String)
], ConfirmationType.prototype, "name", void 0);
_ts_decorate([
    Field(()=>String, {
        description: 'masked'
    }),
    _ts_metadata("design:type", String)
], ConfirmationType.prototype, "mobile", void 0);
_ts_decorate([
    Field(()=>String, {
        description: 'the matter in a few words'
    }),
    _ts_metadata("design:type", String)
], ConfirmationType.prototype, "subject", void 0);
_ts_decorate([
    Field(()=>String, {
        description: 'what the person is told'
    }),
    _ts_metadata("design:type", String)
], ConfirmationType.prototype, "body", void 0);
_ts_decorate([
    Field(()=>String, {
        description: 'what the person pays, in words'
    }),
    _ts_metadata("design:type", String)
], ConfirmationType.prototype, "cost", void 0);
_ts_decorate([
    Field(()=>[
            String
        ], {
        description: 'names of the data that will be handed over'
    }),
    _ts_metadata("design:type", Array)
], ConfirmationType.prototype, "sharedData", void 0);
_ts_decorate([
    Field(()=>ConfirmationState, {
        description: 'where it stands'
    }),
    _ts_metadata("design:type", String)
], ConfirmationType.prototype, "state", void 0);
_ts_decorate([
    Field(()=>String, {
        description: 'the state in words'
    }),
    _ts_metadata("design:type", String)
], ConfirmationType.prototype, "stateTitle", void 0);
_ts_decorate([
    Field(()=>DateTimeScalar, {
        description: 'when the person was asked'
    }),
    _ts_metadata("design:type", Object)
], ConfirmationType.prototype, "askedAt", void 0);
_ts_decorate([
    Field(()=>DateTimeScalar, {
        nullable: true,
        description: 'when the person answered'
    }),
    _ts_metadata("design:type", Object)
], ConfirmationType.prototype, "answeredAt", void 0);
_ts_decorate([
    Field(()=>String, {
        nullable: true,
        description: 'PC_YWTB, ALIPAY, SUISHENBAN or WINDOW'
    }),
    _ts_metadata("design:type", Object)
], ConfirmationType.prototype, "channel", void 0);
_ts_decorate([
    Field(()=>FlowType, {
        description: 'state, limits, actions, history'
    }),
    _ts_metadata("design:type", typeof FlowType === "undefined" ? Object : FlowType),
    _ts_metadata("design:paramtypes", [])
], ConfirmationType.prototype, "flow", null);
ConfirmationType = _ts_decorate([
    ObjectType('Confirmation', {
        description: '一键确认: what a person is asked, and the answer'
    })
], ConfirmationType);
export const ConfirmationConnection = connectionOf('Confirmation', ()=>ConfirmationType);

//# sourceMappingURL=confirmation.type.js.map