import { Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import type { SqlInstant } from '../../../../database/sql.ts';
import { connectionOf } from '../../../../graphql/connection.ts';
import { DateTimeScalar } from '../../../../graphql/scalars.ts';
import { titledEnum } from '../../../../graphql/titled-enum.ts';
import { type FlowRow, FlowType, viewFlow } from '../../../../platform/flow/index.ts';
import { IDENTITY_LINK, linkFlow } from './link.flow.ts';

export const IdentityLinkState = titledEnum('IdentityLinkState', 'Where a request for 身份关联 stands', {
  PENDING: '待确认',
  APPROVED: '已关联',
  REJECTED: '未同意',
});
const KeptIdentity = titledEnum('KeptIdentity', 'Which of the two numbers is valid now', {
  NEW: '新办件的号码',
  OLD: '原办件的号码',
});

@ObjectType('IdentityLink', { description: '身份关联: two ID numbers of one person' })
export class IdentityLinkType {
  row!: FlowRow;

  @Field(() => ID, { description: 'the request' })
  id!: string;
  @Field(() => Int, { description: 'version, to send back with a verdict' })
  version!: number;
  @Field(() => String, { description: '申请编号, SF + date + five digits' })
  linkNo!: string;
  @Field(() => ID, { description: 'the pair of applications it came from' })
  hitId!: string;
  @Field(() => String, { description: '姓名, masked' })
  nameMasked!: string;
  @Field(() => String, { description: '原号码, masked' })
  formerIdMasked!: string;
  @Field(() => String, { description: '现号码, masked' })
  keptIdMasked!: string;
  @Field(() => String, { description: '理由' })
  reasonText!: string;
  @Field(() => String, { description: '申请人' })
  operatorName!: string;
  @Field(() => DateTimeScalar, { description: '申请时间' })
  createdAt!: SqlInstant;
  @Field(() => String, { nullable: true, description: '确认人' })
  approverName?: string | null;
  @Field(() => String, { nullable: true, description: '确认意见' })
  decisionText?: string | null;
  @Field(() => DateTimeScalar, { nullable: true, description: '确认时间' })
  decidedAt?: SqlInstant | null;
  @Field(() => IdentityLinkState, { description: 'where it stands' })
  state!: string;
  @Field(() => String, { description: 'the state in words' })
  stateTitle!: string;
  @Field(() => FlowType, { description: 'state, limits, actions, history' })
  get flow(): FlowType {
    return viewFlow(linkFlow, IDENTITY_LINK, this.row);
  }
}

export const IdentityLinkConnection = connectionOf('IdentityLink', () => IdentityLinkType);

@InputType('RequestIdentityLinkInput', { description: '申请身份关联 of the two persons of a pair' })
export class RequestIdentityLinkInput {
  @Field(() => ID, { description: 'a repeat answers with the first result' })
  requestId!: string;
  @Field(() => ID, { description: 'the pair' })
  hitId!: string;
  @Field(() => Int, { description: 'the version of the pair that was shown' })
  version!: number;
  @Field(() => KeptIdentity, { description: 'which number is valid now' })
  kept!: 'NEW' | 'OLD';
  @Field(() => String, { description: '理由, 5–500 characters' })
  reasonText!: string;
}
