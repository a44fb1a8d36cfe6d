import { Arg, Ctx, ID, Int, Query, Resolver } from 'type-graphql';
import { Public } from '../../../../graphql/access-decorators.ts';
import type { Ctx as Context } from '../../../../platform/kernel/index.ts';
import { EnrolmentChoicesType, enrolmentChoices } from './choices.ts';
import { getOpenRound, listOpenRounds } from './find-open-rounds.ts';
import { OpenRoundConnection, OpenRoundDetailType, OpenRoundFilter, OpenRoundOrder } from './open-round.type.ts';

/** 报名大厅: readable without signing in, limited by address (BR13-1, SC13-1, SC13-2). */
@Resolver()
export class HallResolver {
  @Public()
  @Query(() => OpenRoundConnection, { description: 'Rounds that are open for enrolment now' })
  openRounds(
    @Ctx() ctx: Context,
    @Arg('filter', () => OpenRoundFilter, { nullable: true, description: 'all unless said' }) filter?: OpenRoundFilter,
    @Arg('order', () => OpenRoundOrder, { nullable: true, description: 'CLOSING unless said' }) order?: OpenRoundOrder,
    @Arg('first', () => Int, { nullable: true, description: '1 to 100; 20 unless said' }) first?: number,
    @Arg('after', () => String, { nullable: true, description: 'cursor to go on from' }) after?: string,
  ) {
    return listOpenRounds(ctx, filter ?? {}, order ?? OpenRoundOrder.CLOSING, { first, after });
  }

  @Public()
  @Query(() => OpenRoundDetailType, { description: 'One of them with all that is public of it' })
  openRound(@Ctx() ctx: Context, @Arg('id', () => ID, { description: 'the round' }) id: string) {
    return getOpenRound(ctx, id);
  }

  @Public()
  @Query(() => EnrolmentChoicesType, { description: 'What the hall is filtered by and the form offers' })
  enrolmentChoices() {
    return enrolmentChoices();
  }
}
