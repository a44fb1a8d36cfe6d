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
function _ts_param(paramIndex, decorator) {
    return function(target, key) {
        decorator(target, key, paramIndex);
    };
}
import { Arg, Ctx, FieldResolver, ID, Int, Mutation, Query, Resolver, Root } from 'type-graphql';
import { Allow } from "../../../graphql/access-decorators.js";
import { actOnRecords, RecordActInputType, RecordActResultType } from "../../flow/index.js";
import { getRule, getVersion, listRules, versionsOf } from "./find-rules.js";
import { proposeSwitch } from "./propose-version.js";
import { RULE_VERSION } from "./rule.flow.js";
import { RuleContentInput, RuleDraftInput, RuleFilterInput } from "./rule.inputs.js";
import { RuleConnection, RuleKindType, RuleType, RuleVersionType } from "./rule.type.js";
import { RuleEffectType, RuleTestType } from "./rule-effect.type.js";
import { saveDraft } from "./save-draft.js";
import { ruleEffect, testRule } from "./try-draft.js";
import { getKind, listKinds } from "./view-kind.js";
export class RuleResolver {
    ruleKinds(ctx) {
        return listKinds(ctx);
    }
    ruleKind(ctx, kind) {
        return getKind(ctx, kind);
    }
    rules(ctx, kind, filter, first, after) {
        return listRules(ctx, kind, filter ?? {}, {
            first,
            after
        });
    }
    rule(ctx, id) {
        return getRule(ctx, id);
    }
    ruleVersion(ctx, id) {
        return getVersion(ctx, id);
    }
    versions(ctx, rule) {
        return versionsOf(ctx, rule.id);
    }
    ruleEffect(ctx, input, days) {
        return ruleEffect(ctx, input, days ?? 30);
    }
    ruleTest(ctx, input, recordNo) {
        return testRule(ctx, input, recordNo);
    }
    async saveRuleDraft(ctx, input) {
        return getVersion(ctx, (await saveDraft(ctx, input)).versionId);
    }
    async setRuleEnabled(ctx, id, enabled, reason) {
        return getVersion(ctx, (await proposeSwitch(ctx, {
            ruleId: id,
            enabled,
            reason
        })).versionId);
    }
    advanceRuleVersions(ctx, input) {
        return actOnRecords(ctx, RULE_VERSION, input);
    }
}
_ts_decorate([
    Allow('rule:view'),
    Query(()=>[
            RuleKindType
        ], {
        description: 'The kinds of rules that the caller may see'
    }),
    _ts_param(0, Ctx()),
    _ts_metadata("design:type", Function),
    _ts_metadata("design:paramtypes", [
        typeof Context === "undefined" ? Object : Context
    ]),
    _ts_metadata("design:returntype", void 0)
], RuleResolver.prototype, "ruleKinds", null);
_ts_decorate([
    Allow('rule:view'),
    Query(()=>RuleKindType, {
        description: 'One kind of rules'
    }),
    _ts_param(0, Ctx()),
    _ts_param(1, Arg('kind', ()=>String, {
        description: 'its name'
    })),
    _ts_metadata("design:type", Function),
    _ts_metadata("design:paramtypes", [
        typeof Context === "undefined" ? Object : Context,
        String
    ]),
    _ts_metadata("design:returntype", void 0)
], RuleResolver.prototype, "ruleKind", null);
_ts_decorate([
    Allow('rule:view'),
    Query(()=>RuleConnection, {
        description: 'The city’s rules of a kind and those of the caller’s district, by number'
    }),
    _ts_param(0, Ctx()),
    _ts_param(1, Arg('kind', ()=>String, {
        description: 'the kind'
    })),
    _ts_param(2, Arg('filter', ()=>RuleFilterInput, {
        nullable: true,
        description: 'what to show; all unless said'
    })),
    _ts_param(3, Arg('first', ()=>Int, {
        nullable: true,
        description: '1 to 100; 20 unless said'
    })),
    _ts_param(4, Arg('after', ()=>String, {
        nullable: true,
        description: 'cursor to go on from'
    })),
    _ts_metadata("design:type", Function),
    _ts_metadata("design:paramtypes", [
        typeof Context === "undefined" ? Object : Context,
        String,
        typeof RuleFilterInput === "undefined" ? Object : RuleFilterInput,
        Number,
        String
    ]),
    _ts_metadata("design:returntype", void 0)
], RuleResolver.prototype, "rules", null);
_ts_decorate([
    Allow('rule:view'),
    Query(()=>RuleType, {
        description: 'One rule'
    }),
    _ts_param(0, Ctx()),
    _ts_param(1, Arg('id', ()=>ID, {
        description: 'the rule'
    })),
    _ts_metadata("design:type", Function),
    _ts_metadata("design:paramtypes", [
        typeof Context === "undefined" ? Object : Context,
        String
    ]),
    _ts_metadata("design:returntype", void 0)
], RuleResolver.prototype, "rule", null);
_ts_decorate([
    Allow('rule:view'),
    Query(()=>RuleVersionType, {
        description: 'One version, for the to-do that leads to it'
    }),
    _ts_param(0, Ctx()),
    _ts_param(1, Arg('id', ()=>ID, {
        description: 'the version'
    })),
    _ts_metadata("design:type", Function),
    _ts_metadata("design:paramtypes", [
        typeof Context === "undefined" ? Object : Context,
        String
    ]),
    _ts_metadata("design:returntype", void 0)
], RuleResolver.prototype, "ruleVersion", null);
_ts_decorate([
    FieldResolver(()=>[
            RuleVersionType
        ], {
        description: 'every version that the caller may see, newest first'
    }),
    _ts_param(0, Ctx()),
    _ts_param(1, Root()),
    _ts_metadata("design:type", Function),
    _ts_metadata("design:paramtypes", [
        typeof Context === "undefined" ? Object : Context,
        typeof RuleType === "undefined" ? Object : RuleType
    ]),
    _ts_metadata("design:returntype", void 0)
], RuleResolver.prototype, "versions", null);
_ts_decorate([
    Allow('rule:view'),
    Query(()=>RuleEffectType, {
        description: 'The effect of a draft on real data; changes nothing'
    }),
    _ts_param(0, Ctx()),
    _ts_param(1, Arg('input', ()=>RuleContentInput, {
        description: 'the draft'
    })),
    _ts_param(2, Arg('days', ()=>Int, {
        nullable: true,
        description: 'days to replay, 1 to 90; 30 unless said'
    })),
    _ts_metadata("design:type", Function),
    _ts_metadata("design:paramtypes", [
        typeof Context === "undefined" ? Object : Context,
        typeof RuleContentInput === "undefined" ? Object : RuleContentInput,
        Number
    ]),
    _ts_metadata("design:returntype", void 0)
], RuleResolver.prototype, "ruleEffect", null);
_ts_decorate([
    Allow('rule:view'),
    Query(()=>RuleTestType, {
        description: '给定该办件，规则结果为…; changes nothing'
    }),
    _ts_param(0, Ctx()),
    _ts_param(1, Arg('input', ()=>RuleContentInput, {
        description: 'the draft'
    })),
    _ts_param(2, Arg('recordNo', ()=>String, {
        description: '办件编号'
    })),
    _ts_metadata("design:type", Function),
    _ts_metadata("design:paramtypes", [
        typeof Context === "undefined" ? Object : Context,
        typeof RuleContentInput === "undefined" ? Object : RuleContentInput,
        String
    ]),
    _ts_metadata("design:returntype", void 0)
], RuleResolver.prototype, "ruleTest", null);
_ts_decorate([
    Allow('rule:view'),
    Mutation(()=>RuleVersionType, {
        description: 'Keeps the draft of a rule’s next version, or of a new rule'
    }),
    _ts_param(0, Ctx()),
    _ts_param(1, Arg('input', ()=>RuleDraftInput, {
        description: 'what the rule says'
    })),
    _ts_metadata("design:type", Function),
    _ts_metadata("design:paramtypes", [
        typeof Context === "undefined" ? Object : Context,
        typeof RuleDraftInput === "undefined" ? Object : RuleDraftInput
    ]),
    _ts_metadata("design:returntype", Promise)
], RuleResolver.prototype, "saveRuleDraft", null);
_ts_decorate([
    Allow('rule:view'),
    Mutation(()=>RuleVersionType, {
        description: 'Asks to switch a rule off or on again; somebody else decides'
    }),
    _ts_param(0, Ctx()),
    _ts_param(1, Arg('id', ()=>ID, {
        description: 'the rule'
    })),
    _ts_param(2, Arg('enabled', ()=>Boolean, {
        description: 'how it is to stand'
    })),
    _ts_param(3, Arg('reason', ()=>String, {
        description: '5 to 500 characters'
    })),
    _ts_metadata("design:type", Function),
    _ts_metadata("design:paramtypes", [
        typeof Context === "undefined" ? Object : Context,
        String,
        Boolean,
        String
    ]),
    _ts_metadata("design:returntype", Promise)
], RuleResolver.prototype, "setRuleEnabled", null);
_ts_decorate([
    Allow('rule:view'),
    Mutation(()=>RecordActResultType, {
        description: '提交审批 (propose, proposeToCity), 同意 (approve, approveNow), 不同意 (reject), 撤回修改 (recall), 放弃草稿 (discard)'
    }),
    _ts_param(0, Ctx()),
    _ts_param(1, Arg('input', ()=>RecordActInputType, {
        description: 'action, versions, reason'
    })),
    _ts_metadata("design:type", Function),
    _ts_metadata("design:paramtypes", [
        typeof Context === "undefined" ? Object : Context,
        typeof RecordActInputType === "undefined" ? Object : RecordActInputType
    ]),
    _ts_metadata("design:returntype", void 0)
], RuleResolver.prototype, "advanceRuleVersions", null);
RuleResolver = _ts_decorate([
    Resolver(()=>RuleType)
], RuleResolver);

//# sourceMappingURL=rule.resolver.js.map