import { Arg, Ctx as Context, Int, Mutation, Query, Resolver } from 'type-graphql';
import { Allow } from '../../../../graphql/access-decorators.ts';
import type { Ctx } from '../../../../platform/kernel/index.ts';
import { listRules, listRuleVersions, listTargets } from './list-rules.ts';
import { replayRule } from './replay-rule.ts';
import {
  ExchangeReplay,
  ExchangeRule,
  ExchangeRuleInput,
  ExchangeRuleTarget,
  ExchangeRuleTargetInput,
} from './rule.type.ts';
import { removeOverride, saveRule } from './save-rule.ts';

/** 检测规则 (03 §39.2). */
@Resolver()
export class ExchangeRuleResolver {
  @Allow('dx.mon:view')
  @Query(() => [ExchangeRule], { description: '现行检测规则，单独设置列在其后' })
  exchangeRules(@Context() ctx: Ctx) {
    return listRules(ctx);
  }

  @Allow('dx.mon:view')
  @Query(() => [ExchangeRule], { description: '一条规则的全部版本，最新在前' })
  exchangeRuleVersions(@Context() ctx: Ctx, @Arg('rule', () => String, { description: '规则' }) rule: string) {
    return listRuleVersions(ctx, rule);
  }

  @Allow('dx.mon:rule')
  @Query(() => [ExchangeRuleTarget], { description: '可以单独设置规则的应用和通道' })
  exchangeRuleTargets(@Context() ctx: Ctx) {
    return listTargets(ctx);
  }

  @Allow('dx.mon:rule')
  @Query(() => ExchangeReplay, { description: '试算：按给出的设置，近7日会产生多少异常事件' })
  replayExchangeRule(
    @Context() ctx: Ctx,
    @Arg('input', () => ExchangeRuleInput, { description: '设置' }) input: ExchangeRuleInput,
  ) {
    return replayRule(ctx, input);
  }

  @Allow('dx.mon:rule')
  @Mutation(() => [ExchangeRule], { description: '修改规则，或为一个应用、通道单独设置' })
  async saveExchangeRule(
    @Context() ctx: Ctx,
    @Arg('input', () => ExchangeRuleInput, { description: '新设置' }) input: ExchangeRuleInput,
    @Arg('version', () => Int, { description: '所见版本；过期的拒绝（E-0504）；新的单独设置为0' }) version: number,
  ) {
    await saveRule(ctx, input, version);
    return listRules(ctx);
  }

  @Allow('dx.mon:rule')
  @Mutation(() => [ExchangeRule], { description: '取消单独设置，恢复通用规则' })
  async removeExchangeRuleOverride(
    @Context() ctx: Ctx,
    @Arg('rule', () => String, { description: '规则' }) rule: string,
    @Arg('target', () => ExchangeRuleTargetInput, { description: '单独设置的对象' }) target: ExchangeRuleTargetInput,
    @Arg('version', () => Int, { description: '所见版本；过期的拒绝（E-0504）' }) version: number,
  ) {
    await removeOverride(ctx, rule, target, version);
    return listRules(ctx);
  }
}
