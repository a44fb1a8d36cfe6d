import { Field, ID, Int, ObjectType } from 'type-graphql';
import { DateTimeScalar } from '../../../../graphql/scalars.ts';
import { titledEnum } from '../../../../graphql/titled-enum.ts';

@ObjectType('InspectionMonth', { simpleResolvers: true, description: 'A month of the period' })
export class MonthFiguresType {
  @Field(() => String, { description: 'year and month' })
  month!: string;
  @Field(() => Int, { description: '开班数' })
  runs!: number;
  @Field(() => Int, { description: '参训人数' })
  trainees!: number;
}

@ObjectType('InspectionSpotProblems', { simpleResolvers: true, description: '抽查发现的问题 by severity' })
export class SpotProblemsType {
  @Field(() => Int, { description: '一般' })
  minor!: number;
  @Field(() => Int, { description: '较重' })
  major!: number;
  @Field(() => Int, { description: '严重' })
  severe!: number;
}

@ObjectType('InspectionFigures', { simpleResolvers: true, description: '开班情况数据 in the period (S19.1)' })
export class RunFiguresType {
  @Field(() => Int, { description: '开班数' })
  runsOpened!: number;
  @Field(() => Int, { description: '结班数' })
  runsCompleted!: number;
  @Field(() => Int, { description: '报名人数' })
  enrolled!: number;
  @Field(() => Int, { description: '参训人数' })
  studied!: number;
  @Field(() => Int, { description: '结业人数' })
  completed!: number;
  @Field(() => Int, { description: '退出人数' })
  withdrawn!: number;
  @Field(() => Int, { description: '取证人数' })
  certificates!: number;
  @Field(() => String, { description: '实际出勤课时' })
  attendedHours!: string;
  @Field(() => String, { description: '应出勤课时' })
  scheduledHours!: string;
  @Field(() => String, { nullable: true, description: '满意率, percent' })
  satisfactionRate?: string | null;
  @Field(() => [String], { nullable: true, description: '满意度偏低的班次, number and rate (BR25-4)' })
  lowSatisfactionRuns?: string[] | null;
  @Field(() => Int, { description: '已抽查次数' })
  spotChecksDone!: number;
  @Field(() => Int, { description: '应抽查次数' })
  spotChecksRequired!: number;
  @Field(() => SpotProblemsType, { description: '抽查发现的问题' })
  problems!: SpotProblemsType;
  @Field(() => String, { description: '已结算培训费, yuan' })
  trainingFeeSettled!: string;
  @Field(() => String, { description: '已结算生活补助, yuan' })
  livingSettled!: string;
  @Field(() => String, { nullable: true, description: '3个月就业率, percent, where it is supplied' })
  employmentAfter3?: string | null;
  @Field(() => String, { nullable: true, description: '6个月就业率, percent, where it is supplied' })
  employmentAfter6?: string | null;
  @Field(() => [MonthFiguresType], { description: 'month by month' })
  months!: MonthFiguresType[];
}

@ObjectType('InspectionRates', {
  simpleResolvers: true,
  description: 'Rates in percent, half up; null = nothing to divide by',
})
export class RatesType {
  @Field(() => String, { nullable: true, description: '结业率' })
  completion?: string | null;
  @Field(() => String, { nullable: true, description: '取证率' })
  certificate?: string | null;
  @Field(() => String, { nullable: true, description: '出勤率' })
  attendance?: string | null;
}

export const SnapshotReasonEnum = titledEnum('InspectionSnapshotReason', 'Why statistics were taken (BR19-3)', {
  START: '启动年检',
  RECOUNT: '重新统计',
});

@ObjectType('InspectionSnapshot', {
  simpleResolvers: true,
  description: 'Statistics as they were taken once; all are kept (BR19-3)',
})
export class SnapshotType {
  @Field(() => ID, { description: 'the snapshot' })
  id!: string;
  @Field(() => DateTimeScalar, { description: '统计时间' })
  createdAt!: Date | string;
  @Field(() => SnapshotReasonEnum, { description: 'why' })
  reason!: string;
  @Field(() => String, { description: 'by whom' })
  byName!: string;
  @Field(() => RunFiguresType, { description: 'what was counted' })
  figures!: RunFiguresType;
}
