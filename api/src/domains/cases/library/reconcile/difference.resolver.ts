import { Arg, Ctx, Int, Query, Resolver } from 'type-graphql';
import { Allow } from '../../../../graphql/access-decorators.ts';
import type { Ctx as Context } from '../../../../platform/kernel/index.ts';
import { LibraryDifferenceConnection } from './difference.type.ts';
import { listDifferences } from './differences.ts';

@Resolver()
export class LibraryDifferenceResolver {
  @Allow('push:view')
  @Query(() => LibraryDifferenceConnection, { description: '对账差异 in the caller’s scope, newest first' })
  libraryDifferences(
    @Ctx() ctx: Context,
    @Arg('includeResolved', () => Boolean, { defaultValue: false }) includeResolved: boolean,
    @Arg('first', () => Int, { nullable: true }) first?: number,
    @Arg('after', () => String, { nullable: true }) after?: string,
  ) {
    return listDifferences(ctx, includeResolved, { first, after });
  }
}
