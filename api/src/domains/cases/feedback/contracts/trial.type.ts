import { Field, ID, Int, ObjectType } from 'type-graphql';
import type { SqlInstant } from '../../../../database/sql.ts';
import { DateTimeScalar } from '../../../../graphql/scalars.ts';

@ObjectType('ContractTrialCheck', {
  simpleResolvers: true,
  description: '试运行校验: a message that broke the contract',
})
export class ContractTrialCheckType {
  @Field(() => ID, { description: 'id' })
  id!: string;
  @Field(() => String, { description: "the sender's own number of the message" })
  messageId!: string;
  @Field(() => String, { nullable: true, description: '反馈类型, in Chinese' })
  typeTitle?: string | null;
  @Field(() => [String], { description: 'paths of the message that break the contract' })
  faults!: string[];
  @Field(() => DateTimeScalar, { description: 'when it was checked' })
  checkedAt!: SqlInstant;
}

@ObjectType('ContractTrial', { simpleResolvers: true, description: '试运行: what a contract on trial found so far' })
export class ContractTrialType {
  @Field(() => Int, { description: 'messages that were checked' })
  checked!: number;
  @Field(() => Int, { description: 'messages that do not fit' })
  failed!: number;
  @Field(() => [ContractTrialCheckType], { description: 'the latest twenty that do not fit' })
  latest!: ContractTrialCheckType[];
}
