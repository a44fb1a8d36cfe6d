import { Arg, Ctx, FieldResolver, ID, Int, Mutation, Query, Resolver, Root } from 'type-graphql';
import { Allow } from '../../../graphql/access-decorators.ts';
import { loaderOf } from '../../../graphql/loaders.ts';
import { SORT_ARGUMENT } from '../../../graphql/sort-input.ts';
import { AttachmentType, listAttachments } from '../../../platform/files/index.ts';
import { actOnRecords, RecordActInputType, RecordActResultType } from '../../../platform/flow/index.ts';
import type { Ctx as Context } from '../../../platform/kernel/index.ts';
import type { SortOf } from '../../../platform/lists/index.ts';
import { ApplicationConnection, ApplicationType } from './application.type.ts';
import { ApplicationFilterInput } from './application-filter.ts';
import { applicationSort } from './application-sort.ts';
import { readContent } from './content/content.ts';
import { ContentFactType, DifferenceType, PlanLineType } from './content/content.type.ts';
import { factsOf, planLinesOf } from './content/readable.ts';
import { teachersOf } from './drafts/applicant.ts';
import { getApplicationRow, listApplications, viewApplication } from './find-applications.ts';
import { FrozenInstitutionType } from './frozen/frozen.type.ts';
import { readFrozen, teacherNames } from './frozen/read-frozen.ts';
import { viewFrozen } from './frozen/view-frozen.ts';
import { APPLICATION } from './record-type.ts';
import { judgeQualifications, readSheet } from './review/qualification-sheet.ts';
import { readDifference } from './review/read-difference.ts';
import { SheetRowType, SheetVerdictInput } from './review/sheet.type.ts';
import { warningsOf } from './review/warnings.ts';

const theApplication = { description: 'the application' };

@Resolver(() => ApplicationType)
export class ApplicationResolver {
  @Allow('training.application:view')
  @Query(() => ApplicationConnection, {
    description: 'Applications of the caller’s scope, newest first; drafts are their institution’s',
  })
  projectApplications(
    @Ctx() ctx: Context,
    @Arg('filter', () => ApplicationFilterInput, { nullable: true, description: 'all unless said' })
    filter?: ApplicationFilterInput,
    @Arg('first', () => Int, { nullable: true, description: '1 to 100; 20 unless said' }) first?: number,
    @Arg('after', () => String, { nullable: true, description: 'cursor to go on from' }) after?: string,
    @Arg('sort', () => applicationSort.Sort, SORT_ARGUMENT) sort?: SortOf<typeof applicationSort>,
  ) {
    return listApplications(ctx, filter ?? {}, sort, { first, after });
  }

  @Allow('training.application:view')
  @Query(() => ApplicationType, { description: 'One application' })
  async projectApplication(@Ctx() ctx: Context, @Arg('id', () => ID, theApplication) id: string) {
    return viewApplication(ctx, await getApplicationRow(ctx, id, 'projectApplication'));
  }

  @Allow('training.application:view')
  @Query(() => [DifferenceType], {
    description: 'What one submitted version changes against another, field by field (BR16-2)',
  })
  projectApplicationDifference(
    @Ctx() ctx: Context,
    @Arg('id', () => ID, theApplication) id: string,
    @Arg('from', () => Int, { description: 'the earlier version' }) from: number,
    @Arg('to', () => Int, { description: 'the later version' }) to: number,
  ) {
    return readDifference(ctx, { id, from, to });
  }

  @Allow('training.application:view')
  @Query(() => [SheetRowType], { description: '资质审核表 of an application' })
  qualificationSheet(@Ctx() ctx: Context, @Arg('id', () => ID, theApplication) id: string) {
    return readSheet(ctx, id);
  }

  @Allow('training.application:review', 'training.application:recheck')
  @Mutation(() => [SheetRowType], {
    description: 'The caller’s level judges qualifications of a newcomer (T16-2, T16-4)',
  })
  judgeQualifications(
    @Ctx() ctx: Context,
    @Arg('id', () => ID, theApplication) id: string,
    @Arg('version', () => Int, { description: 'the version that was shown' }) version: number,
    @Arg('verdicts', () => [SheetVerdictInput], { description: 'by qualification' }) verdicts: SheetVerdictInput[],
  ) {
    return judgeQualifications(ctx, { id, version, verdicts });
  }

  @Allow('training.application:view')
  @Mutation(() => RecordActResultType, {
    description: 'One step over one application or a selection; the flow says who may',
  })
  advanceProjectApplications(
    @Ctx() ctx: Context,
    @Arg('input', () => RecordActInputType, { description: 'action, applications, opinion' }) input: RecordActInputType,
  ) {
    return actOnRecords(ctx, APPLICATION, input);
  }

  @FieldResolver(() => [AttachmentType], {
    description: 'files of every version; the minutes of the review for whoever reads who judges',
  })
  attachments(@Root() { id }: ApplicationType, @Ctx() ctx: Context): Promise<readonly AttachmentType[]> {
    return loaderOf<readonly AttachmentType[]>(
      ctx,
      'training.application.attachments',
      (ids) => listAttachments(ctx, APPLICATION, ids),
      () => [],
    ).load(id);
  }

  @FieldResolver(() => [ContentFactType], { description: 'what is reported, field by field, in the order of the form' })
  facts(@Root() { content }: ApplicationType): ContentFactType[] {
    return factsOf(readContent(content));
  }

  @FieldResolver(() => [PlanLineType], { description: '教学计划, line by line' })
  async planLines(@Root() application: ApplicationType, @Ctx() ctx: Context): Promise<PlanLineType[]> {
    const { id, institutionId, content, contentVersion } = application;
    const [frozen, today] = [await readFrozen(ctx, id, contentVersion), await teachersOf(ctx, [institutionId])];
    return planLinesOf(readContent(content), new Map([...today, ...teacherNames(frozen)]));
  }

  @FieldResolver(() => FrozenInstitutionType, {
    nullable: true,
    description: 'The institution as it was when the last version was submitted (02 §9.3); null before the first one',
  })
  async institution(@Root() { id, contentVersion }: ApplicationType, @Ctx() ctx: Context) {
    const frozen = await readFrozen(ctx, id, contentVersion);
    return frozen && viewFrozen(frozen);
  }

  @FieldResolver(() => [String], {
    description: 'what reviewers should know: little practice, a qualification that runs out',
  })
  async warnings(@Root() { id }: ApplicationType, @Ctx() ctx: Context): Promise<string[]> {
    return warningsOf(ctx, await getApplicationRow(ctx, id, 'projectApplication'));
  }
}
