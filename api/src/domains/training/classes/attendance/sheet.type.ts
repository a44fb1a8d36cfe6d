import { Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import { DateTimeScalar } from '../../../../graphql/scalars.ts';
import { titledEnum } from '../../../../graphql/titled-enum.ts';
import { ATTENDANCE, type AttendanceStatus } from './rate.ts';

export const AttendanceStatusEnum = titledEnum('AttendanceStatus', '考勤状态 (CL-ATT)', ATTENDANCE);
export const RateLevelEnum = titledEnum('AttendanceRateLevel', '出勤率 by the bounds in force (BR22-5)', {
  GREEN: '正常',
  AMBER: '低于预警线',
  RED: '低于最低线',
});

@ObjectType('AttendanceSheetSession', { simpleResolvers: true, description: 'A column of the sheet' })
class SheetSessionType {
  @Field(() => ID, { description: '课次' })
  id!: string;
  @Field(() => String, { description: '日期' })
  day!: string;
  @Field(() => String, { description: '开始时间, HH:mm' })
  startTime!: string;
  @Field(() => String, { description: '结束时间, HH:mm' })
  endTime!: string;
  @Field(() => String, { description: '课时' })
  lessonHours!: string;
  @Field(() => String, { description: '教学模块' })
  module!: string;
  @Field(() => Boolean, { description: 'the list of the class has been written down: it counts' })
  taken!: boolean;
  @Field(() => DateTimeScalar, { description: 'from when on its list may be written down' })
  opensAt!: Date;
  @Field(() => DateTimeScalar, { description: 'from when on only a correction is possible (AC22-5)' })
  closesAt!: Date;
}

@ObjectType('AttendanceMark', { simpleResolvers: true, description: 'A cell of the sheet' })
class MarkType {
  @Field(() => ID, { description: '课次' })
  sessionId!: string;
  @Field(() => ID, { nullable: true, description: '考勤, where one is written down' })
  attendanceId!: string | null;
  @Field(() => AttendanceStatusEnum, { nullable: true, description: '考勤状态' })
  status!: AttendanceStatus | null;
  @Field(() => String, { nullable: true, description: '计入出勤的比例, 0 to 1' })
  weight!: string | null;
  @Field(() => Int, { nullable: true, description: '迟到分钟数' })
  minutesLate!: number | null;
  @Field(() => String, { nullable: true, description: '1 人工, 2 扫码, 3 人脸或闸机, 4 导入' })
  method!: string | null;
  @Field(() => Boolean, { description: 'his leave was approved' })
  onLeave!: boolean;
}

@ObjectType('AttendanceSheetRow', { simpleResolvers: true, description: 'A trainee of the sheet' })
class SheetRowType {
  @Field(() => ID, { description: '班次学员' })
  traineeId!: string;
  @Field(() => Int, { description: '学号' })
  seq!: number;
  @Field(() => String, { description: '姓名, masked' })
  name!: string;
  @Field(() => String, { nullable: true, description: '至今出勤率 in per cent; null before anything counts' })
  rate!: string | null;
  @Field(() => String, { nullable: true, description: '全程出勤率' })
  overallRate!: string | null;
  @Field(() => RateLevelEnum, { nullable: true, description: 'by the bounds in force' })
  level!: 'GREEN' | 'AMBER' | 'RED' | null;
  @Field(() => [MarkType], { description: 'one for each session that he has' })
  marks!: MarkType[];
}

@ObjectType('AttendanceSheet', { simpleResolvers: true, description: '考勤表 of a class over some days (02 §14.6)' })
export class AttendanceSheetType {
  @Field(() => ID, { description: '班级' })
  classId!: string;
  @Field(() => String, { description: '班级名称' })
  className!: string;
  @Field(() => ID, { description: '班次' })
  runId!: string;
  @Field(() => String, { description: '班次编号' })
  runNo!: string;
  @Field(() => String, { description: '班次名称' })
  runName!: string;
  @Field(() => DateTimeScalar, { description: 'the server’s clock' })
  now!: Date;
  @Field(() => [SheetSessionType], { description: '课次' })
  sessions!: SheetSessionType[];
  @Field(() => [SheetRowType], { description: '学员, by number' })
  rows!: SheetRowType[];
}

@InputType('AttendanceMarkInput', { description: 'What is written down of a trainee' })
class MarkInput {
  @Field(() => ID, { description: '班次学员' })
  traineeId!: string;
  @Field(() => AttendanceStatusEnum, { description: '考勤状态' })
  status!: AttendanceStatus;
  @Field(() => Int, { nullable: true, description: '迟到分钟数' })
  minutesLate?: number | null;
  @Field(() => String, { nullable: true, description: '备注, at most 200 characters' })
  remark?: string | null;
}

@InputType('AttendanceInput', { description: 'The list of a session (T22-7)' })
export class AttendanceInput {
  @Field(() => ID, { description: '班次' })
  runId!: string;
  @Field(() => ID, { description: '课次' })
  sessionId!: string;
  @Field(() => ID, {
    nullable: true,
    description: '班级 whose list it is, where several share the session; all of them unless said',
  })
  classId?: string | null;
  @Field(() => [MarkInput], { description: 'whoever is not named keeps what he has' })
  marks!: MarkInput[];
}

@ObjectType('TrainingScanScreen', { simpleResolvers: true, description: '扫码签到 as the classroom shows it' })
export class ScanScreenType {
  @Field(() => String, { description: 'part of the address in the QR code; another one every 15 s' })
  code!: string;
  @Field(() => DateTimeScalar, { description: 'until when it is shown' })
  until!: Date;
  @Field(() => Int, { description: 'how many are marked already' })
  signedIn!: number;
  @Field(() => Int, { description: '应到人数' })
  members!: number;
}
