import { Arg, Ctx, Int, Query, Resolver } from 'type-graphql';
import { Public } from '../../../graphql/access-decorators.ts';
import { limitPublic } from '../../../platform/access/index.ts';
import type { Ctx as Context } from '../../../platform/kernel/index.ts';
import { listPublished, readPublishedChoices } from './find-published.ts';
import { PublishedChoicesType, PublishedEvaluationConnection, PublishedFilterInput } from './published.type.ts';

/** 评价公开 (01 §11.2: evaluation and answer are public). */
@Resolver()
export class PublishedEvaluationResolver {
  @Public()
  @Query(() => PublishedEvaluationConnection, { description: '公开的评价与答复, newest first; identity hidden' })
  publishedEvaluations(
    @Ctx() ctx: Context,
    @Arg('filter', () => PublishedFilterInput, { nullable: true, description: 'what to show; all unless said' })
    filter?: PublishedFilterInput,
    @Arg('first', () => Int, { nullable: true, description: '1 to 100; 20 unless said' }) first?: number,
    @Arg('after', () => String, { nullable: true, description: 'cursor to go on from' }) after?: string,
  ) {
    limitPublic(ctx);
    return listPublished(ctx, filter ?? {}, { first, after });
  }

  @Public()
  @Query(() => PublishedChoicesType, { description: 'The centres and matters of which something is public' })
  publishedEvaluationChoices(@Ctx() ctx: Context) {
    limitPublic(ctx);
    return readPublishedChoices(ctx);
  }
}
