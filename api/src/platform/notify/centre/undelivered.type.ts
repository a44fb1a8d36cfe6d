import { Field, ID, Int, ObjectType } from 'type-graphql';
import type { SqlInstant } from '../../../database/sql.ts';
import { connectionOf } from '../../../graphql/connection.ts';
import { DateTimeScalar } from '../../../graphql/scalars.ts';

@ObjectType('UndeliveredNotice', {
  simpleResolvers: true,
  description: '未送达 as a technician may see it: no text, no receiver',
})
export class UndeliveredNoticeType {
  @Field(() => ID, { description: 'the delivery' })
  id!: string;
  @Field(() => ID, { description: 'the notice' })
  notificationId!: string;
  @Field(() => String, { description: 'code of the template' })
  type!: string;
  @Field(() => String, { description: '模板名称' })
  typeTitle!: string;
  @Field(() => String, { description: '站内消息, 弹窗提醒 or 短信' })
  channelTitle!: string;
  @Field(() => String, { description: 'FAILED RETRYING GIVEUP NO_TARGET' })
  state!: string;
  @Field(() => String, { description: 'the same in words' })
  stateTitle!: string;
  @Field(() => Int, { description: 'how often it was tried' })
  attempts!: number;
  @Field(() => String, { nullable: true, description: 'why the last attempt failed' })
  lastError?: string | null;
  @Field(() => String, { nullable: true, description: 'business number of the record' })
  objectTitle?: string | null;
  @Field(() => String, { nullable: true, description: 'organisation on whose behalf it was sent' })
  orgName?: string | null;
  @Field(() => DateTimeScalar, { description: '生成时间' })
  createdAt!: SqlInstant;
  @Field(() => DateTimeScalar, { description: 'when it changed last' })
  updatedAt!: SqlInstant;
  @Field(() => DateTimeScalar, { nullable: true, description: 'when it is tried next' })
  nextAttemptAt?: SqlInstant | null;
  @Field(() => DateTimeScalar, { nullable: true, description: 'when somebody told the receiver otherwise' })
  settledAt?: SqlInstant | null;
}

export const UndeliveredNoticeConnection = connectionOf('UndeliveredNotice', () => UndeliveredNoticeType);
