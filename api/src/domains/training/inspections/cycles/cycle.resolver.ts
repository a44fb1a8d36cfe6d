import { Arg, Ctx, FieldResolver, ID, Int, Mutation, Query, Resolver, Root } from 'type-graphql';
import { Allow } from '../../../../graphql/access-decorators.ts';
import { actOnRecords, RecordActInputType, RecordActResultType } from '../../../../platform/flow/index.ts';
import type { Ctx as Context } from '../../../../platform/kernel/index.ts';
import { readParameter } from '../../../../platform/parameters/index.ts';
import { ChecklistInput, ChecklistType } from '../checklists/checklist.type.ts';
import { addChecklist, listChecklists } from '../checklists/keep-checklists.ts';
import { inspectionDefaults } from '../parameters.ts';
import { CYCLE } from '../record-types.ts';
import { type BoardLine, readBoard } from './board.ts';
import { BoardLineType, CycleInput, CycleType, viewCycle } from './cycle.type.ts';
import type { CycleContent } from './cycle-input.ts';
import { getCycleRow, listCycleRows } from './cycle-row.ts';
import { createCycle, saveCycle } from './save-cycle.ts';

const theCycle = { description: 'the cycle' };
const theContent = { description: 'what it says' };
const theRequest = { description: 'a repeat answers with the first result' };

async function contentOf(
  ctx: Context,
  { districts, categories, fieldSamplePercent, ...rest }: CycleInput,
): Promise<CycleContent> {
  const { samplePercent } = await readParameter(ctx, inspectionDefaults);
  return {
    ...rest,
    scopeRule: { districts: districts ?? [], categories: categories ?? [] },
    fieldSamplePercent: fieldSamplePercent ?? samplePercent,
  };
}

/** 年检批次 and 年检指标 (02 §11.3). */
@Resolver(() => CycleType)
export class InspectionCycleResolver {
  @Allow('training.inspection:view')
  @Query(() => [CycleType], { description: '年检批次, the latest first; drafts are the city’s' })
  async inspectionCycles(@Ctx() ctx: Context) {
    return (await listCycleRows(ctx)).map(viewCycle);
  }

  @Allow('training.inspection:view')
  @Query(() => CycleType, { description: 'One cycle' })
  async inspectionCycle(@Ctx() ctx: Context, @Arg('id', () => ID, theCycle) id: string) {
    return viewCycle(await getCycleRow(ctx, id));
  }

  @Allow('training.inspection:manage')
  @Mutation(() => CycleType, { description: 'A draft of a cycle' })
  async createInspectionCycle(
    @Ctx() ctx: Context,
    @Arg('input', () => CycleInput, theContent) input: CycleInput,
    @Arg('requestId', () => ID, theRequest) requestId: string,
  ) {
    return viewCycle(await getCycleRow(ctx, await createCycle(ctx, await contentOf(ctx, input), requestId)));
  }

  @Allow('training.inspection:manage')
  @Mutation(() => CycleType, { description: 'A draft with other content' })
  async saveInspectionCycle(
    @Ctx() ctx: Context,
    @Arg('id', () => ID, theCycle) id: string,
    @Arg('version', () => Int, { description: 'the version that was shown' }) version: number,
    @Arg('input', () => CycleInput, theContent) input: CycleInput,
  ) {
    await saveCycle(ctx, id, version, await contentOf(ctx, input));
    return viewCycle(await getCycleRow(ctx, id));
  }

  @Allow('training.inspection:manage')
  @Mutation(() => RecordActResultType, { description: '启动年检 (T19-1) and 结束批次 (BR15-3)' })
  advanceInspectionCycles(
    @Ctx() ctx: Context,
    @Arg('input', () => RecordActInputType, { description: 'action and cycle' }) input: RecordActInputType,
  ) {
    return actOnRecords(ctx, CYCLE, input);
  }

  @Allow('training.inspection:manage')
  @Query(() => [ChecklistType], { description: '年检指标, every version, newest first' })
  inspectionChecklists(@Ctx() ctx: Context): Promise<ChecklistType[]> {
    return listChecklists(ctx);
  }

  @Allow('training.inspection:manage')
  @Mutation(() => ID, { description: 'A new version of 年检指标, for cycles to come; answers with its id' })
  createInspectionChecklist(
    @Ctx() ctx: Context,
    @Arg('input', () => ChecklistInput, theContent) input: ChecklistInput,
    @Arg('requestId', () => ID, theRequest) requestId: string,
  ): Promise<string> {
    return addChecklist(ctx, input, requestId);
  }

  @FieldResolver(() => [BoardLineType], { description: '年检进度 by district, in the caller’s scope' })
  board(@Root() { id }: CycleType, @Ctx() ctx: Context): Promise<BoardLine[]> {
    return readBoard(ctx, id);
  }
}
