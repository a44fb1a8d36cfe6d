import { Field, ID, InputType, ObjectType } from 'type-graphql';
import { LibraryTarget } from '../marks/mark.type.ts';
import { type ProposalKind, ProposalKindType } from './kinds.ts';

@InputType('TrainingProposalInput', { description: '建议暂停、剔除 of an institution or a project' })
export class ProposalInput {
  @Field(() => LibraryTarget, { description: 'an institution or a project' })
  targetType!: 'INSTITUTION' | 'PROJECT';
  @Field(() => ID, { description: 'which one' })
  targetId!: string;
  @Field(() => ProposalKindType, { description: '暂停 or 剔除' })
  kind!: ProposalKind;
  @Field(() => String, { description: 'why, 5 to 500 characters' })
  reason!: string;
  @Field(() => [ID], { description: '证明材料' })
  fileIds!: string[];
  @Field(() => ID, { description: 'a repeat answers with the first result' })
  requestId!: string;
}

@ObjectType('LibraryConsequence', {
  simpleResolvers: true,
  description: 'What a suspension or a removal brings with it (T14-6)',
})
export class ConsequenceType {
  @Field(() => String, { description: '培训项目, 项目申报, 报名批次' })
  kind!: string;
  @Field(() => String, { description: 'its number' })
  no!: string;
  @Field(() => String, { description: 'its name' })
  name!: string;
  @Field(() => String, { description: 'how it stands, in words' })
  stateTitle!: string;
  @Field(() => String, { description: 'what becomes of it' })
  effect!: string;
}
