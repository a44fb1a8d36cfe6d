import { Arg, Ctx, ID, Int, Mutation, Query, Resolver } from 'type-graphql';
import { Allow } from '../../../graphql/access-decorators.ts';
import { SORT_ARGUMENT } from '../../../graphql/sort-input.ts';
import { actOnRecords, RecordActInputType, RecordActResultType } from '../../../platform/flow/index.ts';
import type { Ctx as Context } from '../../../platform/kernel/index.ts';
import type { SortOf } from '../../../platform/lists/index.ts';
import { getRoundRow, listRounds, viewRound } from './find-rounds.ts';
import { ROUND } from './record-type.ts';
import { RoundInput } from './round.inputs.ts';
import { RoundConnection, RoundType } from './round.type.ts';
import { listRoundProjects, RoundFilterInput, RoundProjectType } from './round-filter.ts';
import { roundSort } from './round-sort.ts';
import { createRound, saveRound } from './save-round.ts';

const theRound = { description: 'the round' };
const theContent = { description: 'what it says' };

/** 公开报名 as institutions and staff see it (02 §5, item 13). */
@Resolver()
export class RoundResolver {
  @Allow('training.round:view')
  @Query(() => RoundConnection, { description: '报名批次 in the caller’s scope, newest first' })
  enrolmentRounds(
    @Ctx() ctx: Context,
    @Arg('filter', () => RoundFilterInput, { nullable: true, description: 'all unless said' })
    filter?: RoundFilterInput,
    @Arg('first', () => Int, { nullable: true, description: '1 to 100; 20 unless said' }) first?: number,
    @Arg('after', () => String, { nullable: true, description: 'cursor to go on from' }) after?: string,
    @Arg('sort', () => roundSort.Sort, SORT_ARGUMENT) sort?: SortOf<typeof roundSort>,
  ) {
    return listRounds(ctx, filter ?? {}, sort, { first, after });
  }

  @Allow('training.round:view')
  @Query(() => [RoundProjectType], { description: 'Projects of the rounds in the caller’s scope, by name' })
  roundProjects(@Ctx() ctx: Context) {
    return listRoundProjects(ctx);
  }

  @Allow('training.round:view')
  @Query(() => RoundType, { description: 'One round' })
  async enrolmentRound(@Ctx() ctx: Context, @Arg('id', () => ID, theRound) id: string) {
    return viewRound(await getRoundRow(ctx, id, 'enrolmentRound'));
  }

  @Allow('training.round:draft')
  @Mutation(() => RoundType, { description: 'A draft for a project of the caller’s institution' })
  async createEnrolmentRound(
    @Ctx() ctx: Context,
    @Arg('projectId', () => ID, { description: 'what is trained' }) projectId: string,
    @Arg('input', () => RoundInput, theContent) input: RoundInput,
    @Arg('requestId', () => ID, { description: 'a repeat answers with the first result' }) requestId: string,
  ) {
    const id = await createRound(ctx, projectId, input, requestId);
    return viewRound(await getRoundRow(ctx, id, 'createEnrolmentRound'));
  }

  @Allow('training.round:draft')
  @Mutation(() => RoundType, { description: 'A draft with other content' })
  async saveEnrolmentRound(
    @Ctx() ctx: Context,
    @Arg('id', () => ID, theRound) id: string,
    @Arg('version', () => Int, { description: 'the version that was shown' }) version: number,
    @Arg('input', () => RoundInput, theContent) input: RoundInput,
  ) {
    await saveRound(ctx, id, version, input);
    return viewRound(await getRoundRow(ctx, id, 'saveEnrolmentRound'));
  }

  @Allow('training.round:draft', 'training.round:publish')
  @Mutation(() => RecordActResultType, { description: '提交, 发布, 退回, 暂停, 恢复, 撤回 (02 §5.4)' })
  advanceEnrolmentRounds(
    @Ctx() ctx: Context,
    @Arg('input', () => RecordActInputType, { description: 'action, rounds, reason' }) input: RecordActInputType,
  ) {
    return actOnRecords(ctx, ROUND, input);
  }
}
