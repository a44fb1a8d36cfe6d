import { Arg, Ctx, Int, Mutation, Query, Resolver } from 'type-graphql';
import { Allow } from '../../graphql/access-decorators.ts';
import { actOnRecords, RecordActInputType, RecordActResultType } from '../flow/index.ts';
import type { Ctx as Context } from '../kernel/context.ts';
import { ConfirmationConnection, ConfirmationState } from './confirmation.type.ts';
import { listConfirmations } from './find-confirmations.ts';

@Resolver()
export class ConfirmationResolver {
  @Allow('confirmation:view')
  @Query(() => ConfirmationConnection, { description: 'One-click confirmations of the caller’s scope, newest first' })
  confirmations(
    @Ctx() ctx: Context,
    @Arg('states', () => [ConfirmationState], { nullable: true, description: 'all unless said' })
    states?: string[],
    @Arg('first', () => Int, { nullable: true, description: '1 to 100; 20 unless said' }) first?: number,
    @Arg('after', () => String, { nullable: true, description: 'cursor to go on from' }) after?: string,
  ) {
    return listConfirmations(ctx, states ?? [], { first, after });
  }

  @Allow('confirmation:record')
  @Mutation(() => RecordActResultType, { description: 'Records at the window what the persons have answered' })
  answerConfirmations(
    @Ctx() ctx: Context,
    @Arg('input', () => RecordActInputType, { description: 'confirm or decline' }) input: RecordActInputType,
  ) {
    return actOnRecords(ctx, 'confirmation', input);
  }
}
