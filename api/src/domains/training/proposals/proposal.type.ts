import { Field, ID, InputType, Int, ObjectType, registerEnumType } from 'type-graphql';
import { connectionOf } from '../../../graphql/connection.ts';
import { DateTimeScalar } from '../../../graphql/scalars.ts';
import { type FlowRow, FlowType, titledStates, viewFlow } from '../../../platform/flow/index.ts';
import { LibraryTarget } from '../marks/mark.type.ts';
import { ProposalKind } from './kinds.ts';
import { proposalFlow } from './proposal.flow.ts';
import { PROPOSAL } from './record-type.ts';

/** States of the flow as an enum of the API. */
export const ProposalState = Object.fromEntries(Object.keys(proposalFlow.states).map((state) => [state, state]));
registerEnumType(ProposalState, {
  name: 'TrainingProposalState',
  description: 'Where a proposal stands',
  valuesConfig: titledStates(proposalFlow),
});

@InputType('TrainingProposalInput', { description: '建议暂停、剔除 of an institution or a project' })
export class ProposalInput {
  @Field(() => LibraryTarget, { description: 'an institution or a project' })
  targetType!: 'INSTITUTION' | 'PROJECT';
  @Field(() => ID, { description: 'which one' })
  targetId!: string;
  @Field(() => ProposalKind, { description: '暂停 or 剔除' })
  kind!: ProposalKind;
  @Field(() => String, { description: 'why, 5 to 500 characters' })
  reason!: string;
  @Field(() => [ID], { description: '证明材料' })
  fileIds!: string[];
  @Field(() => ID, { description: 'a repeat answers with the first result' })
  requestId!: string;
}

@InputType('TrainingProposalFilter', { description: 'Narrows the list; what is not given does not' })
export class ProposalFilterInput {
  @Field(() => [ProposalState], { nullable: true, description: '状态' })
  states?: string[] | null;
  @Field(() => ID, { nullable: true, description: 'of one institution or project' })
  targetId?: string | null;
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

@ObjectType('TrainingProposal', { description: '处置建议 (T14-4, T14-6, T15-4, T15-5)' })
export class ProposalType {
  row!: FlowRow;

  @Field(() => ID, { description: 'the proposal' })
  id!: string;
  @Field(() => Int, { description: 'version, to send back with an act' })
  version!: number;
  @Field(() => String, { description: '建议编号' })
  proposalNo!: string;
  @Field(() => LibraryTarget, { description: 'an institution or a project' })
  targetType!: 'INSTITUTION' | 'PROJECT';
  @Field(() => ID, { description: 'which one' })
  targetId!: string;
  @Field(() => String, { description: 'its name' })
  targetName!: string;
  @Field(() => ProposalKind, { description: '暂停 or 剔除' })
  kind!: ProposalKind;
  @Field(() => String, { description: 'why' })
  reason!: string;
  @Field(() => String, { description: 'the office that proposes' })
  proposerOrg!: string;
  @Field(() => DateTimeScalar, { description: 'when it was made' })
  proposedAt!: string | Date;
  @Field(() => ProposalState, { description: 'where it stands' })
  state!: string;
  @Field(() => String, { description: 'the state in words' })
  stateTitle!: string;
  @Field(() => FlowType, { description: 'state, actions, history' })
  get flow(): FlowType {
    return viewFlow(proposalFlow, PROPOSAL, this.row);
  }
}

export const ProposalConnection = connectionOf('TrainingProposal', () => ProposalType);
