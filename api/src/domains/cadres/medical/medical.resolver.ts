import { Arg, Ctx, ID, Mutation, Query, Resolver } from 'type-graphql';
import { Allow } from '../../../graphql/access-decorators.ts';
import type { Ctx as Context } from '../../../platform/kernel/index.ts';
import { ProgressType } from './medical.types.ts';
import { RIGHTS } from './permissions.ts';
import { returnToDistricts, returnToStreets } from './returns.ts';
import { readMatrix } from './statistics/matrix.ts';

const REASON = { description: '退回原因, 5 to 500 characters' };

/** What is done with rosters beside the steps of their flows. */
@Resolver()
export class MedicalResolver {
  @Allow(RIGHTS.cycle)
  @Query(() => [ProgressType], { description: '进度矩阵 of a cycle: all districts by step (03 §33.8)' })
  medicalProgress(
    @Ctx() ctx: Context,
    @Arg('cycleId', () => ID, { description: '报销周期' }) cycleId: string,
  ): Promise<ProgressType[]> {
    return readMatrix(ctx, cycleId);
  }

  @Allow(RIGHTS.dispatch, RIGHTS.second, RIGHTS.pass)
  @Mutation(() => Boolean, { description: '退回街镇: the chosen ones confirm again (03 §33.4)' })
  returnMedicalStreets(
    @Ctx() ctx: Context,
    @Arg('id', () => ID, { description: '区名册' }) id: string,
    @Arg('streetIds', () => [ID], { description: '要退回的街镇名册' }) streetIds: string[],
    @Arg('reason', () => String, REASON) reason: string,
  ): Promise<boolean> {
    return returnToStreets(ctx, id, streetIds, reason);
  }

  @Allow(RIGHTS.cityFirst, RIGHTS.citySecond, RIGHTS.cityPass)
  @Mutation(() => Boolean, { description: '退回区: the chosen ones judge again (03 §33.4)' })
  returnMedicalDistricts(
    @Ctx() ctx: Context,
    @Arg('id', () => ID, { description: '发放名册' }) id: string,
    @Arg('districtIds', () => [ID], { description: '要退回的区名册' }) districtIds: string[],
    @Arg('reason', () => String, REASON) reason: string,
  ): Promise<boolean> {
    return returnToDistricts(ctx, id, districtIds, reason);
  }
}
