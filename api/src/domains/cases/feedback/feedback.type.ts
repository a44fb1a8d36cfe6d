import { Field, ID, Int, ObjectType } from 'type-graphql';
import type { SqlInstant } from '../../../database/sql.ts';
import { connectionOf } from '../../../graphql/connection.ts';
import { DateTimeScalar } from '../../../graphql/scalars.ts';
import type { DeliveryChannel } from '../../../platform/exchange/channel.ts';
import {
  DeliveryChannelEnum,
  FeedbackDepartmentEnum,
  FeedbackQueueEnum,
  FeedbackStateEnum,
  FeedbackTagEnum,
  FeedbackTypeEnum,
} from './feedback.enums.ts';
import type { FeedbackQueue } from './lists/feedback-filter.ts';
import type { FeedbackDepartment, FeedbackState, FeedbackTag, FeedbackType } from './words.ts';

@ObjectType('FeedbackTagView', { simpleResolvers: true, description: 'What is special about a message, and why' })
export class FeedbackTagType {
  @Field(() => FeedbackTagEnum, { description: 'code' })
  code!: FeedbackTag;
  @Field(() => String, { description: 'name' })
  title!: string;
  @Field(() => String, { description: 'explanation in a sentence' })
  why!: string;
}

@ObjectType('FeedbackAct', { simpleResolvers: true, description: 'An act that the caller may take on a message now' })
export class FeedbackActType {
  @Field(() => String, { description: 'READ TRANSFER MATCH APPLY NOTIFY CLARIFY SETTLED UNRELATED REPLAY' })
  code!: string;
  @Field(() => String, { description: 'text of the button' })
  title!: string;
}

/** Nothing of it names a person in clear; sealed columns are not even read for it. */
@ObjectType('FeedbackMessage', { simpleResolvers: true, description: '部门反馈: one message of a department' })
export class FeedbackMessageType {
  @Field(() => ID, { description: 'id' })
  id!: string;
  @Field(() => Int, { description: 'grows with each change; acts send the one they saw' })
  version!: number;
  @Field(() => String, { description: "the sender's number of the message" })
  messageId!: string;
  @Field(() => FeedbackDepartmentEnum, { description: 'who reports' })
  department!: FeedbackDepartment;
  @Field(() => String, { description: '部门' })
  departmentTitle!: string;
  @Field(() => DeliveryChannelEnum, { description: 'how it reached us' })
  channel!: DeliveryChannel;
  @Field(() => String, { description: '报送方式' })
  channelTitle!: string;
  @Field(() => FeedbackStateEnum, { description: 'where it stands with us' })
  state!: FeedbackState;
  @Field(() => String, { description: '处理状态' })
  stateTitle!: string;
  @Field(() => [FeedbackTagType], { description: '状态冲突, 迟到报文, 时钟偏差 …' })
  tags!: FeedbackTagType[];
  @Field(() => Int, { description: '1 urgent … 4 hint' })
  importance!: number;
  @Field(() => String, { description: '重要程度' })
  importanceTitle!: string;
  @Field(() => Int, { nullable: true, description: "the sender's sequence within the sub-case" })
  seq!: number | null;
  @Field(() => String, { nullable: true, description: '一件事编号' })
  caseNo!: string | null;
  @Field(() => String, { nullable: true, description: '办件编号' })
  bjNo!: string | null;
  @Field(() => String, { nullable: true, description: '事项代码' })
  matterCode!: string | null;
  @Field(() => String, { nullable: true, description: '事项' })
  matterName!: string | null;
  @Field(() => ID, { nullable: true, description: 'the case, once matched' })
  caseId!: string | null;
  @Field(() => ID, { nullable: true, description: 'the sub-case, once matched' })
  subCaseId!: string | null;
  @Field(() => String, { nullable: true, description: '姓名, masked' })
  personName!: string | null;
  @Field(() => FeedbackTypeEnum, { nullable: true, description: 'null when the message was turned away unread' })
  feedbackType!: FeedbackType | null;
  @Field(() => String, { nullable: true, description: '反馈类型' })
  typeTitle!: string | null;
  @Field(() => String, { nullable: true, description: "the department's own code, verbatim" })
  externalCode!: string | null;
  @Field(() => String, { nullable: true, description: '外部状态: the department’s own words' })
  externalText!: string | null;
  @Field(() => DateTimeScalar, { description: '接收时间' })
  receivedAt!: SqlInstant;
  @Field(() => DateTimeScalar, { nullable: true, description: 'when somebody read it' })
  readAt!: SqlInstant | null;
  @Field(() => String, { nullable: true, description: '处理人: to whom it was transferred, or who dealt with it' })
  handlerName!: string | null;
  @Field(() => DateTimeScalar, { nullable: true, description: '处理时间' })
  processedAt!: SqlInstant | null;
  @Field(() => String, { nullable: true, description: '处理意见: the reason of who decided' })
  processNote!: string | null;
  @Field(() => Int, { description: 'what the sender was answered: 0, 1001 … 1005' })
  answerCode!: number;
  @Field(() => String, { description: 'in words' })
  answerMessage!: string;
  @Field(() => [FeedbackActType], { description: 'what the caller may do' })
  actions!: FeedbackActType[];
}

export const FeedbackConnection = connectionOf('Feedback', () => FeedbackMessageType);

@ObjectType('FeedbackCount', { simpleResolvers: true, description: 'How many messages wait in a list' })
export class FeedbackCountType {
  @Field(() => FeedbackQueueEnum, { description: 'the list' })
  queue!: FeedbackQueue;
  @Field(() => Int, { description: 'counted up to 1,000' })
  count!: number;
  @Field(() => Boolean, { description: 'there may be more' })
  capped!: boolean;
}
