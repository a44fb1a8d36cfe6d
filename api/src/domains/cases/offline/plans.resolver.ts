import { Arg, Ctx, Field, FieldResolver, ID, Int, Mutation, ObjectType, Query, Resolver, Root } from 'type-graphql';
import type { SqlInstant } from '../../../database/sql.ts';
import { Allow } from '../../../graphql/access-decorators.ts';
import { loaderOf } from '../../../graphql/loaders.ts';
import { DateTimeScalar } from '../../../graphql/scalars.ts';
import { refuse } from '../../../platform/errors/index.ts';
import { RecordActInputType, RecordActResultType } from '../../../platform/flow/index.ts';
import { type Ctx as Context, hasPermission } from '../../../platform/kernel/index.ts';
import { SubCaseType } from '../case.type.ts';
import { openSubCase } from '../case-page.ts';
import { addEvidence } from './evidence.ts';
import { EvidenceKindType } from './evidence-kind.type.ts';
import { decideInterventions } from './interventions/decide-interventions.ts';
import { intervene } from './interventions/intervene.ts';
import { InterveneInput } from './interventions/intervention.inputs.ts';
import { listPlans, plansOfSubCases, readPlan } from './lists/find-plans.ts';
import { PlanConnection, PlanType } from './lists/plan.type.ts';
import { PlanFilterInput } from './lists/plan-filter.ts';
import { type DataAge, readDataAges, refreshSubCase } from './refresh.ts';
import { EVIDENCE } from './rules/evidence.ts';

@ObjectType('RefreshedSubCase', { simpleResolvers: true, description: '获取最新状态: the sub-case as it stands now' })
export class RefreshedSubCaseType {
  @Field(() => SubCaseType, { description: '子办件' })
  subCase!: SubCaseType;
  @Field(() => Boolean, {
    description: 'false: not all could be fetched within three seconds, the rest goes on behind',
  })
  complete!: boolean;
}

/** 自动办结计划与干预 (R3.2). */
@Resolver(() => SubCaseType)
export class OfflinePlansResolver {
  @Allow('offline:view')
  @Query(() => PlanConnection, {
    description: '自动办结计划 of the caller’s scope: open ones by their day, the soonest first, then ended ones',
  })
  autoFinishPlans(
    @Ctx() ctx: Context,
    @Arg('filter', () => PlanFilterInput, { nullable: true, description: 'what to show; all unless said' })
    filter?: PlanFilterInput,
    @Arg('first', () => Int, { nullable: true, description: '1 to 100; 20 unless said' }) first?: number,
    @Arg('after', () => String, { nullable: true, description: 'cursor to go on from' }) after?: string,
  ) {
    return listPlans(ctx, filter ?? {}, { first, after });
  }

  @Allow('offline:intervene')
  @Mutation(() => PlanType, {
    description: '干预 before a matter ends by itself: at once, or with the district’s consent (取消, the third 暂缓)',
  })
  async interveneAutoFinish(
    @Ctx() ctx: Context,
    @Arg('input', () => InterveneInput, { description: 'the plan, what is to be done and why' }) input: InterveneInput,
  ): Promise<PlanType> {
    const { planId } = await intervene(ctx, input);
    const plan = await readPlan(ctx, planId);
    if (!plan) throw refuse('NOT_FOUND');
    return plan;
  }

  @Allow('offline:approve')
  @Mutation(() => RecordActResultType, { description: '同意 (approve), 不同意 (reject) of 干预, by a second person' })
  advanceInterventions(
    @Ctx() ctx: Context,
    @Arg('input', () => RecordActInputType, { description: 'action, interventions, reason' }) input: RecordActInputType,
  ) {
    return decideInterventions(ctx, input);
  }

  @Allow('offline:intervene')
  @Query(() => [EvidenceKindType], { description: '办理凭证的种类' })
  offlineEvidenceKinds(): EvidenceKindType[] {
    return [...EVIDENCE];
  }

  @Allow('offline:intervene')
  @Mutation(() => SubCaseType, { description: '上传办理凭证 of a matter that was handled at another window' })
  async addOfflineEvidence(
    @Ctx() ctx: Context,
    @Arg('subCaseId', () => ID, { description: '子办件的标识' }) subCaseId: string,
    @Arg('code', () => String, { description: '凭证的种类' }) code: string,
    @Arg('fileIds', () => [ID], { description: '已上传的文件' }) fileIds: string[],
  ): Promise<SubCaseType> {
    await addEvidence(ctx, { subCaseId, code, fileIds });
    return openSubCase(ctx, subCaseId);
  }

  @Allow('case:view')
  @Mutation(() => RefreshedSubCaseType, { description: '获取最新状态 of a sub-case, within three seconds' })
  refreshSubCase(@Ctx() ctx: Context, @Arg('id', () => ID, { description: '子办件的标识' }) id: string) {
    return refreshSubCase(ctx, id);
  }

  @FieldResolver(() => DateTimeScalar, { nullable: true, description: '数据截至: when it was last heard of' })
  async informedAt(@Root() record: SubCaseType, @Ctx() ctx: Context): Promise<SqlInstant | null> {
    return (await dataAgeOf(ctx, record))?.informedAt ?? null;
  }

  @FieldResolver(() => DateTimeScalar, {
    nullable: true,
    description: 'from then on pages of an open sub-case say 数据截至 (`refresh.staleHours`)',
  })
  async staleAt(@Root() record: SubCaseType, @Ctx() ctx: Context): Promise<SqlInstant | null> {
    return (await dataAgeOf(ctx, record))?.staleAt ?? null;
  }

  @FieldResolver(() => PlanType, {
    nullable: true,
    description: '自动办结计划; null where there is none, or not for the caller',
  })
  autoFinishPlan(@Root() record: SubCaseType, @Ctx() ctx: Context): Promise<PlanType | null> | null {
    if (!hasPermission(ctx.actor, 'offline:view')) return null;
    return loaderOf<PlanType | null>(
      ctx,
      'subCase.plans',
      (ids) => plansOfSubCases(ctx, ids),
      () => null,
    ).load(record.id);
  }
}

const dataAgeOf = (ctx: Context, { id }: SubCaseType): Promise<DataAge | null> =>
  loaderOf<DataAge | null>(
    ctx,
    'subCase.dataAge',
    (ids) => readDataAges(ctx, ids),
    () => null,
  ).load(id);
