import { Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import type { SqlInstant } from '../../../database/sql.ts';
import { connectionOf } from '../../../graphql/connection.ts';
import { DateTimeScalar } from '../../../graphql/scalars.ts';
import { type Attachment, AttachmentType } from '../../../platform/files/index.ts';
import { type FlowRow, FlowType, viewFlow } from '../../../platform/flow/index.ts';
import { NegativeReviewState, NegativeSourceEnum, NegativeVerdict } from '../enums.ts';
import { EvaluationStaffType } from '../lists/evaluation.type.ts';
import { negativeFlow } from './negative.flow.ts';
import { NEGATIVE_REVIEW } from './record-type.ts';

@ObjectType('NegativeReview', { description: '差评 and what is done about it (01 §11.6)' })
export class NegativeReviewType {
  row!: FlowRow;

  @Field(() => ID, { description: 'the negative review' })
  id!: string;
  @Field(() => Int, { description: 'version, to send back with an act' })
  version!: number;
  @Field(() => String, { description: '差评编号, CP + date + five digits' })
  reviewNo!: string;
  @Field(() => NegativeSourceEnum, { description: '来源' })
  source!: string;
  @Field(() => String, { description: 'the source in words' })
  sourceTitle!: string;
  @Field(() => ID, { nullable: true, description: 'the evaluation; null where a hotline’s order has none' })
  evaluationId?: string | null;
  @Field(() => String, { nullable: true, description: '12345工单编号' })
  orderNo?: string | null;
  @Field(() => DateTimeScalar, { nullable: true, description: 'deadline that the hotline has set' })
  orderDeadline?: SqlInstant | null;
  @Field(() => Int, { nullable: true, description: '评价等级, 1 or 2' })
  grade?: number | null;
  @Field(() => String, { description: 'what was said, numbers of people masked' })
  content!: string;
  @Field(() => String, { description: '评价人, masked; 匿名用户 where he wished so' })
  evaluatorMasked!: string;
  @Field(() => Boolean, { description: '匿名评价: nobody can be contacted or called back' })
  anonymous!: boolean;
  @Field(() => ID, { nullable: true, description: 'the case; null for an anonymous evaluation, which leads to nobody' })
  caseId?: string | null;
  @Field(() => String, { nullable: true, description: '一件事编号; null likewise' })
  caseNo?: string | null;
  @Field(() => String, { nullable: true, description: '办件编号; null likewise' })
  serviceNo?: string | null;
  @Field(() => String, { description: '事项' })
  matterName!: string;
  @Field(() => String, { description: '服务中心' })
  orgName!: string;
  @Field(() => [EvaluationStaffType], { description: '服务人员' })
  staff!: readonly EvaluationStaffType[];
  @Field(() => String, {
    nullable: true,
    description: '责任人: who was named by the head, or who began with it; null as long as nobody is',
  })
  ownerName?: string | null;
  @Field(() => DateTimeScalar, { description: '受理时间' })
  dispatchAt!: SqlInstant;
  @Field(() => DateTimeScalar, { nullable: true, description: '当前时限' })
  dueAt?: SqlInstant | null;
  @Field(() => Boolean, { description: 'its limit is over' })
  overdue!: boolean;
  @Field(() => DateTimeScalar, { nullable: true, description: '联系时间; null as long as nobody was reached' })
  contactAt?: SqlInstant | null;
  @Field(() => String, { nullable: true, description: '联系人' })
  contactByName?: string | null;
  @Field(() => NegativeVerdict, { nullable: true, description: '核实结论' })
  verdict?: string | null;
  @Field(() => String, { nullable: true, description: 'the verdict in words' })
  verdictTitle?: string | null;
  @Field(() => Boolean, { description: '已延期整改' })
  extended!: boolean;
  @Field(() => Int, { nullable: true, description: '回访评价, 5 to 1; null as long as nobody was reached' })
  revisitGrade?: number | null;
  @Field(() => NegativeReviewState, { description: 'where it stands' })
  state!: string;
  @Field(() => String, { description: 'the state in words' })
  stateTitle!: string;
  @Field(() => [AttachmentType], { description: '认定依据 and other files' })
  files!: readonly Attachment[];
  @Field(() => FlowType, { description: 'state, limit, actions, history' })
  get flow(): FlowType {
    return viewFlow(negativeFlow, NEGATIVE_REVIEW, this.row);
  }
}

export const NegativeReviewConnection = connectionOf('NegativeReview', () => NegativeReviewType);

@InputType('NegativeReviewFilter', { description: '差评 to show; what is absent does not narrow' })
export class NegativeReviewFilterInput {
  @Field(() => String, {
    nullable: true,
    description: '差评编号、办件编号、一件事编号或12345工单编号; an anonymous one by the first and the last alone',
  })
  search?: string | null;
  @Field(() => [NegativeReviewState], { nullable: true, description: '状态' })
  states?: string[] | null;
  @Field(() => Boolean, { nullable: true, description: '只看本人负责的' })
  mine?: boolean | null;
  @Field(() => Boolean, { nullable: true, description: '只看未办结、没有责任人的' })
  unassigned?: boolean | null;
  @Field(() => Boolean, { nullable: true, description: 'only those whose limit is over' })
  overdue?: boolean | null;
  @Field(() => String, { nullable: true, description: '区划代码' })
  districtCode?: string | null;
  @Field(() => String, { nullable: true, description: '服务中心的标识' })
  orgId?: string | null;
  @Field(() => String, { nullable: true, description: '受理日期起，YYYY-MM-DD' })
  from?: string | null;
  @Field(() => String, { nullable: true, description: '受理日期止（含），YYYY-MM-DD' })
  to?: string | null;
}
