import { Arg, Ctx, Field, ID, InputType, Int, Mutation, Query, Resolver } from 'type-graphql';
import { firstRow, run, sql } from '../../../database/sql.ts';
import { Allow } from '../../../graphql/access-decorators.ts';
import { DayScalar } from '../../../graphql/scalars.ts';
import { DomainError } from '../../../platform/errors/index.ts';
import { type Ctx as Context, transaction } from '../../../platform/kernel/index.ts';
import { updateRecord } from '../../../platform/records/index.ts';
import { classForm, trainingClass } from './class.record.ts';
import { checkClass } from './complete-class.ts';
import { classErrors } from './errors.ts';
import { assign } from './members/assign.ts';
import { autoSplit } from './members/auto-split.ts';
import { readBoard } from './members/board.ts';
import { SplitBoardType, SplitBy } from './members/board.type.ts';
import { lockArrangedRun } from './own-run.ts';
import type { SplitBy as Way } from './split/split.ts';

const MANAGE = 'training.class:manage';
const theRun = { description: '班次' };
const theRequest = { description: 'a repeat answers with the first result' };

@InputType('TrainingClassAssignment', { description: 'Who is to be in which class, from when on (T22-2, T22-3)' })
class AssignmentInput {
  @Field(() => ID, { description: '班次' })
  runId!: string;
  @Field(() => ID, { nullable: true, description: '班级; none takes them out of their classes' })
  classId?: string | null;
  @Field(() => [ID], { description: '班次学员, at most 500' })
  traineeIds!: string[];
  @Field(() => DayScalar, { nullable: true, description: '生效日期; today unless said' })
  fromOn?: string | null;
  @Field(() => String, { nullable: true, description: '调班原因; asked for once lessons have begun' })
  reason?: string | null;
}

/** 分班 (T22-1 … T22-3). Every act answers with the board as it is afterwards. */
@Resolver()
export class ClassResolver {
  @Allow('training.class:view')
  @Query(() => SplitBoardType, { description: '分班 of a run: classes, their members and whoever has none' })
  trainingSplitBoard(@Ctx() ctx: Context, @Arg('runId', () => ID, theRun) runId: string) {
    return readBoard(ctx, runId);
  }

  @Allow(MANAGE)
  @Mutation(() => SplitBoardType, { description: '修改班级 (T22-1)' })
  async saveTrainingClass(
    @Ctx() ctx: Context,
    @Arg('id', () => ID, { description: '班级' }) id: string,
    @Arg('version', () => Int, { description: 'the version that was shown' }) version: number,
    @Arg('input', () => classForm.Input, { description: '填写的内容' }) input: object,
  ) {
    const written = classForm.read(ctx, input as Parameters<typeof classForm.read>[1]);
    const runId = await transaction(ctx, async (tx) => {
      const own = await lockArrangedRun(tx, (await trainingClass.get(tx, id)).runId);
      await checkClass(tx, own, written, id);
      await updateRecord(tx, trainingClass, id, version, written);
      return own.id;
    });
    return readBoard(ctx, runId);
  }

  @Allow(MANAGE)
  @Mutation(() => SplitBoardType, { description: '删除班级 without trainees and sessions (T22-1)' })
  async deleteTrainingClass(@Ctx() ctx: Context, @Arg('id', () => ID, { description: '班级' }) id: string) {
    const runId = await transaction(ctx, async (tx) => {
      const found = await trainingClass.get(tx, id);
      const own = await lockArrangedRun(tx, found.runId);
      if (found.size > 0) throw new DomainError('E-2201', `班级尚有学员${found.size}人`);
      const used = await firstRow<{ used: boolean }>(
        tx,
        sql`select exists (select 1 from training_session_class where class_id = ${found.id})
              or exists (select 1 from training_class_member where class_id = ${found.id}) as used`,
      );
      if (used?.used) throw new DomainError('E-2214', classErrors['E-2214']);
      await run(tx, sql`delete from training_class where id = ${found.id}`);
      return own.id;
    });
    return readBoard(ctx, runId);
  }

  @Allow(MANAGE)
  @Mutation(() => SplitBoardType, { description: '分班、调班 (T22-2, T22-3)' })
  async assignToTrainingClass(
    @Ctx() ctx: Context,
    @Arg('input', () => AssignmentInput, { description: 'who, where to, from when on' }) input: AssignmentInput,
    @Arg('requestId', () => ID, theRequest) requestId: string,
  ) {
    await assign(ctx, { ...input, classId: input.classId ?? null }, requestId);
    return readBoard(ctx, input.runId);
  }

  @Allow(MANAGE)
  @Mutation(() => SplitBoardType, {
    description: '自动分班: missing classes are made, whoever has none is dealt (BR22-1)',
  })
  async splitTrainingRun(
    @Ctx() ctx: Context,
    @Arg('runId', () => ID, theRun) runId: string,
    @Arg('by', () => SplitBy, { description: '分班方式' }) by: Way,
    @Arg('requestId', () => ID, theRequest) requestId: string,
  ) {
    await autoSplit(ctx, runId, by, requestId);
    return readBoard(ctx, runId);
  }
}
