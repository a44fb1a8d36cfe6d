import { Arg, Ctx, FieldResolver, ID, Int, Mutation, Query, Resolver, Root } from 'type-graphql';
import { Allow } from '../../../graphql/access-decorators.ts';
import { actOnRecords, RecordActInputType, RecordActResultType } from '../../flow/index.ts';
import type { Ctx as Context } from '../../kernel/context.ts';
import { getRule, getVersion, listRules, versionsOf } from './find-rules.ts';
import { proposeSwitch } from './propose-version.ts';
import { getReplay, startReplay } from './replay.ts';
import { RULE_VERSION } from './rule.flow.ts';
import { RuleContentInput, RuleDraftInput, RuleFilterInput } from './rule.inputs.ts';
import { RuleConnection, RuleKindType, RuleType, RuleVersionType } from './rule.type.ts';
import { RuleEffectType, RuleReplayType, RuleTestType } from './rule-effect.type.ts';
import { saveDraft } from './save-draft.ts';
import { ruleEffect, testRule } from './try-draft.ts';
import { getKind } from './view-kind.ts';

/** Rules that people edit. Each kind has permissions of its own, asked by the services beside those of the room. */
@Resolver(() => RuleType)
export class RuleResolver {
  @Allow('rule:view')
  @Query(() => RuleKindType, { description: 'One kind of rules' })
  ruleKind(@Ctx() ctx: Context, @Arg('kind', () => String, { description: 'its name' }) kind: string) {
    return getKind(ctx, kind);
  }

  @Allow('rule:view')
  @Query(() => RuleConnection, {
    description: 'The city’s rules of a kind and those of the caller’s district, by number',
  })
  rules(
    @Ctx() ctx: Context,
    @Arg('kind', () => String, { description: 'the kind' }) kind: string,
    @Arg('filter', () => RuleFilterInput, { nullable: true, description: 'what to show; all unless said' })
    filter?: RuleFilterInput,
    @Arg('first', () => Int, { nullable: true, description: '1 to 100; 20 unless said' }) first?: number,
    @Arg('after', () => String, { nullable: true, description: 'cursor to go on from' }) after?: string,
  ) {
    return listRules(ctx, kind, filter ?? {}, { first, after });
  }

  @Allow('rule:view')
  @Query(() => RuleType, { description: 'One rule' })
  rule(@Ctx() ctx: Context, @Arg('id', () => ID, { description: 'the rule' }) id: string) {
    return getRule(ctx, id);
  }

  @Allow('rule:view')
  @Query(() => RuleVersionType, { description: 'One version, for the to-do that leads to it' })
  ruleVersion(@Ctx() ctx: Context, @Arg('id', () => ID, { description: 'the version' }) id: string) {
    return getVersion(ctx, id);
  }

  @FieldResolver(() => [RuleVersionType], { description: 'every version that the caller may see, newest first' })
  versions(@Ctx() ctx: Context, @Root() rule: RuleType) {
    return versionsOf(ctx, rule.id);
  }

  @Allow('rule:view')
  @Query(() => RuleEffectType, { description: 'The effect of a draft on real data; changes nothing' })
  ruleEffect(
    @Ctx() ctx: Context,
    @Arg('input', () => RuleContentInput, { description: 'the draft' }) input: RuleContentInput,
    @Arg('days', () => Int, { nullable: true, description: 'days to replay, 1 to 90; 30 unless said' }) days?: number,
  ) {
    return ruleEffect(ctx, input, days ?? 30);
  }

  @Allow('rule:view')
  @Mutation(() => RuleReplayType, { description: 'The same in the background, where it takes longer (E-RULE-07)' })
  startRuleReplay(
    @Ctx() ctx: Context,
    @Arg('input', () => RuleContentInput, { description: 'the draft' }) input: RuleContentInput,
    @Arg('days', () => Int, { description: 'days to replay, 1 to 90' }) days: number,
  ) {
    return startReplay(ctx, input, days);
  }

  @Allow('rule:view')
  @Query(() => RuleReplayType, { description: 'One’s own replay: progress, and the effect once it is done' })
  ruleReplay(@Ctx() ctx: Context, @Arg('id', () => ID, { description: 'the replay' }) id: string) {
    return getReplay(ctx, id);
  }

  @Allow('rule:view')
  @Query(() => RuleTestType, { description: '给定该办件，规则结果为…; changes nothing' })
  ruleTest(
    @Ctx() ctx: Context,
    @Arg('input', () => RuleContentInput, { description: 'the draft' }) input: RuleContentInput,
    @Arg('recordNo', () => String, { description: '办件编号' }) recordNo: string,
  ) {
    return testRule(ctx, input, recordNo);
  }

  @Allow('rule:view')
  @Mutation(() => RuleVersionType, { description: 'Keeps the draft of a rule’s next version, or of a new rule' })
  async saveRuleDraft(
    @Ctx() ctx: Context,
    @Arg('input', () => RuleDraftInput, { description: 'what the rule says' }) input: RuleDraftInput,
  ) {
    return getVersion(ctx, (await saveDraft(ctx, input)).versionId);
  }

  @Allow('rule:view')
  @Mutation(() => RuleVersionType, { description: 'Asks to switch a rule off or on again; somebody else decides' })
  async setRuleEnabled(
    @Ctx() ctx: Context,
    @Arg('id', () => ID, { description: 'the rule' }) id: string,
    @Arg('enabled', () => Boolean, { description: 'how it is to stand' }) enabled: boolean,
    @Arg('reason', () => String, { description: '5 to 500 characters' }) reason: string,
  ) {
    return getVersion(ctx, (await proposeSwitch(ctx, { ruleId: id, enabled, reason })).versionId);
  }

  @Allow('rule:view')
  @Mutation(() => RecordActResultType, {
    description:
      '提交审批 (propose, proposeToCity), 同意 (approve, approveNow), 不同意 (reject), 撤回修改 (recall), 放弃草稿 (discard)',
  })
  advanceRuleVersions(
    @Ctx() ctx: Context,
    @Arg('input', () => RecordActInputType, { description: 'action, versions, reason' }) input: RecordActInputType,
  ) {
    return actOnRecords(ctx, RULE_VERSION, input);
  }
}
