import { Arg, Ctx, Field, ID, InputType, Mutation, Resolver } from 'type-graphql';
import { Allow } from '../../../../graphql/access-decorators.ts';
import { DateTimeScalar } from '../../../../graphql/scalars.ts';
import type { Ctx as Context } from '../../../../platform/kernel/index.ts';
import { askCorrection } from './corrections/ask-correction.ts';
import { attendanceCorrection } from './corrections/correction.record.ts';
import { askLeave } from './leave/ask-leave.ts';
import { trainingLeave } from './leave/leave.record.ts';
import type { AttendanceStatus } from './rate.ts';
import { AttendanceStatusEnum } from './sheet.type.ts';

@InputType('AttendanceCorrectionInput', { description: '考勤更正 as it is asked for (T22-8)' })
class CorrectionInput {
  @Field(() => ID, { description: '班次' })
  runId!: string;
  @Field(() => ID, { description: '课次' })
  sessionId!: string;
  @Field(() => ID, { description: '班次学员' })
  traineeId!: string;
  @Field(() => AttendanceStatusEnum, { description: '更正为' })
  status!: AttendanceStatus;
  @Field(() => String, { description: '更正原因, 5 to 300 characters' })
  reason!: string;
  @Field(() => [ID], { description: '证明材料, at least one' })
  fileIds!: string[];
}

@InputType('TrainingLeaveInput', { description: '请假 as it is asked for (T22-9)' })
class LeaveInput {
  @Field(() => ID, { description: '班次' })
  runId!: string;
  @Field(() => DateTimeScalar, { description: '请假开始' })
  fromAt!: Date;
  @Field(() => DateTimeScalar, { description: '请假结束, excluded' })
  toAt!: Date;
  @Field(() => String, { description: '请假原因, 5 to 200 characters' })
  reason!: string;
  @Field(() => [ID], { description: '证明材料' })
  fileIds!: string[];
}

const theRequest = { description: 'a repeat answers with the first result' };

/** What is asked for: 考勤更正 by the institution, 请假 by the trainee. */
@Resolver()
export class RequestsResolver {
  @Allow('training.class:manage')
  @Mutation(() => attendanceCorrection.classes.Node, { description: '申请考勤更正 (T22-8)' })
  async askForAttendanceCorrection(
    @Ctx() ctx: Context,
    @Arg('input', () => CorrectionInput, { description: 'what is asked for' }) input: CorrectionInput,
    @Arg('requestId', () => ID, theRequest) requestId: string,
  ) {
    return attendanceCorrection.open(ctx, await askCorrection(ctx, input, requestId));
  }

  @Allow('training.class:attend')
  @Mutation(() => trainingLeave.classes.Node, { description: '申请请假 (T22-9)' })
  async askForTrainingLeave(
    @Ctx() ctx: Context,
    @Arg('input', () => LeaveInput, { description: 'what is asked for' }) input: LeaveInput,
    @Arg('requestId', () => ID, theRequest) requestId: string,
  ) {
    return trainingLeave.open(ctx, await askLeave(ctx, input, requestId));
  }
}
