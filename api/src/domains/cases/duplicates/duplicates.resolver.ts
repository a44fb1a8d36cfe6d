import { Arg, Ctx, ID, Int, Mutation, Query, Resolver } from 'type-graphql';
import { Allow } from '../../../graphql/access-decorators.ts';
import { RecordActInputType, RecordActResultType } from '../../../platform/flow/index.ts';
import type { Ctx as Context } from '../../../platform/kernel/index.ts';
import { actOnHits } from './act.ts';
import { findStanding } from './detect/window-check.ts';
import { compareHit } from './lists/compare.ts';
import { DuplicateComparisonType } from './lists/comparison.type.ts';
import { hitsOfCase, listHits } from './lists/find-hits.ts';
import { DuplicateHitConnection, DuplicateHitType } from './lists/hit.type.ts';
import { DuplicateHitFilterInput } from './lists/hit-filter.ts';
import { StandingApplicationType } from './lists/standing.type.ts';

/** 重复办件 (01 §4). */
@Resolver()
export class DuplicatesResolver {
  @Allow('duplicate:view')
  @Query(() => DuplicateHitConnection, { description: '重复办件 of the caller’s scope, newest first' })
  duplicateHits(
    @Ctx() ctx: Context,
    @Arg('filter', () => DuplicateHitFilterInput, { nullable: true, description: 'what to show; all unless said' })
    filter?: DuplicateHitFilterInput,
    @Arg('first', () => Int, { nullable: true, description: '1 to 100; 20 unless said' }) first?: number,
    @Arg('after', () => String, { nullable: true, description: 'cursor to go on from' }) after?: string,
  ) {
    return listHits(ctx, filter ?? {}, { first, after });
  }

  @Allow('duplicate:view')
  @Query(() => DuplicateComparisonType, { description: '两件对比 of one pair, masked' })
  duplicateComparison(@Ctx() ctx: Context, @Arg('id', () => ID, { description: 'the pair' }) id: string) {
    return compareHit(ctx, id);
  }

  @Allow('duplicate:view')
  @Query(() => [DuplicateHitType], { description: 'Pairs in which a case is one of the two' })
  duplicatesOfCase(@Ctx() ctx: Context, @Arg('caseId', () => ID, { description: 'the case' }) caseId: string) {
    return hitsOfCase(ctx, caseId);
  }

  @Allow('case:register')
  @Query(() => [StandingApplicationType], {
    description: 'Applications of a person that stand already, for the window as soon as the number is typed',
  })
  standingApplications(
    @Ctx() ctx: Context,
    @Arg('idNo', () => String, { description: '身份证号码 as typed; anything that is no number finds nothing' })
    idNo: string,
    @Arg('dischargeDate', () => String, { nullable: true, description: '退出现役日期, YYYY-MM-DD, where it is known' })
    dischargeDate?: string,
  ) {
    return findStanding(ctx, idNo, dischargeDate);
  }

  @Allow('duplicate:handle')
  @Mutation(() => RecordActResultType, { description: '告知登记 (tell), 非重复 (notDuplicate)' })
  advanceDuplicateHits(
    @Ctx() ctx: Context,
    @Arg('input', () => RecordActInputType, { description: 'action, pairs, reason' }) input: RecordActInputType,
  ) {
    return actOnHits(ctx, input);
  }
}
