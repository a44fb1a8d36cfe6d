import { Arg, Ctx, ID, Int, Mutation, Query, Resolver } from 'type-graphql';
import { Allow } from '../../../graphql/access-decorators.ts';
import { SORT_ARGUMENT } from '../../../graphql/sort-input.ts';
import { actOnRecords, RecordActInputType, RecordActResultType } from '../../../platform/flow/index.ts';
import type { Ctx as Context } from '../../../platform/kernel/index.ts';
import type { SortOf } from '../../../platform/lists/index.ts';
import { checkStale } from './checks/check-stale.ts';
import { enrol } from './enrol.ts';
import {
  EnrolInputType,
  EnrolmentConnection,
  EnrolmentGroup,
  EnrolmentState,
  EnrolmentType,
  OwnTraineeType,
  statesOfGroup,
} from './enrolment.type.ts';
import { enrolmentSort } from './enrolment-sort.ts';
import { getEnrolment, listEnrolments } from './find-enrolments.ts';
import { describeOwnTrainee } from './own-trainee.ts';
import { ENROLMENT } from './record-type.ts';

/** 报名, 取消报名 and 报名审核 (02 §5, §12, items 13 and 20). */
@Resolver()
export class EnrolmentResolver {
  @Allow('training.enrolment:view')
  @Query(() => EnrolmentConnection, {
    description: 'One’s own, those of the district’s trainees, or those of the institution’s rounds; newest first',
  })
  trainingEnrolments(
    @Ctx() ctx: Context,
    @Arg('states', () => [EnrolmentState], { nullable: true, description: 'all unless said' }) states?: string[],
    @Arg('group', () => EnrolmentGroup, { nullable: true, description: 'a tab of 我的培训' }) group?: EnrolmentGroup,
    @Arg('roundId', () => ID, { nullable: true, description: 'of one round' }) roundId?: string,
    @Arg('first', () => Int, { nullable: true, description: '1 to 100; 20 unless said' }) first?: number,
    @Arg('after', () => String, { nullable: true, description: 'cursor to go on from' }) after?: string,
    @Arg('sort', () => enrolmentSort.Sort, SORT_ARGUMENT) sort?: SortOf<typeof enrolmentSort>,
  ) {
    const wanted = group ? statesOfGroup(group).filter((state) => states?.includes(state) ?? true) : (states ?? null);
    return listEnrolments(ctx, { states: wanted, roundId: roundId ?? null }, sort, { first, after });
  }

  @Allow('training.enrolment:enrol')
  @Query(() => OwnTraineeType, { description: 'What an enrolment takes over of the caller; E-1301 without 学员档案' })
  ownTrainee(@Ctx() ctx: Context) {
    return describeOwnTrainee(ctx);
  }

  @Allow('training.enrolment:view')
  @Query(() => EnrolmentType, { description: 'One enrolment' })
  trainingEnrolment(@Ctx() ctx: Context, @Arg('id', () => ID, { description: 'the enrolment' }) id: string) {
    return getEnrolment(ctx, id, 'trainingEnrolment');
  }

  @Allow('training.enrolment:enrol')
  @Mutation(() => EnrolmentType, {
    description: '报名: a place, a number on the waiting list, or why not (T13-1 … T13-4)',
  })
  async enrolInTraining(
    @Ctx() ctx: Context,
    @Arg('input', () => EnrolInputType, { description: 'what was filled in' }) input: EnrolInputType,
    @Arg('requestId', () => ID, { description: 'a repeat answers with the first result' }) requestId: string,
  ) {
    return getEnrolment(ctx, await enrol(ctx, input, requestId), 'enrolInTraining');
  }

  @Allow('training.enrolment:enrol', 'training.enrolment:review', 'training.enrolment:release')
  @Mutation(() => RecordActResultType, {
    description: '取消, 补充提交; 审核通过, 退回, 不通过, 撤销通过, 人工放行 (T13-6, T20-3 … T20-9)',
  })
  async advanceTrainingEnrolments(
    @Ctx() ctx: Context,
    @Arg('input', () => RecordActInputType, { description: 'action, enrolments, reason' }) input: RecordActInputType,
  ) {
    // AC20-5: an approval rests on a check of at most a day; asked before anything is locked.
    if (['districtPass', 'districtPassWarned'].includes(input.action)) await checkStale(ctx, input);
    return actOnRecords(ctx, ENROLMENT, input);
  }
}
