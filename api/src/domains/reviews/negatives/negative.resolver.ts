import { Arg, Ctx, ID, Query, Resolver } from 'type-graphql';
import { Allow } from '../../../graphql/access-decorators.ts';
import type { Ctx as Context } from '../../../platform/kernel/index.ts';
import { listAssignees } from './assign.ts';
import { NegativeReviewAssigneeType } from './assign.type.ts';

/** Beside what the record itself answers: whom a review can be given to (01 §11.6). */
@Resolver()
export class NegativeReviewResolver {
  @Allow('review:assign')
  @Query(() => [NegativeReviewAssigneeType], {
    description: 'Whom a negative review can be given to: of its centre, not who was rated; the least busy first',
  })
  negativeReviewAssignees(
    @Ctx() ctx: Context,
    @Arg('id', () => ID, { description: 'the negative review' }) id: string,
  ) {
    return listAssignees(ctx, id);
  }
}
