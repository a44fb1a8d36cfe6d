import { Arg, Ctx, FieldResolver, ID, Int, Mutation, Query, Resolver, Root } from 'type-graphql';
import { rows, sql } from '../../../../database/sql.ts';
import { Allow } from '../../../../graphql/access-decorators.ts';
import { loaderOf } from '../../../../graphql/loaders.ts';
import { SORT_ARGUMENT } from '../../../../graphql/sort-input.ts';
import { AttachmentType, listAttachments } from '../../../../platform/files/index.ts';
import { actOnRecords, idsInReach, RecordActInputType, RecordActResultType } from '../../../../platform/flow/index.ts';
import { type Ctx as Context, transaction } from '../../../../platform/kernel/index.ts';
import type { SortOf } from '../../../../platform/lists/index.ts';
import { lockRoundsOf } from '../lock-round.ts';
import { askExit } from './ask-exit.ts';
import { ExitConnection, ExitFilterInput, ExitInput, ExitType } from './exit.type.ts';
import { exitSort } from './exit-sort.ts';
import { getExit, listExits } from './find-exits.ts';
import { EXIT } from './record-type.ts';

/** 退训申请 (BR13-5, T13-7). */
@Resolver(() => ExitType)
export class ExitResolver {
  @Allow('training.exit:view')
  @Query(() => ExitConnection, {
    description: '退训申请: one’s own, or those of the district’s trainees; newest first',
  })
  trainingExits(
    @Ctx() ctx: Context,
    @Arg('filter', () => ExitFilterInput, { nullable: true, description: 'all unless said' }) filter?: ExitFilterInput,
    @Arg('first', () => Int, { nullable: true, description: '1 to 100; 20 unless said' }) first?: number,
    @Arg('after', () => String, { nullable: true, description: 'cursor to go on from' }) after?: string,
    @Arg('sort', () => exitSort.Sort, SORT_ARGUMENT) sort?: SortOf<typeof exitSort>,
  ) {
    return listExits(ctx, filter ?? {}, sort, { first, after });
  }

  @Allow('training.exit:view')
  @Query(() => ExitType, { description: 'One 退训申请' })
  trainingExit(@Ctx() ctx: Context, @Arg('id', () => ID, { description: 'the request' }) id: string) {
    return getExit(ctx, id, 'trainingExit');
  }

  @Allow('training.exit:ask')
  @Mutation(() => ExitType, { description: '申请退训 (T13-7)' })
  async askForTrainingExit(
    @Ctx() ctx: Context,
    @Arg('input', () => ExitInput, { description: 'which enrolment, why, from which day on' }) input: ExitInput,
    @Arg('requestId', () => ID, { description: 'a repeat answers with the first result' }) requestId: string,
  ) {
    return getExit(ctx, await askExit(ctx, input, requestId), 'askForTrainingExit');
  }

  @Allow('training.exit:ask', 'training.exit:decide')
  @Mutation(() => RecordActResultType, { description: '同意退训, 不同意退训; 撤回申请 (T13-7)' })
  advanceTrainingExits(
    @Ctx() ctx: Context,
    @Arg('input', () => RecordActInputType, { description: 'action, requests, opinion' }) input: RecordActInputType,
  ) {
    return transaction(ctx, async (tx) => {
      // Rounds, then what hangs on them: an approval frees a place.
      const ids = await idsInReach(
        tx,
        EXIT,
        input.rows.map(({ id }) => id),
      );
      const asked = await rows<{ id: string }>(
        tx,
        sql`select enrolment_id as id from training_exit where id = any(${ids}::uuid[])`,
      );
      await lockRoundsOf(
        tx,
        asked.map(({ id }) => id),
      );
      return actOnRecords(tx, EXIT, input);
    });
  }

  @FieldResolver(() => [AttachmentType], { description: '证明材料' })
  attachments(@Root() { id }: ExitType, @Ctx() ctx: Context): Promise<readonly AttachmentType[]> {
    return loaderOf<readonly AttachmentType[]>(
      ctx,
      'training.exit.attachments',
      (ids) => listAttachments(ctx, EXIT, ids),
      () => [],
    ).load(id);
  }
}
