import { Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import { connectionOf } from '../../../graphql/connection.ts';
import { DateTimeScalar, DayScalar } from '../../../graphql/scalars.ts';
import { type FlowRow, FlowType, viewFlow } from '../../../platform/flow/index.ts';
import { enrolmentFlow } from '../enrolments/enrolment.flow.ts';
import { EnrolmentState, IdentityResult, InterceptionType, MissingItemType } from '../enrolments/enrolment.type.ts';
import { ENROLMENT } from '../enrolments/record-type.ts';

@InputType('EnrolmentReviewFilter', { description: 'Narrows the review list; what is not given does not (02 §12.6)' })
export class ReviewFilterInput {
  @Field(() => String, {
    nullable: true,
    description: 'number of the enrolment, ID number, or part of project or round',
  })
  search?: string | null;
  @Field(() => [EnrolmentState], { nullable: true, description: '状态' })
  states?: string[] | null;
  @Field(() => String, { nullable: true, description: '安置区' })
  districtCode?: string | null;
  @Field(() => ID, { nullable: true, description: '批次' })
  roundId?: string | null;
  @Field(() => ID, { nullable: true, description: '培训项目' })
  projectId?: string | null;
  @Field(() => [String], { nullable: true, description: 'CL-PERSON-CAT' })
  categories?: string[] | null;
  @Field(() => [String], { nullable: true, description: '报名渠道: 1 电脑, 2 手机, 3 代报' })
  channels?: string[] | null;
  @Field(() => [IdentityResult], { nullable: true, description: '核验结果' })
  results?: string[] | null;
  @Field(() => Boolean, { nullable: true, description: '拦截明细: only those that a rule has intercepted' })
  intercepted?: boolean | null;
  @Field(() => DayScalar, { nullable: true, description: 'enrolled on this day or later' })
  from?: string | null;
  @Field(() => DayScalar, { nullable: true, description: 'enrolled on this day or earlier' })
  to?: string | null;
}

@ObjectType('EnrolmentReview', { description: 'An enrolment as staff review it (02 §12.6); personal data masked' })
export class ReviewType {
  row!: FlowRow;
  traineeIndex!: string;

  @Field(() => ID, { description: 'the enrolment' })
  id!: string;
  @Field(() => Int, { description: 'version, to send back with an act' })
  version!: number;
  @Field(() => String, { description: '报名编号' })
  enrolNo!: string;
  @Field(() => String, { description: '姓名, masked' })
  name!: string;
  @Field(() => String, { description: '身份证号码, masked' })
  idNo!: string;
  @Field(() => String, { description: '手机号码, masked' })
  phone!: string;
  @Field(() => String, { nullable: true, description: '人员类别 in words' })
  categoryTitle?: string | null;
  @Field(() => DayScalar, { nullable: true, description: '退役日期' })
  dischargeDate?: string | null;
  @Field(() => String, { description: '安置区 in words; 市局 while it is not known' })
  districtName!: string;
  @Field(() => String, { description: '培训项目' })
  projectName!: string;
  @Field(() => String, { description: '培训机构' })
  institutionName!: string;
  @Field(() => ID, { description: 'the round' })
  roundId!: string;
  @Field(() => String, { description: '批次名称' })
  roundTitle!: string;
  @Field(() => DateTimeScalar, { description: '报名时间' })
  appliedAt!: Date | string;
  @Field(() => IdentityResult, { description: '核验结果' })
  identityResult!: string;
  @Field(() => [String], { description: 'what has changed, or stands against it' })
  identityNotes!: string[];
  @Field(() => DateTimeScalar, { nullable: true, description: '核验时间' })
  identityCheckedAt?: Date | string | null;
  @Field(() => DateTimeScalar, { nullable: true, description: '名额保留至, while identity is not verified' })
  holdUntil?: Date | string | null;
  @Field(() => Int, { nullable: true, description: '候补序号' })
  waitlistNo?: number | null;
  @Field(() => [InterceptionType], { description: 'the rules that he ran into as he enrolled' })
  interceptions!: InterceptionType[];
  @Field(() => [MissingItemType], { description: '缺少的材料, as they were listed last' })
  missing!: MissingItemType[];
  @Field(() => DateTimeScalar, { nullable: true, description: '放行时间' })
  releasedAt?: Date | string | null;
  @Field(() => String, { nullable: true, description: '放行人' })
  releasedByName?: string | null;
  @Field(() => String, { description: '就业状态 in words' })
  employmentStatusTitle!: string;
  @Field(() => String, { description: '报名渠道 in words' })
  channelTitle!: string;
  @Field(() => String, { nullable: true, description: '代报人 and his office' })
  enrolledBy?: string | null;
  @Field(() => Boolean, {
    description: '代报 by the institution of the round: to be reviewed by itself, with its consent',
  })
  byInstitution!: boolean;
  @Field(() => String, { nullable: true, description: '学历 in words' })
  educationTitle?: string | null;
  @Field(() => String, { nullable: true, description: '紧急联系人, masked' })
  emergencyName?: string | null;
  @Field(() => String, { nullable: true, description: '紧急联系电话, masked' })
  emergencyPhone?: string | null;
  @Field(() => String, { description: '培训愿望' })
  wish!: string;
  @Field(() => Int, { description: '已享受补助性培训次数' })
  completedSubsidised!: number;
  @Field(() => String, { nullable: true, description: 'the last of them: 2025年 低压电工' })
  lastCompleted?: string | null;
  @Field(() => EnrolmentState, { description: 'where it stands' })
  state!: string;
  @Field(() => String, { description: 'the state in words' })
  stateTitle!: string;
  @Field(() => FlowType, { description: 'state, actions, history' })
  get flow(): FlowType {
    return viewFlow(enrolmentFlow, ENROLMENT, this.row);
  }
}

@ObjectType('EnrolmentReviewChoice', { simpleResolvers: true, description: 'What enrolments can be narrowed by' })
export class ReviewChoiceType {
  @Field(() => ID, { description: 'the project, or the round' })
  id!: string;
  @Field(() => String, { description: 'in words' })
  title!: string;
}

@ObjectType('EnrolmentReviewChoices', {
  simpleResolvers: true,
  description:
    'Projects and rounds that have enrolments in the caller’s scope, the newest first, 500 at most (02 §12.6)',
})
export class ReviewChoicesType {
  @Field(() => [ReviewChoiceType], { description: '培训项目' })
  projects!: ReviewChoiceType[];
  @Field(() => [ReviewChoiceType], { description: '报名批次' })
  rounds!: ReviewChoiceType[];
}

export const ReviewConnection = connectionOf('EnrolmentReview', () => ReviewType);

@ObjectType('IdentityComparison', {
  simpleResolvers: true,
  description: 'What was submitted beside what the discharge system says',
})
export class ComparisonType {
  @Field(() => ID, { description: 'the field' })
  id!: string;
  @Field(() => String, { description: 'the field in words' })
  title!: string;
  @Field(() => String, { nullable: true, description: '报名信息; null where nothing is submitted' })
  submitted?: string | null;
  @Field(() => String, { nullable: true, description: '同步信息; null where nothing is known' })
  synced?: string | null;
  @Field(() => Boolean, { description: 'the two differ' })
  differs!: boolean;
}

@ObjectType('OtherEnrolment', {
  simpleResolvers: true,
  description: 'An enrolment of the same trainee in another round',
})
export class OtherEnrolmentType {
  @Field(() => ID, { description: 'the enrolment' })
  id!: string;
  @Field(() => String, { description: '报名编号' })
  enrolNo!: string;
  @Field(() => String, { description: '批次名称' })
  roundTitle!: string;
  @Field(() => DateTimeScalar, { description: '报名时间' })
  appliedAt!: Date | string;
  @Field(() => String, { description: 'the state in words' })
  stateTitle!: string;
}

@ObjectType('IdentityCheck', { simpleResolvers: true, description: '核验记录 (02 §12.3)' })
export class IdentityCheckType {
  @Field(() => ID, { description: 'the check' })
  id!: string;
  @Field(() => DateTimeScalar, { description: '核验时间' })
  at!: Date | string;
  @Field(() => String, { nullable: true, description: '实时 or 镜像; null = nobody answered' })
  modeTitle?: string | null;
  @Field(() => IdentityResult, { description: '核验结果' })
  result!: string;
  @Field(() => [String], { description: 'what it said' })
  notes!: string[];
}
