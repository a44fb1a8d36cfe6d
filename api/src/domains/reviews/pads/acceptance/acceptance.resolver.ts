import { Arg, Ctx, Int, Mutation, Query, Resolver } from 'type-graphql';
import { Allow } from '../../../../graphql/access-decorators.ts';
import { DateTimeScalar } from '../../../../graphql/scalars.ts';
import type { Ctx as Context } from '../../../../platform/kernel/index.ts';
import { PadAcceptanceConnection, PadAcceptanceDistrictType, PadAcceptanceType } from './acceptance.type.ts';
import { keepAcceptance, listAcceptances } from './keep.ts';
import { measureAcceptance } from './measure.ts';

const from = { description: '统计起' };
const to = { description: '统计止（不含）; at most a year after' };

/** 联调验收: 16 districts × handling screens (R9.2.1). */
@Resolver()
export class AcceptanceResolver {
  @Allow('review.pad:view')
  @Query(() => [PadAcceptanceDistrictType], { description: 'The joint test as it stands, of the caller’s scope' })
  padAcceptance(
    @Ctx() ctx: Context,
    @Arg('since', () => DateTimeScalar, from) since: Date,
    @Arg('until', () => DateTimeScalar, to) until: Date,
  ) {
    return measureAcceptance(ctx, { since, until });
  }

  @Allow('review.pad:accept')
  @Mutation(() => PadAcceptanceType, { description: '保存联调记录: it stays as it was at this moment' })
  keepPadAcceptance(
    @Ctx() ctx: Context,
    @Arg('since', () => DateTimeScalar, from) since: Date,
    @Arg('until', () => DateTimeScalar, to) until: Date,
    @Arg('note', () => String, { description: '联调说明, 5 to 500 characters' }) note: string,
  ) {
    return keepAcceptance(ctx, { since, until }, note);
  }

  @Allow('review.pad:accept')
  @Query(() => PadAcceptanceConnection, { description: '联调记录, the newest first' })
  padAcceptances(
    @Ctx() ctx: Context,
    @Arg('first', () => Int, { nullable: true, description: '1 to 100; 20 unless said' }) first?: number,
    @Arg('after', () => String, { nullable: true, description: 'cursor to go on from' }) after?: string,
  ) {
    return listAcceptances(ctx, { first, after });
  }
}
