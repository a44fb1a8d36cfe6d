import { Arg, Ctx, Field, ID, Int, Mutation, ObjectType, Query, Resolver } from 'type-graphql';
import { Allow } from '../../../graphql/access-decorators.ts';
import { DateTimeScalar } from '../../../graphql/scalars.ts';
import { titledEnum } from '../../../graphql/titled-enum.ts';
import type { Ctx as Context } from '../../../platform/kernel/index.ts';
import { RIGHTS } from '../permissions.ts';
import { pensionBatch } from './batch/batch.record.ts';
import { batchResults } from './batch/results.ts';
import { startPensionBatch } from './batch/start-batch.ts';
import { OUTCOMES, type PensionOutcome, pensionForm } from './pension-query.record.ts';
import { queryPension } from './query-pension.ts';

const OutcomeEnum = titledEnum('PensionOutcome', '查询结果', OUTCOMES);

@ObjectType({ description: '一个月的养老金 (03 §31.6), read only' })
class PensionMonthType {
  @Field(() => String, { description: '月份 YYYYMM' })
  month!: string;
  @Field(() => String, { description: '金额（元）' })
  amount!: string;
  @Field(() => String, { description: '发放状态' })
  payStatus!: string;
  @Field(() => String, { nullable: true, description: '参保地' })
  insuredPlace!: string | null;
  @Field(() => DateTimeScalar, { description: '数据截至' })
  fetchedAt!: Date;
}

@ObjectType({ description: '养老金查询结果 (03 §31.6)' })
class PensionAnswerType {
  @Field(() => ID, { description: '人员的标识' })
  cadreId!: string;
  @Field(() => OutcomeEnum, { description: '查询结果' })
  outcome!: PensionOutcome;
  @Field(() => String, { nullable: true, description: '没有数据的原因' })
  message!: string | null;
  @Field(() => [PensionMonthType], { description: '各月养老金, the newest first' })
  months!: PensionMonthType[];
}

@ObjectType({ simpleResolvers: true, description: '批量查询的一人 (03 §31.6)' })
class PensionBatchResult {
  @Field(() => ID, { description: '人员的标识' })
  cadreId!: string;
  @Field(() => String, { description: '姓名, masked' })
  cadreName!: string;
  @Field(() => String, { description: '查询结果' })
  outcomeTitle!: string;
  @Field(() => String, { nullable: true, description: '最近月份 YYYYMM' })
  month!: string | null;
  @Field(() => String, { nullable: true, description: '最近月份的金额（元）' })
  amount!: string | null;
  @Field(() => String, { nullable: true, description: '发放状态' })
  payStatus!: string | null;
  @Field(() => DateTimeScalar, { nullable: true, description: '数据截至' })
  fetchedAt!: Date | null;
  @Field(() => Int, { description: '查询到的月数' })
  months!: number;
}

const { Node: BatchNode } = pensionBatch.classes;

/** 查询养老金数据 (03 §31.6). Mutations: each one is logged with its purpose. */
@Resolver()
export class PensionResolver {
  @Allow(RIGHTS.pension)
  @Mutation(() => PensionAnswerType, { description: '查询一人的养老金 (03 §31.6)' })
  queryPension(
    @Ctx() ctx: Context,
    @Arg('cadreId', () => ID, { description: '人员的标识' }) cadreId: string,
    @Arg('input', () => pensionForm.Input, { description: '目的和月份' }) input: object,
  ): Promise<PensionAnswerType> {
    return queryPension(ctx, cadreId, pensionForm.read(ctx, input as Parameters<typeof pensionForm.read>[1]));
  }

  @Allow(RIGHTS.pension)
  @Mutation(() => BatchNode, { description: '批量查询养老金 in the background, at most 1,000 persons (03 §31.6)' })
  async startPensionBatch(
    @Ctx() ctx: Context,
    @Arg('cadreIds', () => [ID], { nullable: true, description: '人员的标识; absent = all of the office' })
    cadreIds: string[] | undefined,
    @Arg('input', () => pensionForm.Input, { description: '目的和月份' }) input: object,
    @Arg('requestId', () => ID, { description: '请求编号; a repeat answers with the first result' }) requestId: string,
  ): Promise<object> {
    const entry = pensionForm.read(ctx, input as Parameters<typeof pensionForm.read>[1]);
    return pensionBatch.open(ctx, await startPensionBatch(ctx, cadreIds ?? null, entry, requestId));
  }

  @Allow(RIGHTS.pension)
  @Query(() => [PensionBatchResult], {
    description: '批量查询的结果, read only; amounts are kept for 24 hours (03 §31.6)',
  })
  pensionBatchResults(
    @Ctx() ctx: Context,
    @Arg('id', () => ID, { description: '批量查询的标识' }) id: string,
  ): Promise<PensionBatchResult[]> {
    return batchResults(ctx, id);
  }
}
