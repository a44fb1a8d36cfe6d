import { Arg, Ctx, FieldResolver, ID, Int, Mutation, Query, Resolver, Root } from 'type-graphql';
import { Allow } from '../../../graphql/access-decorators.ts';
import { loaderOf } from '../../../graphql/loaders.ts';
import { SORT_ARGUMENT } from '../../../graphql/sort-input.ts';
import { actOnRecords, RecordActInputType, RecordActResultType } from '../../../platform/flow/index.ts';
import type { Ctx as Context } from '../../../platform/kernel/index.ts';
import type { SortOf } from '../../../platform/lists/index.ts';
import { ContentFactType, DifferenceType, PlanLineType } from '../applications/content/content.type.ts';
import { LibraryEventType, MarkType, readLibraryEvents, readMarks } from '../marks/index.ts';
import { differencesOfVersions, factsOfVersion, planOfVersion, teachersByInstitution } from './content.ts';
import { readVersions } from './details.ts';
import { getProject, listProjects } from './find-projects.ts';
import { ProjectConnection, ProjectType, ProjectVersionType } from './project.type.ts';
import { ProjectFilterInput } from './project-filter.ts';
import { projectSort } from './project-sort.ts';
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
    @Arg('sort', () => projectSort.Sort, SORT_ARGUMENT) sort?: SortOf<typeof projectSort>,
  ) {
    return listProjects(ctx, filter ?? {}, sort, { first, after });
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

  @FieldResolver(() => [MarkType], { description: '标记, active ones first' })
  markRecords(@Root() { id }: ProjectType, @Ctx() ctx: Context): Promise<MarkType[]> {
    return loaderOf<MarkType[]>(
      ctx,
      'training.project.marks',
      (ids) => readMarks(ctx, ids),
      () => [],
    ).load(id);
  }

  @FieldResolver(() => [LibraryEventType], { description: '动态, newest first' })
  events(@Root() { id }: ProjectType, @Ctx() ctx: Context): Promise<LibraryEventType[]> {
    return loaderOf<LibraryEventType[]>(
      ctx,
      'training.project.events',
      (ids) => readLibraryEvents(ctx, ids),
      () => [],
    ).load(id);
  }

  @Allow('training.project:view')
  @Query(() => [DifferenceType], { description: '版本对比 of two contents of a project (02 §7.6)' })
  async trainingProjectDifference(
    @Ctx() ctx: Context,
    @Arg('id', () => ID, { description: 'the project' }) id: string,
    @Arg('from', () => Int, { description: 'the earlier version' }) from: number,
    @Arg('to', () => Int, { description: 'the later version' }) to: number,
  ) {
    return differencesOfVersions(ctx, await getProject(ctx, id, 'trainingProjectDifference'), from, to);
  }
}

/** A content of the library as people read it. */
@Resolver(() => ProjectVersionType)
export class ProjectVersionResolver {
  @FieldResolver(() => [ContentFactType], {
    description: 'its fields, codes in words; those that are empty are left out',
  })
  facts(@Root() version: ProjectVersionType) {
    return factsOfVersion(version);
  }

  @FieldResolver(() => [PlanLineType], { description: '教学计划' })
  async planLines(@Root() version: ProjectVersionType, @Ctx() ctx: Context) {
    const teachers = await loaderOf<ReadonlyMap<string, string>>(
      ctx,
      'training.project.teachers',
      (ids) => teachersByInstitution(ctx, ids),
      () => new Map(),
    ).load(version.institutionId);
    return planOfVersion(version, teachers);
  }
}
