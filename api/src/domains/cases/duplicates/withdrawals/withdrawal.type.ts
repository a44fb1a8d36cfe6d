import { Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import type { SqlInstant } from '../../../../database/sql.ts';
import { connectionOf } from '../../../../graphql/connection.ts';
import { DateTimeScalar } from '../../../../graphql/scalars.ts';
import { type FlowRow, FlowType, viewFlow } from '../../../../platform/flow/index.ts';
import { WithdrawalState, WithdrawReasonEnum } from '../lists/hit.enums.ts';
import type { WithdrawReason } from '../reasons.ts';
import { WITHDRAWAL, withdrawalFlow } from './withdrawal.flow.ts';

@ObjectType('Withdrawal', { description: '撤回申请 of a case, by the applicant or by the window for them' })
export class WithdrawalType {
  row!: FlowRow;

  @Field(() => ID, { description: 'the request' })
  id!: string;
  @Field(() => Int, { description: 'version, to send back with a verdict' })
  version!: number;
  @Field(() => String, { description: '申请编号, CH + date + five digits' })
  requestNo!: string;
  @Field(() => ID, { description: 'the case' })
  caseId!: string;
  @Field(() => String, { description: '一件事编号' })
  caseNo!: string;
  @Field(() => String, { description: '姓名, masked' })
  nameMasked!: string;
  @Field(() => String, { description: 'who asked: 申请人本人, the applicant with who acted for them, or the clerk' })
  requesterTitle!: string;
  @Field(() => WithdrawReasonEnum, { description: '撤回原因' })
  reasonCode!: string;
  @Field(() => String, { description: 'the reason in words' })
  reasonTitle!: string;
  @Field(() => String, { nullable: true, description: '说明' })
  reasonText?: string | null;
  @Field(() => Boolean, { description: 'the case had been accepted, so the district decided' })
  needApproval!: boolean;
  @Field(() => DateTimeScalar, { description: '申请时间' })
  createdAt!: SqlInstant;
  @Field(() => DateTimeScalar, { nullable: true, description: '审批时限' })
  dueAt?: SqlInstant | null;
  @Field(() => String, { nullable: true, description: '审批人' })
  approverName?: string | null;
  @Field(() => String, { nullable: true, description: '审批意见' })
  decisionText?: string | null;
  @Field(() => DateTimeScalar, { nullable: true, description: '审批时间' })
  decidedAt?: SqlInstant | null;
  @Field(() => [String], { description: 'what became of each matter' })
  effects!: string[];
  @Field(() => WithdrawalState, { description: 'where it stands' })
  state!: string;
  @Field(() => String, { description: 'the state in words' })
  stateTitle!: string;
  @Field(() => FlowType, { description: 'state, limits, actions, history' })
  get flow(): FlowType {
    return viewFlow(withdrawalFlow, WITHDRAWAL, this.row);
  }
}

export const WithdrawalConnection = connectionOf('Withdrawal', () => WithdrawalType);

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
