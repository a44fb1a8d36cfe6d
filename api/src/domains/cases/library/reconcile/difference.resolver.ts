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
    @Arg('filter', () => LibraryDifferenceFilterInput, { nullable: true, description: '筛选条件；缺省为不筛选' })
    filter?: LibraryDifferenceFilterInput,
    @Arg('first', () => Int, { nullable: true, description: '向后取多少行，1–100，默认 20' }) first?: number,
    @Arg('after', () => String, { nullable: true, description: '从此游标之后取' }) after?: string,
  ) {
    return listDifferences(ctx, filter ?? {}, { first, after });
  }

  @Allow('push:retry')
  @Mutation(() => LibraryDifferenceType, { description: '重推: tells the library again what it lacks of the record' })
  repushLibraryDifference(@Ctx() ctx: Context, @Arg('id', () => ID, { description: '差异的标识' }) id: string) {
    return repushDifference(ctx, id);
  }

  @Allow('library:verify')
  @Mutation(() => LibraryDifferenceType, { description: '标记已核实: the difference was looked into and may stay' })
  verifyLibraryDifference(
    @Ctx() ctx: Context,
    @Arg('id', () => ID, { description: '差异的标识' }) id: string,
    @Arg('reason', () => String, { description: '5–500 characters' }) reason: string,
  ) {
    return verifyDifference(ctx, id, reason);
  }
}
