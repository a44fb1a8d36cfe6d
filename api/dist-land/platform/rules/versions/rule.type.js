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
import { DateTimeScalar, JsonScalar } from "../../../graphql/scalars.js";
import { FlowType, titledStates, viewFlow } from "../../flow/index.js";
import { RULE_VERSION, ruleFlow } from "./rule.flow.js";
export const RuleLevelEnum = {
    CITY: 'CITY',
    DISTRICT: 'DISTRICT'
};
registerEnumType(RuleLevelEnum, {
    name: 'RuleLevel',
    description: 'Where a rule holds',
    valuesConfig: {
        CITY: {
            description: '全市'
        },
        DISTRICT: {
            description: '本区，先于同名市级规则'
        }
    }
});
const RuleVersionStateEnum = Object.fromEntries(Object.keys(ruleFlow.states).map((state)=>[
        state,
        state
    ]));
registerEnumType(RuleVersionStateEnum, {
    name: 'RuleVersionState',
    description: 'Where a version of a rule stands',
    valuesConfig: titledStates(ruleFlow)
});
export class RuleOptionType {
}
_ts_decorate([
    Field(()=>String, {
        description: 'the code'
    }),
    _ts_metadata("design:type", String)
], RuleOptionType.prototype, "code", void 0);
_ts_decorate([
    Field(()=>String, {
        description: 'as it reads'
    }),
    _ts_metadata("design:type", String)
], RuleOptionType.prototype, "title", void 0);
RuleOptionType = _ts_decorate([
    ObjectType('RuleOption', {
        simpleResolvers: true,
        description: 'A value of a field that is a code'
    })
], RuleOptionType);
export class RuleOperatorType {
}
_ts_decorate([
    Field(()=>String, {
        description: 'eq, ne, in, notIn, lt, lte, gt, gte or exists'
    }),
    _ts_metadata("design:type", String)
], RuleOperatorType.prototype, "op", void 0);
_ts_decorate([
    Field(()=>String, {
        description: 'as it reads in a sentence'
    }),
    _ts_metadata("design:type", String)
], RuleOperatorType.prototype, "title", void 0);
RuleOperatorType = _ts_decorate([
    ObjectType('RuleOperator', {
        simpleResolvers: true,
        description: 'A comparison'
    })
], RuleOperatorType);
export class RuleFieldType {
}
_ts_decorate([
    Field(()=>String, {
        description: 'name within conditions'
    }),
    _ts_metadata("design:type", String)
], RuleFieldType.prototype, "field", void 0);
_ts_decorate([
    Field(()=>String, {
        description: 'as it reads in a sentence'
    }),
    _ts_metadata("design:type", String)
], RuleFieldType.prototype, "title", void 0);
_ts_decorate([
    Field(()=>String, {
        description: 'code, text, number, boolean or date'
    }),
    _ts_metadata("design:type", String)
], RuleFieldType.prototype, "type", void 0);
_ts_decorate([
    Field(()=>[
            RuleOptionType
        ], {
        description: 'the values of a code; empty for others'
    }),
    _ts_metadata("design:type", Object)
], RuleFieldType.prototype, "options", void 0);
_ts_decorate([
    Field(()=>String, {
        nullable: true,
        description: 'unit of a number'
    }),
    _ts_metadata("design:type", Object)
], RuleFieldType.prototype, "unit", void 0);
_ts_decorate([
    Field(()=>[
            RuleOperatorType
        ], {
        description: 'the comparisons that make sense'
    }),
    _ts_metadata("design:type", Object)
], RuleFieldType.prototype, "operators", void 0);
RuleFieldType = _ts_decorate([
    ObjectType('RuleField', {
        simpleResolvers: true,
        description: 'What a condition may look at'
    })
], RuleFieldType);
export class RuleKindType {
}
_ts_decorate([
    Field(()=>String, {
        description: 'name, also in the address /rules/<kind>'
    }),
    _ts_metadata("design:type", String)
], RuleKindType.prototype, "kind", void 0);
_ts_decorate([
    Field(()=>String, {
        description: 'what people call them'
    }),
    _ts_metadata("design:type", String)
], RuleKindType.prototype, "title", void 0);
_ts_decorate([
    Field(()=>String, {
        nullable: true,
        description: 'what they do, in a clerk’s words'
    }),
    _ts_metadata("design:type", Object)
], RuleKindType.prototype, "help", void 0);
_ts_decorate([
    Field(()=>[
            RuleFieldType
        ], {
        description: 'what conditions may look at'
    }),
    _ts_metadata("design:type", Object)
], RuleKindType.prototype, "fields", void 0);
_ts_decorate([
    Field(()=>JsonScalar, {
        description: 'JSON Schema of what a rule says beside its condition'
    }),
    _ts_metadata("design:type", Object)
], RuleKindType.prototype, "bodySchema", void 0);
_ts_decorate([
    Field(()=>JsonScalar, {
        description: 'how the body’s form is laid out'
    }),
    _ts_metadata("design:type", Object)
], RuleKindType.prototype, "bodyUiSchema", void 0);
_ts_decorate([
    Field(()=>Boolean, {
        description: 'whether the effect on real data can be asked for'
    }),
    _ts_metadata("design:type", Boolean)
], RuleKindType.prototype, "hasEffect", void 0);
_ts_decorate([
    Field(()=>Boolean, {
        description: 'whether a draft can be tried on one record'
    }),
    _ts_metadata("design:type", Boolean)
], RuleKindType.prototype, "hasTest", void 0);
_ts_decorate([
    Field(()=>RuleLevelEnum, {
        nullable: true,
        description: 'the rules that the caller writes; null for none'
    }),
    _ts_metadata("design:type", Object)
], RuleKindType.prototype, "editableLevel", void 0);
RuleKindType = _ts_decorate([
    ObjectType('RuleKind', {
        simpleResolvers: true,
        description: 'A kind of rules whose versions people edit'
    })
], RuleKindType);
export class RuleDifferenceType {
}
_ts_decorate([
    Field(()=>String, {
        description: 'what it concerns'
    }),
    _ts_metadata("design:type", String)
], RuleDifferenceType.prototype, "title", void 0);
_ts_decorate([
    Field(()=>String, {
        nullable: true,
        description: 'as it was'
    }),
    _ts_metadata("design:type", Object)
], RuleDifferenceType.prototype, "before", void 0);
_ts_decorate([
    Field(()=>String, {
        nullable: true,
        description: 'as it is now'
    }),
    _ts_metadata("design:type", Object)
], RuleDifferenceType.prototype, "after", void 0);
RuleDifferenceType = _ts_decorate([
    ObjectType('RuleDifference', {
        simpleResolvers: true,
        description: 'What a version says otherwise than its predecessor'
    })
], RuleDifferenceType);
export class RuleVersionType {
    get flow() {
        return viewFlow(ruleFlow, RULE_VERSION, this.row);
    }
}
_ts_decorate([
    Field(()=>ID, {
        description: 'the version'
    }),
    _ts_metadata("design:type", String)
], RuleVersionType.prototype, "id", void 0);
_ts_decorate([
    Field(()=>ID, {
        description: 'its rule'
    }),
    _ts_metadata("design:type", String)
], RuleVersionType.prototype, "ruleId", void 0);
_ts_decorate([
    Field(()=>String, {
        description: 'kind of the rule'
    }),
    _ts_metadata("design:type", String)
], RuleVersionType.prototype, "kind", void 0);
_ts_decorate([
    Field(()=>Int, {
        description: 'row version, to send back with an act'
    }),
    _ts_metadata("design:type", Number)
], RuleVersionType.prototype, "version", void 0);
_ts_decorate([
    Field(()=>Int, {
        description: '版本号'
    }),
    _ts_metadata("design:type", Number)
], RuleVersionType.prototype, "number", void 0);
_ts_decorate([
    Field(()=>RuleVersionStateEnum, {
        description: 'where it stands'
    }),
    _ts_metadata("design:type", String)
], RuleVersionType.prototype, "state", void 0);
_ts_decorate([
    Field(()=>String, {
        description: 'where it stands in words: 生效中, 待生效, 已被替代 …'
    }),
    _ts_metadata("design:type", String)
], RuleVersionType.prototype, "stateTitle", void 0);
_ts_decorate([
    Field(()=>Boolean, {
        description: 'whether it is what holds now'
    }),
    _ts_metadata("design:type", Boolean)
], RuleVersionType.prototype, "inForce", void 0);
_ts_decorate([
    Field(()=>Boolean, {
        description: 'false for a version that switches the rule off'
    }),
    _ts_metadata("design:type", Boolean)
], RuleVersionType.prototype, "enabled", void 0);
_ts_decorate([
    Field(()=>String, {
        description: '规则名称'
    }),
    _ts_metadata("design:type", String)
], RuleVersionType.prototype, "title", void 0);
_ts_decorate([
    Field(()=>JsonScalar, {
        description: 'the condition as data'
    }),
    _ts_metadata("design:type", Object)
], RuleVersionType.prototype, "condition", void 0);
_ts_decorate([
    Field(()=>String, {
        description: 'the condition as a sentence'
    }),
    _ts_metadata("design:type", String)
], RuleVersionType.prototype, "conditionText", void 0);
_ts_decorate([
    Field(()=>JsonScalar, {
        description: 'what it says beside the condition'
    }),
    _ts_metadata("design:type", Object)
], RuleVersionType.prototype, "body", void 0);
_ts_decorate([
    Field(()=>String, {
        description: 'what it does, as a sentence'
    }),
    _ts_metadata("design:type", String)
], RuleVersionType.prototype, "bodyText", void 0);
_ts_decorate([
    Field(()=>String, {
        nullable: true,
        description: '依据'
    }),
    _ts_metadata("design:type", Object)
], RuleVersionType.prototype, "basisText", void 0);
_ts_decorate([
    Field(()=>String, {
        nullable: true,
        description: 'why it was written'
    }),
    _ts_metadata("design:type", Object)
], RuleVersionType.prototype, "note", void 0);
_ts_decorate([
    Field(()=>String, {
        nullable: true,
        description: '拟生效日期, YYYY-MM-DD; the day after the decision unless said'
    }),
    _ts_metadata("design:type", Object)
], RuleVersionType.prototype, "wantedFrom", void 0);
_ts_decorate([
    Field(()=>String, {
        description: 'who wrote it'
    }),
    _ts_metadata("design:type", String)
], RuleVersionType.prototype, "authorName", void 0);
_ts_decorate([
    Field(()=>DateTimeScalar, {
        description: 'when it was begun'
    }),
    _ts_metadata("design:type", typeof SqlInstant === "undefined" ? Object : SqlInstant)
], RuleVersionType.prototype, "createdAt", void 0);
_ts_decorate([
    Field(()=>ID, {
        nullable: true,
        description: 'the suggestion it came from'
    }),
    _ts_metadata("design:type", Object)
], RuleVersionType.prototype, "suggestionId", void 0);
_ts_decorate([
    Field(()=>String, {
        nullable: true,
        description: 'who decided'
    }),
    _ts_metadata("design:type", Object)
], RuleVersionType.prototype, "approverName", void 0);
_ts_decorate([
    Field(()=>DateTimeScalar, {
        nullable: true,
        description: 'when it was decided'
    }),
    _ts_metadata("design:type", Object)
], RuleVersionType.prototype, "decidedAt", void 0);
_ts_decorate([
    Field(()=>String, {
        nullable: true,
        description: 'what was said with the decision'
    }),
    _ts_metadata("design:type", Object)
], RuleVersionType.prototype, "decisionText", void 0);
_ts_decorate([
    Field(()=>DateTimeScalar, {
        nullable: true,
        description: '生效时间'
    }),
    _ts_metadata("design:type", Object)
], RuleVersionType.prototype, "effectiveFrom", void 0);
_ts_decorate([
    Field(()=>Int, {
        nullable: true,
        description: 'the version it was written upon'
    }),
    _ts_metadata("design:type", Object)
], RuleVersionType.prototype, "basedOn", void 0);
_ts_decorate([
    Field(()=>[
            RuleDifferenceType
        ], {
        description: 'what it changes, in words; empty for a first version'
    }),
    _ts_metadata("design:type", Array)
], RuleVersionType.prototype, "differences", void 0);
_ts_decorate([
    Field(()=>FlowType, {
        description: 'state, actions, history'
    }),
    _ts_metadata("design:type", typeof FlowType === "undefined" ? Object : FlowType),
    _ts_metadata("design:paramtypes", [])
], RuleVersionType.prototype, "flow", null);
RuleVersionType = _ts_decorate([
    ObjectType('RuleVersion', {
        description: 'One version of a rule; versions are never deleted'
    })
], RuleVersionType);
export class RuleType {
}
_ts_decorate([
    Field(()=>ID, {
        description: 'the rule'
    }),
    _ts_metadata("design:type", String)
], RuleType.prototype, "id", void 0);
_ts_decorate([
    Field(()=>String, {
        description: '规则编号, GZ + five digits'
    }),
    _ts_metadata("design:type", String)
], RuleType.prototype, "ruleNo", void 0);
_ts_decorate([
    Field(()=>String, {
        description: 'kind'
    }),
    _ts_metadata("design:type", String)
], RuleType.prototype, "kind", void 0);
_ts_decorate([
    Field(()=>String, {
        description: 'key; a district’s rule goes before the city’s of the same key'
    }),
    _ts_metadata("design:type", String)
], RuleType.prototype, "key", void 0);
_ts_decorate([
    Field(()=>RuleLevelEnum, {
        description: 'where it holds'
    }),
    _ts_metadata("design:type", String)
], RuleType.prototype, "level", void 0);
_ts_decorate([
    Field(()=>String, {
        description: 'whose rule it is'
    }),
    _ts_metadata("design:type", String)
], RuleType.prototype, "orgName", void 0);
_ts_decorate([
    Field(()=>Boolean, {
        description: 'whether the caller writes its versions'
    }),
    _ts_metadata("design:type", Boolean)
], RuleType.prototype, "editable", void 0);
_ts_decorate([
    Field(()=>Boolean, {
        description: 'whether the caller may make a rule of his district that goes before it'
    }),
    _ts_metadata("design:type", Boolean)
], RuleType.prototype, "replaceable", void 0);
_ts_decorate([
    Field(()=>RuleVersionType, {
        nullable: true,
        description: 'what holds now; null before the first one is effective'
    }),
    _ts_metadata("design:type", Object)
], RuleType.prototype, "current", void 0);
_ts_decorate([
    Field(()=>RuleVersionType, {
        nullable: true,
        description: 'the newest draft or proposal'
    }),
    _ts_metadata("design:type", Object)
], RuleType.prototype, "open", void 0);
RuleType = _ts_decorate([
    ObjectType('Rule', {
        simpleResolvers: true,
        description: 'A rule whose versions people edit, approve and put into force'
    })
], RuleType);
export const RuleConnection = connectionOf('Rule', ()=>RuleType);

//# sourceMappingURL=rule.type.js.map