import { Field, ID, Int, ObjectType } from 'type-graphql';
import { connectionOf } from '../../graphql/connection.ts';
import { DateTimeScalar } from '../../graphql/scalars.ts';
import { titledEnum } from '../../graphql/titled-enum.ts';
import { type FlowRow, FlowType, stateTitles, viewFlow } from '../flow/index.ts';
import { confirmationFlow } from './confirmation.flow.ts';

export const ConfirmationState = titledEnum(
  'ConfirmationState',
  'Where a one-click confirmation stands',
  stateTitles(confirmationFlow),
);

/** Personal data are masked where the row is written. */
@ObjectType('Confirmation', { description: '一键确认: what a person is asked, and the answer' })
export class ConfirmationType {
  row!: FlowRow;

  @Field(() => ID, { description: 'the confirmation' })
  id!: string;
  @Field(() => Int, { description: 'version, to send back with an answer' })
  version!: number;
  @Field(() => String, { description: '确认编号' })
  confirmationNo!: string;
  @Field(() => String, { description: 'masked' })
  name!: string;
  @Field(() => String, { description: 'masked' })
  mobile!: string;
  @Field(() => String, { description: 'the matter in a few words' })
  subject!: string;
  @Field(() => String, { description: 'what the person is told' })
  body!: string;
  @Field(() => String, { description: 'what the person pays, in words' })
  cost!: string;
  @Field(() => [String], { description: 'names of the data that will be handed over' })
  sharedData!: string[];
  @Field(() => ConfirmationState, { description: 'where it stands' })
  state!: string;
  @Field(() => String, { description: 'the state in words' })
  stateTitle!: string;
  @Field(() => DateTimeScalar, { description: 'when the person was asked' })
  askedAt!: string | Date;
  @Field(() => DateTimeScalar, { nullable: true, description: 'when the person answered' })
  answeredAt?: string | Date | null;
  @Field(() => String, { nullable: true, description: 'PC_YWTB, ALIPAY, SUISHENBAN or WINDOW' })
  channel?: string | null;
  @Field(() => FlowType, { description: 'state, limits, actions, history' })
  get flow(): FlowType {
    return viewFlow(confirmationFlow, 'confirmation', this.row);
  }
}

export const ConfirmationConnection = connectionOf('Confirmation', () => ConfirmationType);
