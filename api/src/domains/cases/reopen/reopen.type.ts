import { Field, ID, InputType, Int, ObjectType, registerEnumType } from 'type-graphql';
import type { SqlInstant } from '../../../database/sql.ts';
import { connectionOf } from '../../../graphql/connection.ts';
import { DateTimeScalar } from '../../../graphql/scalars.ts';
import { type FlowRow, FlowType, titledStates, viewFlow } from '../../../platform/flow/index.ts';
import { REOPEN, reopenFlow } from './reopen.flow.ts';

export const ReopenState = Object.fromEntries(Object.keys(reopenFlow.states).map((name) => [name, name]));
registerEnumType(ReopenState, {
  name: 'ReopenState',
  description: 'Where a request to take an ended case up again stands',
  valuesConfig: titledStates(reopenFlow),
});

@ObjectType('Reopening', { description: '重新办理申请 of an ended case, masked' })
export class ReopeningType {
  row!: FlowRow;

  @Field(() => ID, { description: 'the request' })
  id!: string;
  @Field(() => Int, { description: 'version, to send back with a verdict' })
  version!: number;
  @Field(() => String, { description: '申请编号, CB + date + five digits' })
  requestNo!: string;
  @Field(() => ID, { description: 'the case' })
  caseId!: string;
  @Field(() => String, { description: '一件事编号' })
  caseNo!: string;
  @Field(() => String, { description: '姓名, masked' })
  nameMasked!: string;
  @Field(() => [String], { description: 'matters that are to be handled again' })
  matterNames!: string[];
  @Field(() => String, { description: '原因 in words' })
  reason!: string;
  @Field(() => String, { description: '申请人' })
  operatorName!: string;
  @Field(() => DateTimeScalar, { description: '申请时间' })
  createdAt!: SqlInstant;
  @Field(() => String, { nullable: true, description: '区审批人' })
  districtApprover?: string | null;
  @Field(() => DateTimeScalar, { nullable: true, description: '区审批时间' })
  districtDecidedAt?: SqlInstant | null;
  @Field(() => String, { nullable: true, description: '市审批人' })
  cityApprover?: string | null;
  @Field(() => DateTimeScalar, { nullable: true, description: '市审批时间' })
  cityDecidedAt?: SqlInstant | null;
  @Field(() => String, { nullable: true, description: '审批意见' })
  decisionText?: string | null;
  @Field(() => ReopenState, { description: 'where it stands' })
  state!: string;
  @Field(() => String, { description: 'the state in words' })
  stateTitle!: string;
  @Field(() => FlowType, { description: 'state, limits, actions, history' })
  get flow(): FlowType {
    return viewFlow(reopenFlow, REOPEN, this.row);
  }
}

export const ReopeningConnection = connectionOf('Reopening', () => ReopeningType);

@InputType('RequestReopenInput', { description: '申请重新办理' })
export class RequestReopenInput {
  @Field(() => ID, { description: 'a repeat answers with the first result' })
  requestId!: string;
  @Field(() => ID, { description: 'the case' })
  caseId!: string;
  @Field(() => Int, { description: 'the version of the case that the clerk saw' })
  version!: number;
  @Field(() => [ID], { description: 'ended matters that are to be handled again' })
  subCaseIds!: string[];
  @Field(() => String, { description: 'code of the list reopen.reason' })
  reasonCode!: string;
  @Field(() => String, { description: '说明, 5–500 characters' })
  reasonText!: string;
}
