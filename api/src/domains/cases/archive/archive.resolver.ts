import { Arg, Ctx, ID, Int, Mutation, Query, Resolver } from 'type-graphql';
import { Allow } from '../../../graphql/access-decorators.ts';
import type { Ctx as Context } from '../../../platform/kernel/index.ts';
import { ArchiveFilterInput, ElectronicArchiveConnection, ElectronicArchiveType } from './archive.type.ts';
import { rebuildArchive } from './archive-acts.ts';
import { archivesOfCase, listArchives } from './find-archives.ts';

/** 电子档案 (01 §6.8). */
@Resolver()
export class ArchiveResolver {
  @Allow('archive:view')
  @Query(() => ElectronicArchiveConnection, { description: '电子档案 of the caller’s scope, newest first' })
  electronicArchives(
    @Ctx() ctx: Context,
    @Arg('filter', () => ArchiveFilterInput, { nullable: true, description: 'what to show; all unless said' })
    filter?: ArchiveFilterInput,
    @Arg('first', () => Int, { nullable: true, description: '1 to 100; 20 unless said' }) first?: number,
    @Arg('after', () => String, { nullable: true, description: 'cursor to go on from' }) after?: string,
  ) {
    return listArchives(ctx, filter ?? {}, { first, after });
  }

  @Allow('archive:view')
  @Query(() => [ElectronicArchiveType], { description: 'Versions of one case’s archive, newest first' })
  archivesOfCase(@Ctx() ctx: Context, @Arg('caseId', () => ID, { description: 'the case' }) caseId: string) {
    return archivesOfCase(ctx, caseId);
  }

  @Allow('archive:manage')
  @Mutation(() => ElectronicArchiveType, {
    description: '确认归档 of a package beyond 2 GB, 重新归档 of one that failed',
  })
  rebuildArchive(@Ctx() ctx: Context, @Arg('id', () => ID, { description: 'the archive' }) id: string) {
    return rebuildArchive(ctx, id);
  }
}
