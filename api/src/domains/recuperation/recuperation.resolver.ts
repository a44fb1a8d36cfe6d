import { Arg, Ctx, ID, Int, Mutation, Query, Resolver } from 'type-graphql';
import { Allow } from '../../graphql/access-decorators.ts';
import type { Ctx as Context } from '../../platform/kernel/index.ts';
import { describeEligibility } from './eligibility/eligibility-body.ts';
import { eligibilityFor } from './eligibility/eligibility-kind.ts';
import { healthForm, recupNomination } from './nominations/nomination.record.ts';
import { faultsOf, saveHealth } from './nominations/save-health.ts';
import { RIGHTS } from './permissions.ts';
import { extendDeadline } from './plans/extend-deadline.ts';
import { recupPlan } from './plans/plan.record.ts';
import { AllocationType, QuotaInput } from './quota/allocation.type.ts';
import { reallocateQuotas } from './quota/reallocate.ts';
import { viewAllocation } from './quota/view-allocation.ts';
import { adjustQuotas, allocateQuotas } from './quota/write-allocation.ts';
import { runScreening } from './screening/run-screening.ts';
import { EligibilityRuleType, ScreeningType } from './screening/screening.type.ts';
import { overrideResult, viewScreening } from './screening/view-screening.ts';

const PLAN_ID = { description: '疗养计划的标识' };
const VERSION = { description: '看到的版本' };

/** What the city does with a plan beside the acts of its flow (03 §29.4, §29.5). */
@Resolver()
export class RecuperationResolver {
  @Allow(RIGHTS.plan)
  @Mutation(() => recupPlan.classes.Node, { description: '运行筛选; a new run beside the earlier ones (R29-1, R29-2)' })
  async screenRecupPlan(
    @Ctx() ctx: Context,
    @Arg('id', () => ID, PLAN_ID) id: string,
    @Arg('version', () => Int, VERSION) version: number,
  ): Promise<object> {
    await runScreening(ctx, id, version);
    return recupPlan.open(ctx, id);
  }

  @Allow(RIGHTS.planView)
  @Query(() => [EligibilityRuleType], { description: '生效的筛选规则 that a plan of the level may use' })
  async eligibilityRules(
    @Ctx() ctx: Context,
    @Arg('level', () => String, { description: '疗养级别的编码' }) level: string,
  ): Promise<EligibilityRuleType[]> {
    const rules = await eligibilityFor(ctx, level);
    return rules.map(({ body, ...rule }) => ({ ...rule, text: describeEligibility(body) }));
  }

  @Allow(RIGHTS.planView)
  @Query(() => ScreeningType, { nullable: true, description: '最近一次筛选: counts per institution and per reason' })
  recupScreening(@Ctx() ctx: Context, @Arg('planId', () => ID, PLAN_ID) planId: string): Promise<ScreeningType | null> {
    return viewScreening(ctx, planId);
  }

  @Allow(RIGHTS.plan)
  @Mutation(() => Boolean, {
    description: '人工认定 a cadre as eligible, by the city alone, with the reason; before 发布',
  })
  async overrideRecupResult(
    @Ctx() ctx: Context,
    @Arg('id', () => ID, { description: '筛选明细的标识' }) id: string,
    @Arg('reason', () => String, { description: '原因，5至500个字' }) reason: string,
  ): Promise<boolean> {
    await overrideResult(ctx, id, reason);
    return true;
  }

  @Allow(RIGHTS.plan)
  @Mutation(() => recupPlan.classes.Node, { description: '自动分配 by the largest remainder (R29-3, R29-4)' })
  async allocateRecupQuotas(
    @Ctx() ctx: Context,
    @Arg('id', () => ID, PLAN_ID) id: string,
    @Arg('version', () => Int, VERSION) version: number,
  ): Promise<object> {
    await allocateQuotas(ctx, id, version);
    return recupPlan.open(ctx, id);
  }

  @Allow(RIGHTS.plan)
  @Mutation(() => recupPlan.classes.Node, { description: '人工调整: a new version of the table with its reason' })
  async adjustRecupQuotas(
    @Ctx() ctx: Context,
    @Arg('id', () => ID, PLAN_ID) id: string,
    @Arg('version', () => Int, VERSION) version: number,
    @Arg('quotas', () => [QuotaInput], { description: '要调整的机构' }) quotas: QuotaInput[],
    @Arg('reason', () => String, { description: '调整原因，5至500个字' }) reason: string,
  ): Promise<object> {
    await adjustQuotas(ctx, id, version, quotas, reason);
    return recupPlan.open(ctx, id);
  }

  @Allow(RIGHTS.plan)
  @Mutation(() => recupPlan.classes.Node, {
    description: '未使用名额再分配 over institutions with somebody waiting (R29-5)',
  })
  async reallocateRecupQuotas(
    @Ctx() ctx: Context,
    @Arg('id', () => ID, PLAN_ID) id: string,
    @Arg('version', () => Int, VERSION) version: number,
  ): Promise<object> {
    await reallocateQuotas(ctx, id, version);
    return recupPlan.open(ctx, id);
  }

  @Allow(RIGHTS.planView)
  @Query(() => AllocationType, { nullable: true, description: '名额分配表 in its newest version or another one' })
  recupAllocation(
    @Ctx() ctx: Context,
    @Arg('planId', () => ID, PLAN_ID) planId: string,
    @Arg('version', () => Int, { nullable: true, description: '版本' }) version?: number,
  ): Promise<AllocationType | null> {
    return viewAllocation(ctx, planId, version ?? null);
  }

  @Allow(RIGHTS.plan)
  @Mutation(() => recupPlan.classes.Node, { description: '延长推荐截止日期, with the reason (§29.7)' })
  async extendRecupDeadline(
    @Ctx() ctx: Context,
    @Arg('id', () => ID, PLAN_ID) id: string,
    @Arg('version', () => Int, VERSION) version: number,
    @Arg('deadline', () => String, { description: '新的截止日期，YYYY-MM-DD' }) deadline: string,
    @Arg('reason', () => String, { description: '原因，5至500个字' }) reason: string,
  ): Promise<object> {
    await extendDeadline(ctx, id, version, deadline, reason);
    return recupPlan.open(ctx, id);
  }

  @Allow(RIGHTS.nominate)
  @Mutation(() => recupNomination.classes.Node, { description: '填写联系人和身体信息; 信息完整 follows of it (§29.3)' })
  async saveRecupHealth(
    @Ctx() ctx: Context,
    @Arg('id', () => ID, { description: '疗养人员的标识' }) id: string,
    @Arg('version', () => Int, VERSION) version: number,
    @Arg('input', () => healthForm.Input, { description: '填写的内容' }) input: object,
    @Arg('examFileIds', () => [ID], { nullable: true, description: '体检报告; read by the institution alone' })
    examFileIds?: string[],
  ): Promise<object> {
    await saveHealth(ctx, id, version, input as Parameters<typeof healthForm.read>[1], examFileIds);
    return recupNomination.open(ctx, id);
  }

  @Allow(RIGHTS.nominate)
  @Query(() => [String], { description: '还缺什么: why a person’s information is not complete; empty where it is' })
  async recupNominationFaults(
    @Ctx() ctx: Context,
    @Arg('id', () => ID, { description: '疗养人员的标识' }) id: string,
  ): Promise<string[]> {
    return faultsOf(ctx, await recupNomination.get(ctx, id));
  }
}
