import { Arg, Ctx, ID, Mutation, Query, Resolver } from 'type-graphql';
import { Allow, Public } from '../../../../graphql/access-decorators.ts';
import { DayScalar } from '../../../../graphql/scalars.ts';
import type { Ctx as Context } from '../../../../platform/kernel/index.ts';
import { checkIn, scanScreen, takeScan } from './check-in.ts';
import { readSheet } from './sheet.ts';
import { AttendanceInput, AttendanceSheetType, AttendanceStatusEnum, ScanScreenType } from './sheet.type.ts';
import { takeAttendance } from './take.ts';

const theSession = { description: '课次' };

/** 考勤 (T22-7). */
@Resolver()
export class AttendanceResolver {
  @Allow('training.class:view')
  @Query(() => AttendanceSheetType, { description: '考勤表 of a class' })
  attendanceSheet(
    @Ctx() ctx: Context,
    @Arg('classId', () => ID, { description: '班级' }) classId: string,
    @Arg('from', () => DayScalar, { description: 'the first day' }) from: string,
    @Arg('to', () => DayScalar, { description: 'the last day, included' }) to: string,
  ) {
    return readSheet(ctx, classId, from, to);
  }

  @Allow('training.class:manage')
  @Mutation(() => Boolean, { description: '登记考勤 from the beginning of a session until 24 h after its end (T22-7)' })
  async takeAttendance(
    @Ctx() ctx: Context,
    @Arg('input', () => AttendanceInput, { description: 'the list' }) input: AttendanceInput,
    @Arg('requestId', () => ID, { description: 'a repeat answers with the first result' }) requestId: string,
  ) {
    await takeAttendance(ctx, input, requestId);
    return true;
  }

  @Allow('training.class:manage')
  @Query(() => ScanScreenType, { description: 'The code of a session for the screen of its classroom' })
  trainingScanScreen(@Ctx() ctx: Context, @Arg('sessionId', () => ID, theSession) sessionId: string) {
    return scanScreen(ctx, sessionId);
  }

  @Public()
  @Mutation(() => String, {
    description: 'What a scanned code is exchanged for, before signing in: valid for two minutes',
  })
  takeTrainingScan(
    @Ctx() ctx: Context,
    @Arg('sessionId', () => ID, theSession) sessionId: string,
    @Arg('code', () => String, { description: 'as it was scanned' }) code: string,
  ) {
    return takeScan(ctx, sessionId, code);
  }

  @Allow('training.class:attend')
  @Mutation(() => AttendanceStatusEnum, {
    description: '扫码签到: what is written down of the caller; a second time changes nothing',
  })
  checkInToTraining(
    @Ctx() ctx: Context,
    @Arg('sessionId', () => ID, theSession) sessionId: string,
    @Arg('ticket', () => String, { description: 'what the scan was exchanged for' }) ticket: string,
  ) {
    return checkIn(ctx, sessionId, ticket);
  }
}
