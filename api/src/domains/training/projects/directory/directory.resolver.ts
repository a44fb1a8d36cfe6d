import { Arg, Ctx, Int, Query, Resolver } from 'type-graphql';
import { Public } from '../../../../graphql/access-decorators.ts';
import type { Ctx as Context } from '../../../../platform/kernel/index.ts';
import { DirectoryConnection, DirectoryFilter } from './directory.type.ts';
import { listDirectory } from './find-directory.ts';

/** 项目目录: readable without signing in, limited by address (02 §7.6). */
@Resolver()
export class DirectoryResolver {
  @Public()
  @Query(() => DirectoryConnection, {
    description: '项目目录: projects in the library that nothing keeps from the public',
  })
  projectDirectory(
    @Ctx() ctx: Context,
    @Arg('filter', () => DirectoryFilter, { nullable: true, description: 'all unless said' }) filter?: DirectoryFilter,
    @Arg('first', () => Int, { nullable: true, description: '1 to 100; 20 unless said' }) first?: number,
    @Arg('after', () => String, { nullable: true, description: 'cursor to go on from' }) after?: string,
  ) {
    return listDirectory(ctx, filter ?? {}, { first, after });
  }
}
