import { Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import { connectionOf } from '../../../graphql/connection.ts';
import { DateTimeScalar, DayScalar } from '../../../graphql/scalars.ts';
import { titledEnum } from '../../../graphql/titled-enum.ts';
import { type FlowRow, FlowType, stateTitles, viewFlow } from '../../../platform/flow/index.ts';
import { enrolmentFlow } from './enrolment.flow.ts';
import { ENROLMENT } from './record-type.ts';

/** States of the flow as an enum of the API. */
export const EnrolmentState = titledEnum(
  'TrainingEnrolmentState',
  'Where an enrolment stands',
  stateTitles(enrolmentFlow),
);

/** The tabs of 我的培训 (SC13-4). */
export const EnrolmentGroup = titledEnum('TrainingEnrolmentGroup', 'Tabs of 我的培训', {
  CURRENT: '进行中',
  COMPLETED: '已完成',
  ENDED: '已取消',
});
export type EnrolmentGroup = keyof typeof EnrolmentGroup;

const COMPLETED = ['COMPLETED', 'NOT_COMPLETED'];
/** Over for the trainee, though staff may take it up again (T20-9). */
const OVER = ['BLOCKED'];
/** States of a tab, as the flow has them. */
export function statesOfGroup(group: EnrolmentGroup): string[] {
  return Object.entries(enrolmentFlow.states).flatMap(([name, { final }]) => {
    const own =
      final || OVER.includes(name)
        ? COMPLETED.includes(name)
          ? EnrolmentGroup.COMPLETED
          : EnrolmentGroup.ENDED
        : EnrolmentGroup.CURRENT;
    return own === group ? [name] : [];
  });
}

@ObjectType('OwnTrainee', {
  simpleResolvers: true,
  description: '学员档案 of the caller, masked, with what the discharge system says (SC13-3)',
})
export class OwnTraineeType {
  @Field(() => String, { description: '姓名, masked' })
  name!: string;
  @Field(() => String, { description: '身份证号码, masked' })
  idNo!: string;
  @Field(() => String, { description: '手机号码 of the real-name sign-in, masked' })
  phone!: string;
  @Field(() => String, { nullable: true, description: '人员类别 in words; null while it is not known' })
  categoryTitle?: string | null;
  @Field(() => String, { nullable: true, description: '安置区 in words' })
  districtName?: string | null;
  @Field(() => DayScalar, { nullable: true, description: '退役日期' })
  dischargeDate?: string | null;
}

export const IdentityResult = titledEnum('IdentityCheckResult', 'What a check of identity said (02 §12.6)', {
  CONSISTENT: '一致',
  WARNING: '警告：有变化，须逐条审核',
  INTERCEPTED: '拦截：不符合报名条件',
  MANUAL: '人工：重复身份，或已人工放行',
  UNAVAILABLE: '不可用：暂时无法核验',
});

@ObjectType('Interception', { simpleResolvers: true, description: 'A rule that a trainee ran into (02 §12.5)' })
export class InterceptionType {
  @Field(() => String, { description: 'B01 … B12' })
  code!: string;
  @Field(() => String, { description: 'what he is told' })
  message!: string;
}

@ObjectType('MissingItem', { simpleResolvers: true, description: 'Something that a returned enrolment lacks (T20-4)' })
export class MissingItemType {
  @Field(() => String, { description: 'what it is called' })
  name!: string;
  @Field(() => String, { nullable: true, description: 'what it has to be like' })
  note?: string | null;
}

@ObjectType('TrainingEnrolment', { description: '报名 (02 §5.3); personal data masked' })
export class EnrolmentType {
  row!: FlowRow;
  accountId!: string;

  @Field(() => ID, { description: 'the enrolment' })
  id!: string;
  @Field(() => Int, { description: 'version, to send back with an act' })
  version!: number;
  @Field(() => String, { description: '报名编号' })
  enrolNo!: string;
  @Field(() => ID, { description: 'the round' })
  roundId!: string;
  @Field(() => String, { description: '批次名称' })
  roundTitle!: string;
  @Field(() => String, { description: '培训机构' })
  institutionName!: string;
  @Field(() => String, { description: '培训项目' })
  projectName!: string;
  @Field(() => DayScalar, { description: '计划开班日' })
  plannedStart!: string;
  @Field(() => DayScalar, { description: '计划结束日' })
  plannedEnd!: string;
  @Field(() => String, { description: '培训地址' })
  address!: string;
  @Field(() => String, { description: '联系人 of the round' })
  contactName!: string;
  @Field(() => String, { description: '联系电话 of the round' })
  contactPhone!: string;
  @Field(() => DateTimeScalar, { description: '取消报名截止（不含）' })
  cancelDeadline!: Date | string;
  @Field(() => Boolean, { description: 'the deadline for cancelling has passed (BR13-5)' })
  cancelOver!: boolean;
  @Field(() => String, { nullable: true, description: '取消原因' })
  cancelReason?: string | null;
  @Field(() => DayScalar, { nullable: true, description: '退训日期, once the district has agreed' })
  exitDate?: string | null;
  @Field(() => [MissingItemType], { description: '缺少的材料, as the district listed them last' })
  missing!: MissingItemType[];
  @Field(() => String, { description: 'the bureau that judges it, whom he may ask' })
  officeName!: string;
  @Field(() => String, { nullable: true, description: '咨询电话 of that bureau' })
  officePhone?: string | null;
  @Field(() => String, { description: '就业状态 in words' })
  employmentStatusTitle!: string;
  @Field(() => String, { description: '报名渠道 in words' })
  channelTitle!: string;
  @Field(() => String, { nullable: true, description: '学历 in words' })
  educationTitle?: string | null;
  @Field(() => String, { nullable: true, description: '紧急联系人, masked' })
  emergencyName?: string | null;
  @Field(() => String, { nullable: true, description: '紧急联系电话, masked' })
  emergencyPhone?: string | null;
  @Field(() => String, { description: '培训愿望' })
  wish!: string;
  @Field(() => String, { description: '姓名, masked' })
  name!: string;
  @Field(() => String, { description: '身份证号码, masked' })
  idNo!: string;
  @Field(() => String, { description: '手机号码, masked' })
  phone!: string;
  @Field(() => String, { description: '安置区, GB/T 2260' })
  districtCode!: string;
  @Field(() => String, { nullable: true, description: 'CL-PERSON-CAT, as the discharge system said' })
  personCategory?: string | null;
  @Field(() => DateTimeScalar, { description: '报名时间' })
  appliedAt!: Date | string;
  @Field(() => Int, { nullable: true, description: '候补序号' })
  waitlistNo?: number | null;
  @Field(() => [InterceptionType], { description: 'all rules he ran into; the first is what he is told' })
  interceptions!: InterceptionType[];
  @Field(() => EnrolmentState, { description: 'where it stands' })
  state!: string;
  @Field(() => String, { description: 'how it stands, as the trainee reads it: 候补第1位' })
  stateTitle!: string;
  @Field(() => FlowType, { description: 'state, actions, history' })
  get flow(): FlowType {
    return viewFlow(enrolmentFlow, ENROLMENT, this.row);
  }
}

export const EnrolmentConnection = connectionOf('TrainingEnrolment', () => EnrolmentType);

@InputType('EnrolInput', { description: 'What a trainee fills in' })
export class EnrolInputType {
  @Field(() => ID, { description: 'the round' })
  roundId!: string;
  @Field(() => String, { nullable: true, description: '手机号码; that of the real-name sign-in unless said' })
  phone?: string | null;
  @Field(() => String, { description: '就业状态: 1 待业, 2 在职, 3 创业, 4 在读, 9 其他' })
  employmentStatus!: string;
  @Field(() => String, { nullable: true, description: '培训愿望, at most 200 characters' })
  wish?: string | null;
  @Field(() => String, { nullable: true, description: '学历, GB/T 4658' })
  education?: string | null;
  @Field(() => String, { nullable: true, description: '紧急联系人姓名' })
  emergencyName?: string | null;
  @Field(() => String, { nullable: true, description: '紧急联系电话' })
  emergencyPhone?: string | null;
  @Field(() => Boolean, { nullable: true, description: 'filled in on a phone or in the mini-program' })
  mobile?: boolean | null;
  @Field(() => [ID], {
    nullable: true,
    description: '退役证等证明材料; needed where identity is to be looked at by hand',
  })
  attachmentIds?: string[] | null;
  @Field(() => Boolean, { description: '已阅读并同意报名声明' })
  declarationAccepted!: boolean;
}

@InputType('EnrolForInput', {
  description: '代报名: who is enrolled, and what he has filled in; files are his consent',
})
export class EnrolForInputType extends EnrolInputType {
  @Field(() => String, { description: '身份证号码' })
  idNo!: string;
  @Field(() => String, { description: '姓名' })
  name!: string;
  @Field(() => String, { description: '手机号码' })
  declare phone: string;
}
