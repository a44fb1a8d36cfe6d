import { Field, ID, Int, ObjectType } from 'type-graphql';
import type { SqlInstant } from '../../../database/sql.ts';
import { DateTimeScalar } from '../../../graphql/scalars.ts';
import { type FlowRow, FlowType, viewFlow } from '../../../platform/flow/index.ts';
import { EvaluationReplyState } from '../enums.ts';
import { replyFlow } from '../replies/reply.flow.ts';
import { EVALUATION_REPLY } from '../replies/reply-binding.ts';
import { evaluation } from './evaluation.record.ts';

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

@ObjectType('EvaluationDetail', { description: '评价 with its answer' })
export class EvaluationDetailType {
  @Field(() => evaluation.classes.Node, { description: 'the evaluation' })
  evaluation!: object;
  @Field(() => EvaluationReplyType, { nullable: true, description: 'its answer' })
  reply?: EvaluationReplyType | null;
}
