import { Field, ID, Int, ObjectType } from 'type-graphql';
import type { SqlInstant } from '../../../database/sql.ts';
import { DateTimeScalar } from '../../../graphql/scalars.ts';
import { NotificationType } from '../notification.type.ts';

@ObjectType('NoticeStep', { simpleResolvers: true, description: '送达过程: one step of a delivery' })
export class NoticeStepType {
  @Field(() => DateTimeScalar, { description: 'when' })
  at!: SqlInstant;
  @Field(() => String, { description: 'QUEUED SENDING SENT DELIVERED READ FAILED RETRYING GIVEUP NO_TARGET' })
  state!: string;
  @Field(() => String, { description: 'the state in words' })
  title!: string;
  @Field(() => Int, { nullable: true, description: 'which attempt it belongs to, from 1' })
  attempt?: number | null;
  @Field(() => String, { nullable: true, description: 'what the other side said, or why it waits' })
  detail?: string | null;
}

@ObjectType('NoticeDelivery', { simpleResolvers: true, description: 'A notice on one channel' })
export class NoticeDeliveryType {
  @Field(() => ID, { description: 'the delivery' })
  id!: string;
  @Field(() => String, { description: '站内消息, 弹窗提醒 or 短信' })
  channelTitle!: string;
  @Field(() => String, { description: 'where it stands' })
  state!: string;
  @Field(() => String, { description: 'the same in words' })
  stateTitle!: string;
  @Field(() => Int, { description: 'how often it was tried; 0 in the console' })
  attempts!: number;
  @Field(() => String, { nullable: true, description: 'the number, masked; of text messages' })
  target?: string | null;
  @Field(() => DateTimeScalar, { nullable: true, description: 'when it is tried next' })
  nextAttemptAt?: SqlInstant | null;
  @Field(() => [NoticeStepType], { description: 'what became of it, in order' })
  steps!: NoticeStepType[];
}

@ObjectType('NotificationDetail', {
  simpleResolvers: true,
  description: 'One notice with everything that became of it',
})
export class NotificationDetailType {
  @Field(() => NotificationType, { description: 'the notice' })
  notification!: NotificationType;
  @Field(() => String, { description: 'whom its template is for, in words' })
  audienceTitle!: string;
  @Field(() => Int, { description: 'version of the template that worded it' })
  templateVersion!: number;
  @Field(() => [NoticeDeliveryType], { description: 'one per channel' })
  deliveries!: NoticeDeliveryType[];
  @Field(() => [NotificationType], { description: '补发: told in its place, because it could not be delivered' })
  fallbacks!: NotificationType[];
  @Field(() => Boolean, { description: 'whether the caller may send it again now' })
  canResend!: boolean;
  @Field(() => Boolean, { description: 'whether the caller may record that the receiver was told otherwise' })
  canSettle!: boolean;
  @Field(() => String, { nullable: true, description: 'who told the receiver otherwise' })
  settledByName?: string | null;
  @Field(() => String, { nullable: true, description: 'how' })
  settledNote?: string | null;
}
