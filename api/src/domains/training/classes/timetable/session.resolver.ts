import { Arg, Ctx, ID, Int, Mutation, Query, Resolver } from 'type-graphql';
import { Allow } from '../../../../graphql/access-decorators.ts';
import { DayScalar } from '../../../../graphql/scalars.ts';
import type { Ctx as Context } from '../../../../platform/kernel/index.ts';
import { readMove } from './read-move.ts';
import { readTimetable } from './read-timetable.ts';
import { saveSession } from './save-session.ts';
import { cancelSession, copyWeek, deleteSessions, publishSessions, shiftSessions } from './session-acts.ts';
import { SessionInput } from './session-input.ts';
import { SavedSessionType, SessionMoveType, SessionOutcomeType, TimetableType } from './timetable.type.ts';

const MANAGE = 'training.class:manage';
const theRun = { description: '班次' };
const theIds = { description: '课次, at most 200' };
const theRequest = { description: 'a repeat answers with the first result' };

/** 编排课程表 (T22-4 … T22-6). */
@Resolver()
export class SessionResolver {
  @Allow('training.class:view')
  @Query(() => TimetableType, {
    description: '课程表 of a run over at most 31 days, with conflicts and hours of the plan',
  })
  trainingTimetable(
    @Ctx() ctx: Context,
    @Arg('runId', () => ID, theRun) runId: string,
    @Arg('from', () => DayScalar, { description: 'the first day' }) from: string,
    @Arg('to', () => DayScalar, { description: 'the last day, included' }) to: string,
  ) {
    return readTimetable(ctx, runId, from, to);
  }

  @Allow(MANAGE)
  @Query(() => SessionMoveType, {
    description:
      'What would stand against one session of one’s run wherever it is moved on at most 7 days (BR22-2); E-2206 where it stays',
  })
  trainingSessionMove(
    @Ctx() ctx: Context,
    @Arg('runId', () => ID, theRun) runId: string,
    @Arg('id', () => ID, { description: '课次' }) id: string,
    @Arg('from', () => DayScalar, { description: 'the first day' }) from: string,
    @Arg('to', () => DayScalar, { description: 'the last day, included' }) to: string,
  ) {
    return readMove(ctx, { runId, id, from, to });
  }

  @Allow(MANAGE)
  @Mutation(() => SavedSessionType, { description: '新建、调整课次; E-2202 with every hard conflict (BR22-2)' })
  saveTrainingSession(
    @Ctx() ctx: Context,
    @Arg('input', () => SessionInput, { description: '填写的内容' }) input: SessionInput,
    @Arg('requestId', () => ID, theRequest) requestId: string,
    @Arg('id', () => ID, { nullable: true, description: 'the session to change; a new one unless said' }) id?: string,
    @Arg('version', () => Int, { nullable: true, description: 'the version that was shown' }) version?: number,
  ) {
    return saveSession(ctx, id ? { id, version: version ?? 0 } : null, input, requestId);
  }

  @Allow(MANAGE)
  @Mutation(() => [SessionOutcomeType], { description: '发布课次 without hard conflicts; trainees hear of it (T22-4)' })
  publishTrainingSessions(
    @Ctx() ctx: Context,
    @Arg('runId', () => ID, theRun) runId: string,
    @Arg('ids', () => [ID], theIds) ids: string[],
    @Arg('requestId', () => ID, theRequest) requestId: string,
  ) {
    return publishSessions(ctx, runId, ids, requestId);
  }

  @Allow(MANAGE)
  @Mutation(() => Boolean, { description: '停课 (T22-6)' })
  async cancelTrainingSession(
    @Ctx() ctx: Context,
    @Arg('runId', () => ID, theRun) runId: string,
    @Arg('id', () => ID, { description: '课次' }) id: string,
    @Arg('reason', () => String, { description: '停课原因, 5 to 500 characters' }) reason: string,
    @Arg('requestId', () => ID, theRequest) requestId: string,
  ) {
    await cancelSession(ctx, { runId, id, reason }, requestId);
    return true;
  }

  @Allow(MANAGE)
  @Mutation(() => [SessionOutcomeType], { description: '删除草稿课次' })
  deleteTrainingSessions(
    @Ctx() ctx: Context,
    @Arg('runId', () => ID, theRun) runId: string,
    @Arg('ids', () => [ID], theIds) ids: string[],
    @Arg('requestId', () => ID, theRequest) requestId: string,
  ) {
    return deleteSessions(ctx, runId, ids, requestId);
  }

  @Allow(MANAGE)
  @Mutation(() => [SessionOutcomeType], { description: '顺延: all of them by so many days, or none' })
  shiftTrainingSessions(
    @Ctx() ctx: Context,
    @Arg('runId', () => ID, theRun) runId: string,
    @Arg('ids', () => [ID], theIds) ids: string[],
    @Arg('days', () => Int, { description: 'days later, earlier where negative; at most 60' }) days: number,
    @Arg('requestId', () => ID, theRequest) requestId: string,
    @Arg('reason', () => String, { nullable: true, description: '临时调课原因; asked for less than 24 h before' })
    reason?: string,
  ) {
    return shiftSessions(ctx, { runId, ids, days, reason: reason ?? null }, requestId);
  }

  @Allow(MANAGE)
  @Mutation(() => [SessionOutcomeType], { description: '复制周课表 as drafts of another week' })
  copyTrainingWeek(
    @Ctx() ctx: Context,
    @Arg('runId', () => ID, theRun) runId: string,
    @Arg('from', () => DayScalar, { description: 'Monday of the week that is copied' }) from: string,
    @Arg('to', () => DayScalar, { description: 'Monday of the week that gets the drafts' }) to: string,
    @Arg('requestId', () => ID, theRequest) requestId: string,
  ) {
    return copyWeek(ctx, { runId, from, to }, requestId);
  }
}
