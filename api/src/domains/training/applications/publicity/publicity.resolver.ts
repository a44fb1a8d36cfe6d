import { Arg, Ctx, Int, Query, Resolver } from 'type-graphql';
import { Allow, Public } from '../../../../graphql/access-decorators.ts';
import { SORT_ARGUMENT } from '../../../../graphql/sort-input.ts';
import { limitPublic } from '../../../../platform/access/index.ts';
import type { Ctx as Context } from '../../../../platform/kernel/index.ts';
import type { SortOf } from '../../../../platform/lists/index.ts';
import { listPublicities, listPublicProjects } from './find-publicities.ts';
import { PublicityConnection, PublicityFilterInput, PublicProjectType } from './publicity.type.ts';
import { publicitySort } from './publicity-sort.ts';

/** 公示名单 (T16-8): for the offices with objections and answers, for anybody as a list of names. */
@Resolver()
export class PublicityResolver {
  @Allow('training.application:names')
  @Query(() => PublicityConnection, { description: '公示名单 of the caller’s scope, newest first' })
  projectPublicities(
    @Ctx() ctx: Context,
    @Arg('filter', () => PublicityFilterInput, { nullable: true, description: 'all unless said' })
    filter?: PublicityFilterInput,
    @Arg('first', () => Int, { nullable: true, description: '1 to 100; 20 unless said' }) first?: number,
    @Arg('after', () => String, { nullable: true, description: 'cursor to go on from' }) after?: string,
    @Arg('sort', () => publicitySort.Sort, SORT_ARGUMENT) sort?: SortOf<typeof publicitySort>,
  ) {
    return listPublicities(ctx, filter ?? {}, sort, { first, after });
  }

  @Public()
  @Query(() => [PublicProjectType], { description: '公示名单 of today, at most 500; those that end first in front' })
  publicProjects(@Ctx() ctx: Context) {
    limitPublic(ctx);
    return listPublicProjects(ctx);
  }
}
