import { Arg, Ctx, FieldResolver, ID, Int, Mutation, Query, Resolver, Root } from 'type-graphql';
import { Allow } from '../../../graphql/access-decorators.ts';
import { loaderOf } from '../../../graphql/loaders.ts';
import { SORT_ARGUMENT } from '../../../graphql/sort-input.ts';
import { actOnRecords, RecordActInputType, RecordActResultType } from '../../../platform/flow/index.ts';
import type { Ctx as Context } from '../../../platform/kernel/index.ts';
import type { SortOf } from '../../../platform/lists/index.ts';
import { LibraryEventType, MarkType, readLibraryEvents, readMarks } from '../marks/index.ts';
import { QualificationType, TeacherType, VenueType } from './belonging.types.ts';
import { findOwnInstitution, getInstitutionRow, institutionView, listInstitutions } from './find-institutions.ts';
import { InstitutionConnection, InstitutionRevealType, InstitutionType } from './institution.type.ts';
import { InstitutionFilterInput } from './institution-filter.ts';
import { institutionSort } from './institution-sort.ts';
import { readQualifications, readTeachers, readVenues } from './read-belongings.ts';
import { revealInstitution } from './reveal.ts';

type ReadOf<T> = (ctx: Context, ids: readonly string[]) => Promise<ReadonlyMap<string, T[]>>;

/** What belongs to an institution, read for all institutions of an answer together. */
function belonging<T>(ctx: Context, name: string, read: ReadOf<T>, { id }: InstitutionType): Promise<T[]> {
  return loaderOf<T[]>(
    ctx,
    `training.${name}`,
    (ids) => read(ctx, ids),
    () => [],
  ).load(id);
}

@Resolver(() => InstitutionType)
export class InstitutionResolver {
  @Allow('training.institution:view')
  @Query(() => InstitutionConnection, { description: '培训机构库 in the caller’s scope (SC14-1)' })
  trainingInstitutions(
    @Ctx() ctx: Context,
    @Arg('filter', () => InstitutionFilterInput, { nullable: true, description: 'all unless said' })
    filter?: InstitutionFilterInput,
    @Arg('first', () => Int, { nullable: true, description: '1 to 100; 20 unless said' }) first?: number,
    @Arg('after', () => String, { nullable: true, description: 'cursor to go on from' }) after?: string,
    @Arg('sort', () => institutionSort.Sort, SORT_ARGUMENT) sort?: SortOf<typeof institutionSort>,
  ) {
    return listInstitutions(ctx, filter ?? {}, sort, { first, after });
  }

  @Allow('training.institution:view')
  @Query(() => InstitutionType, { description: 'One institution (SC14-2)' })
  async trainingInstitution(@Ctx() ctx: Context, @Arg('id', () => ID, { description: 'the institution' }) id: string) {
    const row = await getInstitutionRow(ctx, id, 'trainingInstitution');
    return (await institutionView(ctx))(row);
  }

  @Allow('training.institution:own')
  @Query(() => InstitutionType, { nullable: true, description: '本机构: the institution that the caller acts for' })
  async myInstitution(@Ctx() ctx: Context) {
    const row = await findOwnInstitution(ctx);
    return row ? (await institutionView(ctx))(row) : null;
  }

  @Allow('training.institution:decide', 'training.institution:dismiss')
  @Mutation(() => RecordActResultType, {
    description: '暂停、恢复、剔除 of an institution (T14-4 … T14-6); 注销 of a registration that is not genuine',
  })
  advanceTrainingInstitutions(
    @Ctx() ctx: Context,
    @Arg('input', () => RecordActInputType, { description: 'action, institution, reason, files' })
    input: RecordActInputType,
  ) {
    return actOnRecords(ctx, 'trainingInstitution', input);
  }

  @Allow('training.institution:reveal')
  @Mutation(() => InstitutionRevealType, { description: '查看完整信息: audited; needs a reason but for one’s own' })
  revealInstitution(
    @Ctx() ctx: Context,
    @Arg('id', () => ID, { description: 'the institution' }) id: string,
    @Arg('reason', () => String, { description: '5 to 500 characters; may be empty for one’s own' }) reason: string,
  ) {
    return revealInstitution(ctx, id, reason);
  }

  @FieldResolver(() => [QualificationType], { description: '资质, those in force first' })
  qualifications(@Root() institution: InstitutionType, @Ctx() ctx: Context) {
    return belonging(ctx, 'qualifications', readQualifications, institution);
  }

  @FieldResolver(() => [TeacherType], { description: '师资' })
  teachers(@Root() institution: InstitutionType, @Ctx() ctx: Context) {
    return belonging(ctx, 'teachers', readTeachers, institution);
  }

  @FieldResolver(() => [VenueType], { description: '场地' })
  venues(@Root() institution: InstitutionType, @Ctx() ctx: Context) {
    return belonging(ctx, 'venues', readVenues, institution);
  }

  @FieldResolver(() => [MarkType], { description: '标记, active ones first' })
  marks(@Root() institution: InstitutionType, @Ctx() ctx: Context) {
    return belonging(ctx, 'marks', readMarks, institution);
  }

  @FieldResolver(() => [LibraryEventType], { description: '动态, newest first' })
  events(@Root() institution: InstitutionType, @Ctx() ctx: Context) {
    return belonging(ctx, 'events', readLibraryEvents, institution);
  }
}
