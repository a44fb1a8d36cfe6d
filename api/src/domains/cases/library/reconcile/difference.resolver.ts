import { Arg, Ctx, ID, Int, Mutation, Query, Resolver } from 'type-graphql';
import { Allow } from '../../../../graphql/access-decorators.ts';
import type { Ctx as Context } from '../../../../platform/kernel/index.ts';
import { LibraryDifferenceConnection, LibraryDifferenceFilterInput, LibraryDifferenceType } from './difference.type.ts';
import { listDifferences } from './list-differences.ts';
import { repushDifference } from './repush-difference.ts';
import { verifyDifference } from './verify-difference.ts';

@Resolver()
export class LibraryDifferenceResolver {
  @Allow('push:view')
  @Query(() => LibraryDifferenceConnection, { description: '对账差异 in the caller’s scope, newest first' })
  libraryDifferences(
    @Ctx() ctx: Context,
    @Arg('filter', () => LibraryDifferenceFilterInput, { nullable: true }) filter?: LibraryDifferenceFilterInput,
    @Arg('first', () => Int, { nullable: true }) first?: number,
    @Arg('after', () => String, { nullable: true }) after?: string,
  ) {
    return listDifferences(ctx, filter ?? {}, { first, after });
  }

  @Allow('push:retry')
  @Mutation(() => LibraryDifferenceType, { description: '重推: tells the library again what it lacks of the record' })
  repushLibraryDifference(@Ctx() ctx: Context, @Arg('id', () => ID) id: string) {
    return repushDifference(ctx, id);
  }

  @Allow('library:verify')
  @Mutation(() => LibraryDifferenceType, { description: '标记已核实: the difference was looked into and may stay' })
  verifyLibraryDifference(
    @Ctx() ctx: Context,
    @Arg('id', () => ID) id: string,
    @Arg('reason', () => String, { description: '5–500 characters' }) reason: string,
  ) {
    return verifyDifference(ctx, id, reason);
  }
}
