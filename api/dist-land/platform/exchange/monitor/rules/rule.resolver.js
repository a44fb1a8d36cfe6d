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
import { Arg, Ctx as Context, Int, Mutation, Query, Resolver } from 'type-graphql';
import { Allow } from "../../../../graphql/access-decorators.js";
import { listRules, listRuleVersions, listTargets } from "./list-rules.js";
import { replayRule } from "./replay-rule.js";
import { ExchangeReplay, ExchangeRule, ExchangeRuleInput, ExchangeRuleTarget, ExchangeRuleTargetInput } from "./rule.type.js";
import { removeOverride, saveRule } from "./save-rule.js";
export class ExchangeRuleResolver {
    exchangeRules(ctx) {
        return listRules(ctx);
    }
    exchangeRuleVersions(ctx, rule) {
        return listRuleVersions(ctx, rule);
    }
    exchangeRuleTargets(ctx) {
        return listTargets(ctx);
    }
    replayExchangeRule(ctx, input) {
        return replayRule(ctx, input);
    }
    async saveExchangeRule(ctx, input, version) {
        await saveRule(ctx, input, version);
        return listRules(ctx);
    }
    async removeExchangeRuleOverride(ctx, rule, target, version) {
        await removeOverride(ctx, rule, target, version);
        return listRules(ctx);
    }
}
_ts_decorate([
    Allow('dx.mon:view'),
    Query(()=>[
            ExchangeRule
        ], {
        description: '现行检测规则，单独设置列在其后'
    }),
    _ts_param(0, Context()),
    _ts_metadata("design:type", Function),
    _ts_metadata("design:paramtypes", [
        typeof Ctx === "undefined" ? Object : Ctx
    ]),
    _ts_metadata("design:returntype", void 0)
], ExchangeRuleResolver.prototype, "exchangeRules", null);
_ts_decorate([
    Allow('dx.mon:view'),
    Query(()=>[
            ExchangeRule
        ], {
        description: '一条规则的全部版本，最新在前'
    }),
    _ts_param(0, Context()),
    _ts_param(1, Arg('rule', ()=>String, {
        description: '规则'
    })),
    _ts_metadata("design:type", Function),
    _ts_metadata("design:paramtypes", [
        typeof Ctx === "undefined" ? Object : Ctx,
        String
    ]),
    _ts_metadata("design:returntype", void 0)
], ExchangeRuleResolver.prototype, "exchangeRuleVersions", null);
_ts_decorate([
    Allow('dx.mon:rule'),
    Query(()=>[
            ExchangeRuleTarget
        ], {
        description: '可以单独设置规则的应用和通道'
    }),
    _ts_param(0, Context()),
    _ts_metadata("design:type", Function),
    _ts_metadata("design:paramtypes", [
        typeof Ctx === "undefined" ? Object : Ctx
    ]),
    _ts_metadata("design:returntype", void 0)
], ExchangeRuleResolver.prototype, "exchangeRuleTargets", null);
_ts_decorate([
    Allow('dx.mon:rule'),
    Query(()=>ExchangeReplay, {
        description: '试算：按给出的设置，近7日会产生多少异常事件'
    }),
    _ts_param(0, Context()),
    _ts_param(1, Arg('input', ()=>ExchangeRuleInput, {
        description: '设置'
    })),
    _ts_metadata("design:type", Function),
    _ts_metadata("design:paramtypes", [
        typeof Ctx === "undefined" ? Object : Ctx,
        typeof ExchangeRuleInput === "undefined" ? Object : ExchangeRuleInput
    ]),
    _ts_metadata("design:returntype", void 0)
], ExchangeRuleResolver.prototype, "replayExchangeRule", null);
_ts_decorate([
    Allow('dx.mon:rule'),
    Mutation(()=>[
            ExchangeRule
        ], {
        description: '修改规则，或为一个应用、通道单独设置'
    }),
    _ts_param(0, Context()),
    _ts_param(1, Arg('input', ()=>ExchangeRuleInput, {
        description: '新设置'
    })),
    _ts_param(2, Arg('version', ()=>Int, {
        description: '所见版本；过期的拒绝（E-0504）；新的单独设置为0'
    })),
    _ts_metadata("design:type", Function),
    _ts_metadata("design:paramtypes", [
        typeof Ctx === "undefined" ? Object : Ctx,
        typeof ExchangeRuleInput === "undefined" ? Object : ExchangeRuleInput,
        Number
    ]),
    _ts_metadata("design:returntype", Promise)
], ExchangeRuleResolver.prototype, "saveExchangeRule", null);
_ts_decorate([
    Allow('dx.mon:rule'),
    Mutation(()=>[
            ExchangeRule
        ], {
        description: '取消单独设置，恢复通用规则'
    }),
    _ts_param(0, Context()),
    _ts_param(1, Arg('rule', ()=>String, {
        description: '规则'
    })),
    _ts_param(2, Arg('target', ()=>ExchangeRuleTargetInput, {
        description: '单独设置的对象'
    })),
    _ts_param(3, Arg('version', ()=>Int, {
        description: '所见版本；过期的拒绝（E-0504）'
    })),
    _ts_metadata("design:type", Function),
    _ts_metadata("design:paramtypes", [
        typeof Ctx === "undefined" ? Object : Ctx,
        String,
        typeof ExchangeRuleTargetInput === "undefined" ? Object : ExchangeRuleTargetInput,
        Number
    ]),
    _ts_metadata("design:returntype", Promise)
], ExchangeRuleResolver.prototype, "removeExchangeRuleOverride", null);
ExchangeRuleResolver = _ts_decorate([
    Resolver()
], ExchangeRuleResolver);

//# sourceMappingURL=rule.resolver.js.map