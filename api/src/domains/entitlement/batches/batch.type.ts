import { Field, ID, Int, ObjectType } from 'type-graphql';
import { connectionOf } from '../../../graphql/connection.ts';
import { DateTimeScalar } from '../../../graphql/scalars.ts';
import { titledEnum } from '../../../graphql/titled-enum.ts';
import { type FlowRow, FlowType, stateTitles, viewFlow } from '../../../platform/flow/index.ts';
import { batchFlow } from '../batch.flow.ts';

/** States of the flow as an enum of the API. */
export const EntitlementBatchState = titledEnum(
  'EntitlementBatchState',
  'Where a batch stands',
  stateTitles(batchFlow),
);

@ObjectType('EntitlementBatch', { description: '免申即享批次 of one district and month' })
export class EntitlementBatchType {
  row!: FlowRow;

  @Field(() => ID, { description: 'the batch; batchId of all messages' })
  id!: string;
  @Field(() => Int, { description: 'version, to send back with an act' })
  version!: number;
  @Field(() => String, { description: '批次号' })
  batchNo!: string;
  @Field(() => String, { description: 'YYYY-MM' })
  periodYm!: string;
  @Field(() => String, { description: '区' })
  districtName!: string;
  @Field(() => Int, { description: '人数' })
  count!: number;
  @Field(() => Int, { description: 'messages into which it was split' })
  parts!: number;
  @Field(() => Int, { description: 'messages that were acknowledged' })
  ackedParts!: number;
  @Field(() => Int, { description: 'persons with a result' })
  resultsReceived!: number;
  @Field(() => Int, { description: 'persons who are insured' })
  succeeded!: number;
  @Field(() => Int, { description: 'persons who could not be insured' })
  failed!: number;
  @Field(() => String, { description: 'who made it' })
  createdByName!: string;
  @Field(() => DateTimeScalar, { description: 'when it was made' })
  createdAt!: string | Date;
  @Field(() => String, { nullable: true, description: 'who released it' })
  approverName?: string | null;
  @Field(() => DateTimeScalar, { nullable: true, description: 'when it was released' })
  approvedAt?: string | Date | null;
  @Field(() => DateTimeScalar, { nullable: true, description: 'when it was pushed last' })
  pushedAt?: string | Date | null;
  @Field(() => DateTimeScalar, { nullable: true, description: 'when 社保系统 acknowledged it' })
  ackAt?: string | Date | null;
  @Field(() => String, { nullable: true, description: 'code of the acknowledgement' })
  ackCode?: string | null;
  @Field(() => EntitlementBatchState, { description: 'where it stands' })
  state!: string;
  @Field(() => String, { description: 'the state in words' })
  stateTitle!: string;
  @Field(() => FlowType, { description: 'state, limits, actions, history' })
  get flow(): FlowType {
    return viewFlow(batchFlow, 'entitlementBatch', this.row);
  }
}

@ObjectType('EntitlementPublicity', {
  simpleResolvers: true,
  description: '公示: who stands on the list, and until when',
})
export class EntitlementPublicityType {
  @Field(() => DateTimeScalar, { description: 'since when it is public' })
  since!: string | Date;
  @Field(() => DateTimeScalar, { nullable: true, description: 'until when' })
  until!: string | Date | null;
  @Field(() => [String], { description: 'the persons, by their masked names' })
  names!: string[];
}

export const EntitlementBatchConnection = connectionOf('EntitlementBatch', () => EntitlementBatchType);
