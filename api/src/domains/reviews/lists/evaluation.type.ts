import { Field, ID, Int, ObjectType } from 'type-graphql';
import type { SqlInstant } from '../../../database/sql.ts';
import { connectionOf } from '../../../graphql/connection.ts';
import { DateTimeScalar } from '../../../graphql/scalars.ts';
import { type FlowRow, FlowType, viewFlow } from '../../../platform/flow/index.ts';
import { EvaluationBusinessType, EvaluationChannelEnum, EvaluationReplyState, EvaluationScene } from '../enums.ts';
import { replyFlow } from '../replies/reply.flow.ts';
import { EVALUATION_REPLY } from '../replies/reply-binding.ts';

@ObjectType('EvaluationReply', { description: '答复 of the centre' })
export class EvaluationReplyType {
  row!: FlowRow;

  @Field(() => ID, { description: 'the answer' })
  id!: string;
  @Field(() => Int, { description: 'version, to send back with an act' })
  version!: number;
  @Field(() => String, { description: '答复内容' })
  content!: string;
  @Field(() => Int, { description: 'how often it was written: 1 = once' })
  contentNo!: number;
  @Field(() => String, { description: '答复人' })
  authorName!: string;
  @Field(() => String, { description: '答复单位' })
  authorOrgName!: string;
  @Field(() => DateTimeScalar, { description: '答复时间' })
  writtenAt!: SqlInstant;
  @Field(() => EvaluationReplyState, { description: 'where it stands' })
  state!: string;
  @Field(() => String, { description: 'the state in words' })
  stateTitle!: string;
  @Field(() => DateTimeScalar, { nullable: true, description: '公开时间' })
  publishedAt?: SqlInstant | null;
  @Field(() => String, { nullable: true, description: '审核意见, where it was sent back' })
  decisionText?: string | null;
  @Field(() => FlowType, { description: 'state, actions, history' })
  get flow(): FlowType {
    return viewFlow(replyFlow, EVALUATION_REPLY, this.row);
  }
}

@ObjectType('EvaluationStaff', { simpleResolvers: true, description: 'Who served, as he was called then' })
export class EvaluationStaffType {
  @Field(() => String, { description: '姓名' })
  name!: string;
  @Field(() => String, { description: '工号' })
  no!: string;
}

@ObjectType('Evaluation', { simpleResolvers: true, description: '评价 as it was given; nobody can change it' })
export class EvaluationType {
  @Field(() => ID, { description: 'the evaluation' })
  id!: string;
  @Field(() => String, { description: '评价编号' })
  evaluationNo!: string;
  @Field(() => Int, { description: '评价等级, 5 to 1' })
  grade!: number;
  @Field(() => String, { description: 'the grade in words' })
  gradeTitle!: string;
  @Field(() => [String], { description: 'what was ticked, in the words that were shown' })
  options!: readonly string[];
  @Field(() => Int, { description: '评价选项的版本 under which it was given' })
  optionSet!: number;
  @Field(() => String, { description: '评价内容, numbers of people masked' })
  comment!: string;
  @Field(() => String, { description: '评价人, masked; 匿名用户 where he wished so' })
  evaluatorMasked!: string;
  @Field(() => ID, {
    nullable: true,
    description: 'the case; null for an anonymous evaluation, which leads to nobody, and for 接待登记 about no case',
  })
  caseId?: string | null;
  @Field(() => String, { nullable: true, description: '一件事编号; null likewise' })
  caseNo?: string | null;
  @Field(() => String, {
    nullable: true,
    description: '办件编号, 一件事编号 or 接待编号 of what was evaluated; null for an anonymous one',
  })
  serviceNo?: string | null;
  @Field(() => String, { description: '事项代码' })
  matterCode!: string;
  @Field(() => String, { description: '事项' })
  matterName!: string;
  @Field(() => EvaluationBusinessType, { description: '业务类型' })
  businessType!: string;
  @Field(() => String, { description: 'the business type in words' })
  businessTypeTitle!: string;
  @Field(() => EvaluationScene, { description: '服务场景' })
  scene!: string;
  @Field(() => String, { description: 'the scene in words' })
  sceneTitle!: string;
  @Field(() => EvaluationChannelEnum, { description: '评价渠道' })
  channel!: string;
  @Field(() => String, { description: 'the channel in words' })
  channelTitle!: string;
  @Field(() => String, { description: '服务中心' })
  orgName!: string;
  @Field(() => String, { nullable: true, description: '窗口' })
  windowNo?: string | null;
  @Field(() => [EvaluationStaffType], { description: '服务人员' })
  staff!: readonly EvaluationStaffType[];
  @Field(() => DateTimeScalar, { description: '评价时间' })
  submittedAt!: SqlInstant;
  @Field(() => DateTimeScalar, { description: '接收时间' })
  receivedAt!: SqlInstant;
  @Field(() => Boolean, { description: '补传: given without a connection' })
  late!: boolean;
  @Field(() => Boolean, { description: 'the device’s clock was wrong; the server’s time counts' })
  clockWrong!: boolean;
  @Field(() => Boolean, { description: '代录: written down by a member of staff as the applicant said it' })
  byProxy!: boolean;
  @Field(() => String, { nullable: true, description: '代录人' })
  byProxyName?: string | null;
  @Field(() => DateTimeScalar, { nullable: true, description: '公开时间' })
  publishedAt?: SqlInstant | null;
  @Field(() => EvaluationReplyState, { nullable: true, description: 'where its answer stands; null = none' })
  replyState?: string | null;
  @Field(() => String, { description: 'the answer’s state in words' })
  replyStateTitle!: string;
  @Field(() => ID, { nullable: true, description: 'the negative review that it opened' })
  negativeId?: string | null;
  @Field(() => String, { nullable: true, description: '差评编号' })
  negativeNo?: string | null;
  @Field(() => String, { nullable: true, description: 'the negative review’s state in words' })
  negativeStateTitle?: string | null;
  @Field(() => String, { description: '推送状态 to the city’s platform: NONE, PENDING, SYNCED, FAILED' })
  pushState!: string;
}

@ObjectType('EvaluationDetail', { description: '评价 with its answer' })
export class EvaluationDetailType {
  @Field(() => EvaluationType, { description: 'the evaluation' })
  evaluation!: EvaluationType;
  @Field(() => EvaluationReplyType, { nullable: true, description: 'its answer' })
  reply?: EvaluationReplyType | null;
}

export const EvaluationConnection = connectionOf('Evaluation', () => EvaluationType);
