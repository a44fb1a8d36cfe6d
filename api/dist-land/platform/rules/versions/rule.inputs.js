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
import { Field, ID, InputType, Int } from 'type-graphql';
import { JsonScalar } from "../../../graphql/scalars.js";
import { RuleLevelEnum } from "./rule.type.js";
export class RuleFilterInput {
}
_ts_decorate([
    Field(()=>String, {
        nullable: true,
        description: '规则名称或编号'
    }),
    _ts_metadata("design:type", Object)
], RuleFilterInput.prototype, "search", void 0);
_ts_decorate([
    Field(()=>RuleLevelEnum, {
        nullable: true,
        description: '适用范围'
    }),
    _ts_metadata("design:type", Object)
], RuleFilterInput.prototype, "level", void 0);
_ts_decorate([
    Field(()=>Boolean, {
        nullable: true,
        description: '是否启用'
    }),
    _ts_metadata("design:type", Object)
], RuleFilterInput.prototype, "enabled", void 0);
_ts_decorate([
    Field(()=>Boolean, {
        nullable: true,
        description: 'only those with a draft or a proposal'
    }),
    _ts_metadata("design:type", Object)
], RuleFilterInput.prototype, "open", void 0);
RuleFilterInput = _ts_decorate([
    InputType('RuleFilter', {
        description: 'Rules to show; what is absent does not narrow'
    })
], RuleFilterInput);
export class RuleContentInput {
}
_ts_decorate([
    Field(()=>String, {
        description: 'kind of the rule'
    }),
    _ts_metadata("design:type", String)
], RuleContentInput.prototype, "kind", void 0);
_ts_decorate([
    Field(()=>ID, {
        nullable: true,
        description: 'the rule; a new one unless said'
    }),
    _ts_metadata("design:type", Object)
], RuleContentInput.prototype, "ruleId", void 0);
_ts_decorate([
    Field(()=>ID, {
        nullable: true,
        description: 'the city’s rule that a new one of a district goes before'
    }),
    _ts_metadata("design:type", Object)
], RuleContentInput.prototype, "replaces", void 0);
_ts_decorate([
    Field(()=>String, {
        description: '规则名称, 2 to 40 characters'
    }),
    _ts_metadata("design:type", String)
], RuleContentInput.prototype, "title", void 0);
_ts_decorate([
    Field(()=>JsonScalar, {
        description: 'the condition'
    }),
    _ts_metadata("design:type", Object)
], RuleContentInput.prototype, "condition", void 0);
_ts_decorate([
    Field(()=>JsonScalar, {
        description: 'the body, by the kind’s schema'
    }),
    _ts_metadata("design:type", Object)
], RuleContentInput.prototype, "body", void 0);
RuleContentInput = _ts_decorate([
    InputType('RuleContentInput', {
        description: 'A rule as it is being written, for its effect and its test'
    })
], RuleContentInput);
export class RuleDraftInput extends RuleContentInput {
}
_ts_decorate([
    Field(()=>ID, {
        description: 'a repeat with the same id answers with the first result'
    }),
    _ts_metadata("design:type", String)
], RuleDraftInput.prototype, "requestId", void 0);
_ts_decorate([
    Field(()=>Int, {
        nullable: true,
        description: 'row version of the draft that was shown; absent for a new draft'
    }),
    _ts_metadata("design:type", Object)
], RuleDraftInput.prototype, "version", void 0);
_ts_decorate([
    Field(()=>String, {
        nullable: true,
        description: '依据, at most 300 characters'
    }),
    _ts_metadata("design:type", Object)
], RuleDraftInput.prototype, "basisText", void 0);
_ts_decorate([
    Field(()=>String, {
        nullable: true,
        description: 'why, at most 500 characters'
    }),
    _ts_metadata("design:type", Object)
], RuleDraftInput.prototype, "note", void 0);
_ts_decorate([
    Field(()=>String, {
        nullable: true,
        description: '拟生效日期, YYYY-MM-DD'
    }),
    _ts_metadata("design:type", Object)
], RuleDraftInput.prototype, "wantedFrom", void 0);
RuleDraftInput = _ts_decorate([
    InputType('RuleDraftInput', {
        description: 'A rule’s next version, or a new rule'
    })
], RuleDraftInput);

//# sourceMappingURL=rule.inputs.js.map