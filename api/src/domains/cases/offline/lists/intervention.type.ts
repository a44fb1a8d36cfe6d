import { Field, ID, Int, ObjectType, registerEnumType } from 'type-graphql';
import type { SqlInstant } from '../../../../database/sql.ts';
import { connectionOf } from '../../../../graphql/connection.ts';
import { DateTimeScalar } from '../../../../graphql/scalars.ts';
import { type FlowRow, FlowType, titledStates, viewFlow } from '../../../../platform/flow/index.ts';
import { INTERVENTION, interventionFlow } from '../interventions/intervention.flow.ts';

export const InterventionState = Object.fromEntries(Object.keys(interventionFlow.states).map((name) => [name, name]));
registerEnumType(InterventionState, {
  name: 'InterventionState',
  description: 'Where a 干预 stands',
  valuesConfig: titledStates(interventionFlow),
});

@ObjectType('Intervention', { description: '自动办结干预, with the verdict where one is needed' })
export class InterventionType {
  row!: FlowRow;

  @Field(() => ID, { description: 'the intervention' })
  id!: string;
  @Field(() => Int, { description: 'version, to send back with an act' })
  version!: number;
  @Field(() => String, { description: '干预编号, GY + date + five digits' })
  interventionNo!: string;
  @Field(() => ID, { description: 'the sub-case' })
  subCaseId!: string;
  @Field(() => String, { description: '办件编号' })
  bjNo!: string;
  @Field(() => String, { description: '事项' })
  matterName!: string;
  @Field(() => String, { description: '「暂缓至2026-04-10」' })
  words!: string;
  @Field(() => String, { description: '原因类别' })
  reasonTitle!: string;
  @Field(() => String, { description: '原因' })
  reasonText!: string;
  @Field(() => String, { description: '操作人' })
  operatorName!: string;
  @Field(() => Boolean, { description: '须区业务科长审批' })
  needsApproval!: boolean;
  @Field(() => DateTimeScalar, { description: '时间' })
  createdAt!: SqlInstant;
  @Field(() => String, { nullable: true, description: '审批人' })
  approverName?: string | null;
  @Field(() => DateTimeScalar, { nullable: true, description: '审批时间' })
  decidedAt?: SqlInstant | null;
  @Field(() => String, { nullable: true, description: '审批意见' })
  decisionText?: string | null;
  @Field(() => InterventionState, { description: 'where it stands' })
  state!: string;
  @Field(() => String, { description: 'the state in words' })
  stateTitle!: string;
  @Field(() => FlowType, { description: 'state, limits, actions, history' })
  get flow(): FlowType {
    return viewFlow(interventionFlow, INTERVENTION, this.row);
  }
}

export const InterventionConnection = connectionOf('Intervention', () => InterventionType);
