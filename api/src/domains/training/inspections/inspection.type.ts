import { Field, ID, Int, ObjectType } from 'type-graphql';
import { connectionOf } from '../../../graphql/connection.ts';
import { DateTimeScalar, DayScalar } from '../../../graphql/scalars.ts';
import { titledEnum } from '../../../graphql/titled-enum.ts';
import { type FlowRow, FlowType, stateTitles, viewFlow } from '../../../platform/flow/index.ts';
import { inspectionFlow } from './inspection.flow.ts';
import { INSPECTION } from './record-types.ts';
import { AnswerType, InspectionProblemType, VisitType } from './sheet.type.ts';
import { RatesType, RunFiguresType } from './statistics/figures.type.ts';

/** States of the flow as an enum of the API. */
export const InspectionState = titledEnum(
  'ProjectInspectionState',
  'Where an inspection stands (02 §11.4)',
  stateTitles(inspectionFlow),
);

export const StatisticsAnswer = titledEnum(
  'InspectionStatisticsAnswer',
  'What the institution says to the statistics (T19-2)',
  { CONFIRMED: '无异议', DISPUTED: '有异议' },
);

export const InspectionEffect = titledEnum('InspectionEffect', 'What the city has decided (T19-9)', {
  MARK: '标记',
  REMOVE: '剔除',
  LIFT: '解除标记',
});

@ObjectType('ProjectInspection', { description: '项目年检 (02 §11.3)' })
export class InspectionType {
  row!: FlowRow;
  /** Who has decided about the effect; for files, not for the API. */
  effectByName?: string | null;
  /** What the cycle is called; for files. */
  cycleTitle!: string;
  institutionType!: string;

  @Field(() => ID, { description: 'the inspection' })
  id!: string;
  @Field(() => Int, { description: 'version, to send back with an act' })
  version!: number;
  @Field(() => String, { description: '年检编号' })
  inspectionNo!: string;
  @Field(() => ID, { description: '年检批次' })
  cycleId!: string;
  @Field(() => ID, { description: '培训项目' })
  projectId!: string;
  @Field(() => String, { description: '项目名称' })
  projectName!: string;
  @Field(() => ID, { description: '培训机构' })
  institutionId!: string;
  @Field(() => String, { description: '机构名称' })
  institutionName!: string;
  @Field(() => String, { description: 'district, GB/T 2260' })
  districtCode!: string;
  @Field(() => String, { description: '区' })
  districtName!: string;
  @Field(() => DayScalar, { nullable: true, description: '最近到期资质' })
  nearestExpiry?: string | null;
  @Field(() => RunFiguresType, { description: '开班统计, as counted last (S19.1)' })
  figures!: RunFiguresType;
  @Field(() => RatesType, { description: 'rates of the statistics' })
  rates!: RatesType;
  @Field(() => DateTimeScalar, {
    nullable: true,
    description: 'when the statistics were frozen with the report (BR19-3)',
  })
  statFrozenAt?: Date | string | null;
  @Field(() => StatisticsAnswer, { nullable: true, description: 'what the institution says to the statistics' })
  statisticsAnswer?: string | null;
  @Field(() => String, { nullable: true, description: '异议说明' })
  statDispute?: string | null;
  @Field(() => String, { nullable: true, description: '异议答复 of the district' })
  disputeAnswer?: string | null;
  @Field(() => String, { description: '自查报告' })
  selfReport!: string;
  @Field(() => DateTimeScalar, { nullable: true, description: '上报时间, of the last report' })
  reportedAt?: Date | string | null;
  @Field(() => [AnswerType], { description: 'what the district has found; for staff' })
  answers!: AnswerType[];
  @Field(() => Boolean, { description: 'the district has looked at the qualifications' })
  qualificationsSeen!: boolean;
  @Field(() => Boolean, { description: 'drawn for a visit (BR19-4)' })
  fieldSampled!: boolean;
  @Field(() => Boolean, { description: 'to be visited: drawn, or chosen by the district' })
  fieldVisit!: boolean;
  @Field(() => VisitType, { nullable: true, description: '实地检查; for staff' })
  visit?: VisitType | null;
  @Field(() => String, { description: '整改要求 being written; for staff' })
  requirements!: string;
  @Field(() => [InspectionProblemType], { description: 'problems being written down for the next round; for staff' })
  problems!: InspectionProblemType[];
  @Field(() => Int, { description: '整改轮次; 0 = none yet' })
  roundNo!: number;
  @Field(() => DayScalar, { nullable: true, description: '整改期限, while there is something to improve' })
  improveDeadline?: string | null;
  @Field(() => String, {
    nullable: true,
    description: 'CL-INSP-RESULT of the district; for institutions only once public (BR19-5)',
  })
  districtVerdict?: string | null;
  @Field(() => String, { nullable: true, description: 'the result in words' })
  districtVerdictTitle?: string | null;
  @Field(() => InspectionEffect, { nullable: true, description: 'what the city has decided (T19-9)' })
  effect?: string | null;
  @Field(() => DayScalar, {
    nullable: true,
    description:
      'the day on which whoever has it now should be ready, as to-dos say: by the limit of the step or the day of the cycle or improvement',
  })
  deadline?: string | null;
  @Field(() => Boolean, { description: '逾期: that moment has passed' })
  overdue!: boolean;
  @Field(() => DayScalar, { description: '基准日, on which qualifications must be valid' })
  referenceDate!: string;
  @Field(() => InspectionState, { description: 'where it stands' })
  state!: string;
  @Field(() => String, { description: 'the state in words' })
  stateTitle!: string;
  @Field(() => FlowType, { description: 'state, actions, history' })
  get flow(): FlowType {
    return viewFlow(inspectionFlow, INSPECTION, this.row);
  }
}

export const InspectionConnection = connectionOf('ProjectInspection', () => InspectionType);
