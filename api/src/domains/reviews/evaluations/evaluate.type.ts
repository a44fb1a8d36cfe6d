import { Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import { DateTimeScalar } from '../../../graphql/scalars.ts';
import { titledEnum } from '../../../graphql/titled-enum.ts';

export const EvaluationInviteState = titledEnum(
  'EvaluationInviteState',
  'Whether an invitation can still be followed',
  { OPEN: '可以评价', USED: '已评价', EXPIRED: '已过期' },
);

@ObjectType('EvaluationChoice', { description: 'One thing to tick beside a grade' })
export class EvaluationChoiceType {
  @Field(() => String, { description: 'code to send' })
  code!: string;
  @Field(() => String, { description: 'words to show' })
  text!: string;
  @Field(() => Boolean, { description: 'whoever ticks it has to write something' })
  requiresText!: boolean;
}

@ObjectType('EvaluationGradeChoice', { description: 'One of the five grades with its options' })
export class EvaluationGradeType {
  @Field(() => Int, { description: '5 非常满意 … 1 非常不满意' })
  grade!: number;
  @Field(() => String, { description: 'the grade in words' })
  title!: string;
  @Field(() => [EvaluationChoiceType], {
    description: 'what may be ticked, for this kind of business and scene (R9.1.2)',
  })
  options!: EvaluationChoiceType[];
}

@ObjectType('EvaluationPublicReply', { description: 'The answer to one’s own evaluation, once it is public' })
export class EvaluationPublicReplyType {
  @Field(() => String, { description: '答复内容' })
  content!: string;
  @Field(() => String, { description: '答复单位' })
  orgName!: string;
  @Field(() => DateTimeScalar, { description: '公开时间' })
  publishedAt!: Date;
}

@ObjectType('EvaluationPage', { description: 'What an evaluation page shows; nobody is named in it' })
export class EvaluationPageType {
  @Field(() => EvaluationInviteState, { description: 'whether it can still be evaluated' })
  state!: string;
  @Field(() => String, { description: '事项' })
  matterName!: string;
  @Field(() => String, { description: '服务中心' })
  orgName!: string;
  @Field(() => DateTimeScalar, { description: 'until when' })
  expiresAt!: Date;
  @Field(() => String, {
    nullable: true,
    description: '评价编号, where it was evaluated by name: of an anonymous one nobody is told again',
  })
  evaluationNo?: string | null;
  @Field(() => DateTimeScalar, { nullable: true, description: 'when it was evaluated, as its number' })
  evaluatedAt?: Date | null;
  @Field(() => EvaluationPublicReplyType, {
    nullable: true,
    description: '答复 of the evaluation, once somebody else has reviewed it and it is public',
  })
  reply?: EvaluationPublicReplyType | null;
  @Field(() => Int, { description: 'version of the options, to send back' })
  optionSet!: number;
  @Field(() => Int, { description: 'longest comment in characters' })
  commentMax!: number;
  @Field(() => [EvaluationGradeType], { description: 'the five grades, the best first' })
  grades!: EvaluationGradeType[];
}

/** What an evaluation says, whichever way it comes. */
@InputType()
export abstract class GivenEvaluationInput {
  @Field(() => ID, { description: 'made by the device once per evaluation; a repeat answers with the first result' })
  clientId!: string;
  @Field(() => Int, { description: '5 to 1' })
  grade!: number;
  @Field(() => [String], { description: 'codes of what was ticked' })
  options!: string[];
  @Field(() => Int, { description: 'version of the options that were shown' })
  optionSet!: number;
  @Field(() => String, { nullable: true, description: 'up to 500 characters' })
  comment?: string | null;
}

@InputType({ description: 'An evaluation as somebody gives it' })
export class EvaluationInput extends GivenEvaluationInput {
  @Field(() => String, { description: 'the ticket of the invitation' })
  ticket!: string;
  @Field(() => Boolean, { description: '匿名: nobody at the centre is told who' })
  anonymous!: boolean;
}

@ObjectType('EvaluationReceipt', { description: 'That an evaluation has arrived' })
export class EvaluationReceiptType {
  @Field(() => String, { description: '评价编号, PJ + date + six digits' })
  evaluationNo!: string;
  @Field(() => DateTimeScalar, { description: 'when it was given' })
  submittedAt!: Date;
  @Field(() => Boolean, {
    description: 'the device’s clock differs from the server’s by more than five minutes (11.10)',
  })
  clockWrong!: boolean;
}
