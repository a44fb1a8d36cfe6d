import { Field, ID, InputType, Int, ObjectType, registerEnumType } from 'type-graphql';
import { connectionOf } from '../../../graphql/connection.ts';
import { DateTimeScalar, JsonScalar } from '../../../graphql/scalars.ts';
import { type FlowRow, FlowType, titledStates, viewFlow } from '../../../platform/flow/index.ts';
import { LibraryTarget } from '../marks/mark.type.ts';
import { changeFlow } from './change.flow.ts';
import { CHANGE } from './record-type.ts';

/** States of the flow as an enum of the API. */
export const ChangeState = Object.fromEntries(Object.keys(changeFlow.states).map((state) => [state, state]));
registerEnumType(ChangeState, {
  name: 'TrainingChangeState',
  description: 'Where a change request stands',
  valuesConfig: titledStates(changeFlow),
});

@InputType('TrainingChangeFilter', { description: 'Narrows the list; what is not given does not' })
export class ChangeFilterInput {
  @Field(() => String, { nullable: true, description: 'number, name of the institution or project' })
  search?: string | null;
  @Field(() => [ChangeState], { nullable: true, description: '状态' })
  states?: string[] | null;
  @Field(() => LibraryTarget, { nullable: true, description: 'of institutions or of projects' })
  targetType?: string | null;
  @Field(() => ID, { nullable: true, description: 'of one institution or project' })
  targetId?: string | null;
  @Field(() => String, { nullable: true, description: '区' })
  districtCode?: string | null;
}

@ObjectType('TrainingChangeDifference', {
  simpleResolvers: true,
  description: 'A field of a change request: in force beside asked for; what is sensitive is masked',
})
export class ChangeDifferenceType {
  @Field(() => String, { description: 'the field' })
  path!: string;
  @Field(() => String, { description: 'the field in words' })
  title!: string;
  @Field(() => String, { description: 'what is in force; empty where nothing is' })
  before!: string;
  @Field(() => String, { description: 'what is asked for' })
  after!: string;
  @Field(() => String, {
    nullable: true,
    description: 'what the version before asked for, where that was another (02 §2.3)',
  })
  earlier?: string | null;
}

@ObjectType('TrainingChange', { description: '变更申请 of an institution or a project (BR14-5, T15-7)' })
export class ChangeType {
  row!: FlowRow;

  @Field(() => ID, { description: 'the request' })
  id!: string;
  @Field(() => Int, { description: 'version, to send back with an act' })
  version!: number;
  @Field(() => String, { description: '变更申请编号' })
  changeNo!: string;
  @Field(() => LibraryTarget, { description: 'of an institution or of a project' })
  targetType!: string;
  @Field(() => ID, { description: 'the institution or project' })
  targetId!: string;
  @Field(() => String, { description: 'its name when it was asked' })
  targetName!: string;
  @Field(() => String, { description: '培训机构' })
  institutionName!: string;
  @Field(() => String, { description: 'district that judges' })
  districtName!: string;
  @Field(() => String, { description: '变更原因' })
  reason!: string;
  @Field(() => String, { description: 'what changes, in a line' })
  summary!: string;
  @Field(() => JsonScalar, { description: 'what was asked for, without what is sealed; for the form that goes on' })
  content!: unknown;
  @Field(() => Int, { description: 'how often it was submitted' })
  contentVersion!: number;
  @Field(() => [ChangeDifferenceType], { description: 'old and new, field by field' })
  differences!: ChangeDifferenceType[];
  @Field(() => DateTimeScalar, { nullable: true, description: 'when it was submitted last' })
  submittedAt?: string | Date | null;
  @Field(() => ChangeState, { description: 'where it stands' })
  state!: string;
  @Field(() => String, { description: 'the state in words' })
  stateTitle!: string;
  @Field(() => FlowType, { description: 'state, limits, actions, history' })
  get flow(): FlowType {
    return viewFlow(changeFlow, CHANGE, this.row);
  }
}

export const ChangeConnection = connectionOf('TrainingChange', () => ChangeType);
