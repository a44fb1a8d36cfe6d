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
import { DateTimeScalar } from "../../../../graphql/scalars.js";
export class ContractTrialCheckType {
}
_ts_decorate([
    Field(()=>ID, {
        description: 'id'
    }),
    _ts_metadata("design:type", String)
], ContractTrialCheckType.prototype, "id", void 0);
_ts_decorate([
    Field(()=>String, {
        description: "the sender's own number of the message"
    }),
    _ts_metadata("design:type", String)
], ContractTrialCheckType.prototype, "messageId", void 0);
_ts_decorate([
    Field(()=>String, {
        nullable: true,
        description: '反馈类型, in Chinese'
    }),
    _ts_metadata("design:type", Object)
], ContractTrialCheckType.prototype, "typeTitle", void 0);
_ts_decorate([
    Field(()=>[
            String
        ], {
        description: 'paths of the message that break the contract'
    }),
    _ts_metadata("design:type", Array)
], ContractTrialCheckType.prototype, "faults", void 0);
_ts_decorate([
    Field(()=>DateTimeScalar, {
        description: 'when it was checked'
    }),
    _ts_metadata("design:type", typeof SqlInstant === "undefined" ? Object : SqlInstant)
], ContractTrialCheckType.prototype, "checkedAt", void 0);
ContractTrialCheckType = _ts_decorate([
    ObjectType('ContractTrialCheck', {
        simpleResolvers: true,
        description: '试运行校验: a message that broke the contract'
    })
], ContractTrialCheckType);
export class ContractTrialType {
}
_ts_decorate([
    Field(()=>Int, {
        description: 'messages that were checked'
    }),
    _ts_metadata("design:type", Number)
], ContractTrialType.prototype, "checked", void 0);
_ts_decorate([
    Field(()=>Int, {
        description: 'messages that do not fit'
    }),
    _ts_metadata("design:type", Number)
], ContractTrialType.prototype, "failed", void 0);
_ts_decorate([
    Field(()=>[
            ContractTrialCheckType
        ], {
        description: 'the latest twenty that do not fit'
    }),
    _ts_metadata("design:type", Array)
], ContractTrialType.prototype, "latest", void 0);
ContractTrialType = _ts_decorate([
    ObjectType('ContractTrial', {
        simpleResolvers: true,
        description: '试运行: what a contract on trial found so far'
    })
], ContractTrialType);

//# sourceMappingURL=trial.type.js.map