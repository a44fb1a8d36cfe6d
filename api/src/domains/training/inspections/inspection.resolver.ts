import { Arg, Ctx, ID, Int, Mutation, Query, Resolver } from 'type-graphql';
import { Allow } from '../../../graphql/access-decorators.ts';
import { SORT_ARGUMENT } from '../../../graphql/sort-input.ts';
import { actOnRecords, RecordActInputType, RecordActResultType } from '../../../platform/flow/index.ts';
import type { Ctx as Context } from '../../../platform/kernel/index.ts';
import type { SortOf } from '../../../platform/lists/index.ts';
import { getInspectionRow, listInspections, viewInspection } from './find-inspections.ts';
import { extendImprovement } from './improvement/extend.ts';
import { saveReplies } from './improvement/save-replies.ts';
import { ExtendInput, ReplyInput, ReportInput, SheetInput } from './inspection.inputs.ts';
import { InspectionConnection, InspectionType } from './inspection.type.ts';
import { InspectionFilterInput } from './inspection-filter.ts';
import { inspectionSort } from './inspection-sort.ts';
import { INSPECTION } from './record-types.ts';
import { remindInspections } from './report/remind.ts';
import { saveReport } from './report/save-report.ts';
import { saveSheet } from './review/save-sheet.ts';
import { recount } from './statistics/recount.ts';

const theInspection = { description: 'the inspection' };
const theVersion = { description: 'the version that was shown' };

/** 项目年检 (02 §11, item 19). */
@Resolver()
export class InspectionResolver {
  @Allow('training.inspection:view')
  @Query(() => InspectionConnection, { description: '项目年检 in the caller’s scope, newest first' })
  projectInspections(
    @Ctx() ctx: Context,
    @Arg('filter', () => InspectionFilterInput, { nullable: true, description: 'all unless said' })
    filter?: InspectionFilterInput,
    @Arg('first', () => Int, { nullable: true, description: '1 to 100; 20 unless said' }) first?: number,
    @Arg('after', () => String, { nullable: true, description: 'cursor to go on from' }) after?: string,
    @Arg('sort', () => inspectionSort.Sort, SORT_ARGUMENT) sort?: SortOf<typeof inspectionSort>,
  ) {
    return listInspections(ctx, filter ?? {}, sort, { first, after });
  }

  @Allow('training.inspection:view')
  @Query(() => InspectionType, { description: 'One inspection' })
  async projectInspection(@Ctx() ctx: Context, @Arg('id', () => ID, theInspection) id: string) {
    return viewInspection(ctx, await getInspectionRow(ctx, id, 'projectInspection'));
  }

  @Allow('training.inspection:report')
  @Mutation(() => InspectionType, { description: '保存年检上报 before it is handed in (T19-2)' })
  async saveInspectionReport(
    @Ctx() ctx: Context,
    @Arg('id', () => ID, theInspection) id: string,
    @Arg('version', () => Int, theVersion) version: number,
    @Arg('input', () => ReportInput, { description: 'what is reported' }) input: ReportInput,
  ) {
    await saveReport(ctx, id, version, input);
    return viewInspection(ctx, await getInspectionRow(ctx, id, 'saveInspectionReport'));
  }

  @Allow('training.inspection:report')
  @Mutation(() => InspectionType, { description: '保存整改回复 before it is handed in (T19-5)' })
  async saveImprovementReplies(
    @Ctx() ctx: Context,
    @Arg('id', () => ID, theInspection) id: string,
    @Arg('version', () => Int, theVersion) version: number,
    @Arg('replies', () => [ReplyInput], { description: 'problem by problem' }) replies: ReplyInput[],
  ) {
    await saveReplies(ctx, id, version, replies);
    return viewInspection(ctx, await getInspectionRow(ctx, id, 'saveImprovementReplies'));
  }

  @Allow('training.inspection:review')
  @Mutation(() => InspectionType, { description: '保存审核记录 before a verdict (T19-3, T19-4)' })
  async saveInspectionSheet(
    @Ctx() ctx: Context,
    @Arg('id', () => ID, theInspection) id: string,
    @Arg('version', () => Int, theVersion) version: number,
    @Arg('input', () => SheetInput, { description: 'what the district has found' }) input: SheetInput,
  ) {
    await saveSheet(ctx, id, version, input);
    return viewInspection(ctx, await getInspectionRow(ctx, id, 'saveInspectionSheet'));
  }

  @Allow('training.inspection:review')
  @Mutation(() => InspectionType, { description: '延长整改期限, once in a round (T19-6)' })
  async extendImprovement(
    @Ctx() ctx: Context,
    @Arg('input', () => ExtendInput, { description: 'how long and why' }) input: ExtendInput,
  ) {
    await extendImprovement(ctx, input);
    return viewInspection(ctx, await getInspectionRow(ctx, input.id, 'extendImprovement'));
  }

  @Allow('training.inspection:review', 'training.inspection:manage')
  @Mutation(() => InspectionType, {
    description: '重新统计; earlier statistics are kept, E-1916 once reported without a dispute (BR19-3)',
  })
  async recountInspection(
    @Ctx() ctx: Context,
    @Arg('id', () => ID, theInspection) id: string,
    @Arg('version', () => Int, theVersion) version: number,
  ) {
    await recount(ctx, id, version);
    return viewInspection(ctx, await getInspectionRow(ctx, id, 'recountInspection'));
  }

  @Allow('training.inspection:review', 'training.inspection:manage')
  @Mutation(() => RecordActResultType, { description: '催报 of institutions that have not handed in, at most 200' })
  remindInspections(
    @Ctx() ctx: Context,
    @Arg('ids', () => [ID], { description: 'the inspections' }) ids: string[],
    @Arg('requestId', () => ID, { description: 'a repeat answers with the first result' }) requestId: string,
  ) {
    return remindInspections(ctx, ids, requestId);
  }

  @Allow('training.inspection:view')
  @Mutation(() => RecordActResultType, {
    description: 'One step over one inspection or a selection (02 §11.4); the flow says who may',
  })
  advanceProjectInspections(
    @Ctx() ctx: Context,
    @Arg('input', () => RecordActInputType, { description: 'action, inspections, opinion' }) input: RecordActInputType,
  ) {
    return actOnRecords(ctx, INSPECTION, input);
  }
}
