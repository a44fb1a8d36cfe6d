import { Field, ID, InputType, Int, ObjectType, registerEnumType } from 'type-graphql';
import type { SqlInstant } from '../../../database/sql.ts';
import { connectionOf } from '../../../graphql/connection.ts';
import { DateTimeScalar } from '../../../graphql/scalars.ts';
import { type FlowRow, FlowType, RowResult, titledStates, viewFlow } from '../../../platform/flow/index.ts';
import { FORCED_FINISH, forcedFinishFlow } from './request.flow.ts';
import { FINISH_WAYS } from './rule-body.ts';

const named = (names: readonly string[]) => Object.fromEntries(names.map((name) => [name, name]));

export const ForcedFinishState = named(Object.keys(forcedFinishFlow.states));
registerEnumType(ForcedFinishState, {
  name: 'ForcedFinishState',
  description: 'Where a request for a forced finish stands',
  valuesConfig: titledStates(forcedFinishFlow),
});

export const ForcedFinishWay = named(Object.keys(FINISH_WAYS));
registerEnumType(ForcedFinishWay, {
  name: 'ForcedFinishWay',
  description: 'How a matter is forced to its end',
  valuesConfig: Object.fromEntries(Object.entries(FINISH_WAYS).map(([name, description]) => [name, { description }])),
});

@ObjectType('ForcedFinishFile', { simpleResolvers: true, description: 'A file of a request' })
export class ForcedFinishFileType {
  @Field(() => String, { description: 'file name' })
  name!: string;
  @Field(() => String, { description: 'same-origin address' })
  url!: string;
}

@ObjectType('ForcedFinish', { description: '强制办结: a request of a person or the act of a rule, masked' })
export class ForcedFinishType {
  row!: FlowRow;

  @Field(() => ID, { description: 'the request' })
  id!: string;
  @Field(() => Int, { description: 'version, to send back with a verdict' })
  version!: number;
  @Field(() => String, { description: '申请编号, QZ + date + five digits' })
  requestNo!: string;
  @Field(() => ID, { description: 'the case' })
  caseId!: string;
  @Field(() => String, { description: '一件事编号' })
  caseNo!: string;
  @Field(() => String, { description: '办件编号, or the case’s number where all of it ends' })
  targetNo!: string;
  @Field(() => String, { description: '事项' })
  matterName!: string;
  @Field(() => String, { description: '姓名, masked' })
  nameMasked!: string;
  @Field(() => ForcedFinishWay, { description: '办结方式' })
  finishAs!: string;
  @Field(() => String, { description: 'the way in words' })
  finishAsTitle!: string;
  @Field(() => String, { description: '理由 in words' })
  reason!: string;
  @Field(() => String, { description: '依据' })
  basisText!: string;
  @Field(() => String, { nullable: true, description: 'the rule with its version, where a rule acted' })
  ruleTitle?: string | null;
  @Field(() => String, { description: '申请人, or the rule' })
  operatorName!: string;
  @Field(() => DateTimeScalar, { description: '申请时间' })
  createdAt!: SqlInstant;
  @Field(() => String, { nullable: true, description: '审批人' })
  approverName?: string | null;
  @Field(() => String, { nullable: true, description: '审批意见' })
  decisionText?: string | null;
  @Field(() => DateTimeScalar, { nullable: true, description: '审批或办结时间' })
  decidedAt?: SqlInstant | null;
  @Field(() => [String], { description: '后续工作 that the rule orders' })
  followUpTitles!: string[];
  @Field(() => String, { nullable: true, description: 'what was done of it' })
  followUpNote?: string | null;
  @Field(() => DateTimeScalar, { nullable: true, description: 'when it was done' })
  followedUpAt?: SqlInstant | null;
  @Field(() => [ForcedFinishFileType], { description: '附件' })
  files!: ForcedFinishFileType[];
  @Field(() => ForcedFinishState, { description: 'where it stands' })
  state!: string;
  @Field(() => String, { description: 'the state in words' })
  stateTitle!: string;
  @Field(() => FlowType, { description: 'state, limits, actions, history' })
  get flow(): FlowType {
    return viewFlow(forcedFinishFlow, FORCED_FINISH, this.row);
  }
}

export const ForcedFinishConnection = connectionOf('ForcedFinish', () => ForcedFinishType);

@InputType('ForcedFinishFilter', { description: '强制办结 to show; what is absent does not narrow' })
export class ForcedFinishFilterInput {
  @Field(() => String, { nullable: true, description: 'code of the list forced-finish.reason' })
  reasonCode?: string | null;
  @Field(() => String, { nullable: true, description: '审批或办结日期起，YYYY-MM-DD' })
  from?: string | null;
  @Field(() => String, { nullable: true, description: '审批或办结日期止（含），YYYY-MM-DD' })
  to?: string | null;
  @Field(() => String, { nullable: true, description: '区, six digits' })
  districtCode?: string | null;
  @Field(() => String, { nullable: true, description: '身份证号，或申请编号、一件事编号、办件编号' })
  search?: string | null;
  @Field(() => String, { nullable: true, description: '事项代码；BUNDLE 为“一件事”主办件' })
  matterCode?: string | null;
}

@InputType('ForcedFinishRow', { description: 'What is to be forced to its end' })
export class ForcedFinishRowInput {
  @Field(() => ID, { description: 'the case' })
  caseId!: string;
  @Field(() => ID, { nullable: true, description: 'the matter; absent = the whole case' })
  subCaseId?: string | null;
  @Field(() => Int, { description: 'the version of the matter, or of the case, that was shown' })
  version!: number;
}

@InputType('RequestForcedFinishInput', { description: '申请强制办结' })
export class RequestForcedFinishInput {
  @Field(() => ID, { description: 'a repeat answers with the first result' })
  requestId!: string;
  @Field(() => [ForcedFinishRowInput], { description: 'one to 200' })
  rows!: ForcedFinishRowInput[];
  @Field(() => ForcedFinishWay, { description: '办结方式' })
  finishAs!: string;
  @Field(() => String, { description: 'code of the list forced-finish.reason' })
  reasonCode!: string;
  @Field(() => String, { nullable: true, description: '说明, 5–500 characters; required for L99' })
  reasonText?: string | null;
  @Field(() => String, { description: '依据: article or document number, 5–500 characters' })
  basisText!: string;
  @Field(() => [ID], { nullable: true, description: 'uploaded files; with a single row only' })
  fileIds?: string[] | null;
}

@ObjectType('ForcedFinishAsked', { simpleResolvers: true, description: 'What became of one row' })
export class ForcedFinishAskedType {
  @Field(() => ID, { description: 'the request, or the row’s own id where it was refused' })
  id!: string;
  @Field(() => String, { description: 'its business number; empty where it is not the caller’s to see' })
  title!: string;
  @Field(() => RowResult, { description: 'whether it was asked for' })
  result!: string;
  @Field(() => String, { nullable: true, description: 'code of the refusal' })
  code?: string | null;
  @Field(() => String, { nullable: true, description: 'why not' })
  message?: string | null;
}
