import { Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import { type FlowRow, FlowType, viewFlow } from '../../src/platform/flow/index.ts';
import { visitFlow } from './visit.flow.ts';

/** Name of the record type: in the history, in to-dos, in what clients hear of changes. */
export const VISIT = 'visit';

@InputType('PlanVisitInput', { description: '安排走访' })
export class PlanVisitInput {
  @Field(() => String, { description: '姓名, 2 to 30 characters' })
  personName!: string;
}

@ObjectType('Visit', { description: '走访慰问; the name masked' })
export class VisitType {
  row!: FlowRow;

  @Field(() => ID, { description: 'the visit' })
  id!: string;
  @Field(() => Int, { description: 'version, to send back with an act' })
  version!: number;
  @Field(() => String, { description: '走访编号' })
  visitNo!: string;
  @Field(() => String, { description: '姓名, masked' })
  personName!: string;
  /** Derived, never stored: state, who may do what now, history, limits. */
  @Field(() => FlowType, { description: 'state, actions, history' })
  get flow(): FlowType {
    return viewFlow(visitFlow, VISIT, this.row);
  }
}
