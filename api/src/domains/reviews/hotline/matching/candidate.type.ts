import { Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import type { SqlInstant } from '../../../../database/sql.ts';
import { DateTimeScalar } from '../../../../graphql/scalars.ts';
import { ReviewedServiceKind } from '../../pads/calls/call.type.ts';

@ObjectType('HotlineCandidate', {
  simpleResolvers: true,
  description: 'A case or a matter of the caller’s scope that an order may be about',
})
export class HotlineCandidateType {
  @Field(() => ReviewedServiceKind, { description: 'a case or one matter of it' })
  serviceType!: string;
  @Field(() => ID, { description: 'the case or the matter' })
  serviceId!: string;
  @Field(() => String, { description: '一件事编号或办件编号' })
  serviceNo!: string;
  @Field(() => String, { description: '事项' })
  matterName!: string;
  @Field(() => String, { description: '服务中心' })
  orgName!: string;
  @Field(() => String, { description: '申请人, masked' })
  applicantMasked!: string;
  @Field(() => DateTimeScalar, { nullable: true, description: '接件时间' })
  acceptedAt?: SqlInstant | null;
  @Field(() => DateTimeScalar, { nullable: true, description: '办结时间' })
  finishedAt?: SqlInstant | null;
}

@InputType('HotlineMatchInput', { description: '人工匹配 of an order' })
export class HotlineMatchInput {
  @Field(() => ID, { description: 'the order' })
  orderId!: string;
  @Field(() => Int, { description: 'its version, as it was shown' })
  version!: number;
  @Field(() => ReviewedServiceKind, { description: 'a case or one matter of it' })
  serviceType!: 'case' | 'subCase';
  @Field(() => ID, { description: 'one of hotlineCandidates' })
  serviceId!: string;
  @Field(() => ID, { description: 'a repeat answers with the first result' })
  requestId!: string;
}
