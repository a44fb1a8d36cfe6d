import { Field, InputType, Int, ObjectType } from 'type-graphql';
import { DayScalar } from '../../../graphql/scalars.ts';
import { titledEnum } from '../../../graphql/titled-enum.ts';
import { ANSWER_TITLES, type Answer } from './checklists/checklist.ts';
import { SEVERITY_TITLES, type Severity } from './improvement/problems.ts';

export const InspectionAnswer = titledEnum(
  'InspectionAnswer',
  'What a district finds on an item (02 §11.3)',
  ANSWER_TITLES,
);

export const InspectionSeverity = titledEnum(
  'InspectionSeverity',
  'How grave a problem is (02 §11.3)',
  SEVERITY_TITLES,
);

@ObjectType('InspectionItemAnswer', { simpleResolvers: true, description: 'What was found on an item' })
export class AnswerType {
  @Field(() => String, { description: 'code of the item' })
  code!: string;
  @Field(() => InspectionAnswer, { description: 'the finding' })
  answer!: Answer;
  @Field(() => String, { nullable: true, description: '说明' })
  note?: string | null;
}

@InputType('InspectionItemAnswerInput', { description: 'What was found on an item' })
export class AnswerInput implements AnswerType {
  @Field(() => String, { description: 'code of the item' })
  code!: string;
  @Field(() => InspectionAnswer, { description: 'the finding' })
  answer!: Answer;
  @Field(() => String, { nullable: true, description: '说明, at most 200 characters' })
  note?: string | null;
}

@ObjectType('InspectionVisit', { simpleResolvers: true, description: '实地检查' })
export class VisitType {
  @Field(() => DayScalar, { description: 'when' })
  date!: string;
  @Field(() => String, { description: '检查人员' })
  people!: string;
  @Field(() => String, { description: '检查情况' })
  findings!: string;
}

@InputType('InspectionVisitInput', { description: '实地检查' })
export class VisitInput implements VisitType {
  @Field(() => DayScalar, { description: 'when, not later than today' })
  date!: string;
  @Field(() => String, { description: '检查人员' })
  people!: string;
  @Field(() => String, { description: '检查情况' })
  findings!: string;
}

@ObjectType('InspectionProblem', { simpleResolvers: true, description: 'Something to be improved' })
export class InspectionProblemType {
  @Field(() => String, { description: '问题' })
  text!: string;
  @Field(() => InspectionSeverity, { description: '严重程度' })
  severity!: Severity;
  @Field(() => DayScalar, { description: '整改期限' })
  deadline!: string;
}

@InputType('InspectionProblemInput', { description: 'Something to be improved' })
export class InspectionProblemInput {
  @Field(() => String, { description: '问题, at most 300 characters' })
  text!: string;
  @Field(() => InspectionSeverity, { description: '严重程度' })
  severity!: Severity;
  @Field(() => DayScalar, {
    nullable: true,
    description: '整改期限; unless said, the longest of a round (insp.improve_days)',
  })
  deadline?: string | null;
}

@ObjectType('InspectionReply', { simpleResolvers: true, description: 'What an institution says to a problem' })
export class ReplyType {
  @Field(() => Int, { description: 'number of the problem, from 1 on' })
  no!: number;
  @Field(() => String, { description: '整改说明' })
  text!: string;
}
