import { Arg, Ctx, FieldResolver, ID, Int, Mutation, Query, Resolver, Root } from 'type-graphql';
import { Allow } from '../../../graphql/access-decorators.ts';
import { loaderOf } from '../../../graphql/loaders.ts';
import { actOnRecords, RecordActInputType, RecordActResultType } from '../../../platform/flow/index.ts';
import type { Ctx as Context } from '../../../platform/kernel/index.ts';
import { readLines, readVersions } from './details.ts';
import { getProject, listProjects } from './find-projects.ts';
import { LibraryLineType, ProjectConnection, ProjectType, ProjectVersionType } from './project.type.ts';
import { ProjectFilterInput } from './project-filter.ts';
import { PROJECT } from './record-type.ts';

@Resolver(() => ProjectType)
export class ProjectResolver {
  @Allow('training.project:view')
  @Query(() => ProjectConnection, { description: '培训项目库 in the caller’s scope, newest first' })
  trainingProjects(
    @Ctx() ctx: Context,
    @Arg('filter', () => ProjectFilterInput, { nullable: true, description: 'all unless said' })
    filter?: ProjectFilterInput,
    @Arg('first', () => Int, { nullable: true, description: '1 to 100; 20 unless said' }) first?: number,
    @Arg('after', () => String, { nullable: true, description: 'cursor to go on from' }) after?: string,
  ) {
    return listProjects(ctx, filter ?? {}, { first, after });
  }

  @Allow('training.project:view')
  @Query(() => ProjectType, { description: 'One project of the library' })
  trainingProject(@Ctx() ctx: Context, @Arg('id', () => ID, { description: 'the project' }) id: string) {
    return getProject(ctx, id, 'trainingProject');
  }

  @Allow('training.project:decide')
  @Mutation(() => RecordActResultType, {
    description: '暂停, 恢复, 剔除 (T15-4, T15-5); a removal needs reason and document',
  })
  advanceTrainingProjects(
    @Ctx() ctx: Context,
    @Arg('input', () => RecordActInputType, { description: 'action, projects, reason' }) input: RecordActInputType,
  ) {
    return actOnRecords(ctx, PROJECT, input);
  }

  @FieldResolver(() => [ProjectVersionType], { description: 'every content, newest first' })
  versions(@Root() { id }: ProjectType, @Ctx() ctx: Context): Promise<ProjectVersionType[]> {
    return loaderOf<ProjectVersionType[]>(
      ctx,
      'training.project.versions',
      (ids) => readVersions(ctx, ids),
      () => [],
    ).load(id);
  }

  @FieldResolver(() => [LibraryLineType], { description: '动态, newest first' })
  lines(@Root() { id }: ProjectType, @Ctx() ctx: Context): Promise<LibraryLineType[]> {
    return loaderOf<LibraryLineType[]>(
      ctx,
      'training.project.lines',
      (ids) => readLines(ctx, ids),
      () => [],
    ).load(id);
  }
}
