import { Field, ID, ObjectType } from 'type-graphql';
import { JsonScalar } from '../../../graphql/scalars.ts';

@ObjectType('FeedbackCandidate', {
  simpleResolvers: true,
  description: 'A sub-case that an unmatched message may mean',
})
export class FeedbackCandidateType {
  @Field(() => ID, { description: 'the sub-case' })
  id!: string;
  @Field(() => ID, { description: 'its case' })
  caseId!: string;
  @Field(() => String, { description: '一件事编号' })
  caseNo!: string;
  @Field(() => String, { description: '办件编号' })
  bjNo!: string;
  @Field(() => String, { description: '事项' })
  matterName!: string;
  @Field(() => String, { description: '姓名, masked' })
  personName!: string;
  @Field(() => String, { description: '办件状态' })
  statusTitle!: string;
}

@ObjectType('FeedbackColleague', { simpleResolvers: true, description: 'Who may be given a message' })
export class FeedbackColleagueType {
  @Field(() => ID, { description: 'the account' })
  id!: string;
  @Field(() => String, { description: 'name' })
  name!: string;
}

@ObjectType('FeedbackEnvelope', { simpleResolvers: true, description: 'A message as it travelled, for technicians' })
export class FeedbackEnvelopeType {
  @Field(() => JsonScalar, { description: 'numbers, times and the answer' })
  head!: unknown;
  @Field(() => JsonScalar, { nullable: true, description: 'structure of the body; texts are replaced by their length' })
  body!: unknown;
}
