import { Field, ID, InputType, Int } from 'type-graphql';
import { WithdrawReasonEnum } from '../lists/hit.enums.ts';
import type { WithdrawReason } from '../reasons.ts';

@InputType('WithdrawCaseInput', { description: '申请撤回 of a case' })
export class WithdrawCaseInput {
  @Field(() => ID, { description: 'a repeat answers with the first result' })
  requestId!: string;
  @Field(() => ID, { description: 'the case' })
  caseId!: string;
  @Field(() => Int, { description: 'the version of the case that the clerk saw' })
  version!: number;
  @Field(() => WithdrawReasonEnum, { description: '撤回原因' })
  reasonCode!: WithdrawReason;
  @Field(() => String, { nullable: true, description: '说明, 5–500 characters; required for OTHER' })
  reasonText?: string | null;
}
