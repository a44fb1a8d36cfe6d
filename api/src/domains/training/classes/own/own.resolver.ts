import { Arg, Ctx, Field, ID, Int, ObjectType, Query, Resolver } from 'type-graphql';
import { Allow } from '../../../../graphql/access-decorators.ts';
import { DayScalar } from '../../../../graphql/scalars.ts';
import type { Ctx as Context } from '../../../../platform/kernel/index.ts';
import type { AttendanceStatus } from '../attendance/rate.ts';
import { AttendanceStatusEnum, RateLevelEnum } from '../attendance/sheet.type.ts';
import { listOwnRuns, listOwnSessions } from './own-timetable.ts';

@ObjectType('OwnTrainingSession', { simpleResolvers: true, description: 'A session of the caller’s as a trainee' })
export class OwnSessionType {
  @Field(() => ID, { description: '课次' })
  id!: string;
  @Field(() => ID, { description: '班次' })
  runId!: string;
  @Field(() => String, { description: '班次名称' })
  runName!: string;
  @Field(() => String, { description: '日期' })
  day!: string;
  @Field(() => String, { description: '开始时间, HH:mm' })
  startTime!: string;
  @Field(() => String, { description: '结束时间, HH:mm' })
  endTime!: string;
  @Field(() => String, { description: '教学模块' })
  module!: string;
  @Field(() => String, { description: '教师' })
  teacherName!: string;
  @Field(() => String, { nullable: true, description: '教室 with its address' })
  place!: string | null;
  @Field(() => String, { nullable: true, description: '线上地址' })
  onlineUrl!: string | null;
  @Field(() => Boolean, { description: '停课' })
  cancelled!: boolean;
  @Field(() => String, { nullable: true, description: '调课、停课原因' })
  changeReason!: string | null;
  @Field(() => AttendanceStatusEnum, { nullable: true, description: '考勤' })
  status!: AttendanceStatus | null;
}

@ObjectType('OwnTrainingRun', {
  simpleResolvers: true,
  description: 'A run that the caller is in, with his attendance',
})
export class OwnRunType {
  @Field(() => ID, { description: '班次' })
  runId!: string;
  @Field(() => String, { description: '班次名称' })
  runName!: string;
  @Field(() => String, { nullable: true, description: '班级; null before the split' })
  className!: string | null;
  @Field(() => String, { description: '开班日期' })
  from!: string;
  @Field(() => String, { description: '结束日期' })
  to!: string;
  @Field(() => String, { nullable: true, description: '至今出勤率 in per cent' })
  rate!: string | null;
  @Field(() => String, { nullable: true, description: '全程出勤率' })
  overallRate!: string | null;
  @Field(() => RateLevelEnum, { nullable: true, description: 'by the bounds in force' })
  level!: 'GREEN' | 'AMBER' | 'RED' | null;
  @Field(() => Int, { description: '旷课次数' })
  absent!: number;
  @Field(() => Boolean, { description: '请假 may be asked for' })
  mayAskLeave!: boolean;
}

/** What a trainee has of his own training (02 §14.6). */
@Resolver()
export class OwnTrainingResolver {
  @Allow('training.class:attend')
  @Query(() => [OwnSessionType], { description: '本人课程表 over at most 62 days' })
  ownTrainingSessions(
    @Ctx() ctx: Context,
    @Arg('from', () => DayScalar, { description: 'the first day' }) from: string,
    @Arg('to', () => DayScalar, { description: 'the last day, included' }) to: string,
  ) {
    return listOwnSessions(ctx, from, to);
  }

  @Allow('training.class:attend')
  @Query(() => [OwnRunType], { description: '本人班次 with one’s own rates, the newest first' })
  ownTrainingRuns(@Ctx() ctx: Context) {
    return listOwnRuns(ctx);
  }
}
