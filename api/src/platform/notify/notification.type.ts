import { Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import { PageInfo } from '../../graphql/connection.ts';
import { DateTimeScalar } from '../../graphql/scalars.ts';

@ObjectType('Notification', { simpleResolvers: true, description: 'Something a person was told' })
export class NotificationType {
  @Field(() => ID)
  id!: string;
  @Field(() => String, { description: 'code of the template: N07' })
  type!: string;
  @Field(() => String)
  typeTitle!: string;
  @Field(() => String)
  title!: string;
  @Field(() => String)
  body!: string;
  @Field(() => Int, { description: '1 urgent … 4 hint' })
  priority!: number;
  @Field(() => String, { nullable: true })
  matterName?: string | null;
  @Field(() => String, { nullable: true, description: 'record type' })
  objectType?: string | null;
  @Field(() => ID, { nullable: true })
  objectId?: string | null;
  @Field(() => String, { nullable: true, description: 'business number of the record' })
  objectTitle?: string | null;
  @Field(() => String, { nullable: true, description: 'route inside the console' })
  link?: string | null;
  @Field(() => DateTimeScalar)
  createdAt!: string;
  @Field(() => DateTimeScalar, { nullable: true })
  readAt?: string | null;
  @Field(() => String, { description: '站内消息, 弹窗提醒 or 短信' })
  channel!: string;
  @Field(() => String, { description: 'QUEUED SENDING SENT DELIVERED READ FAILED RETRYING GIVEUP NO_TARGET' })
  deliveryState!: string;
  @Field(() => String)
  deliveryTitle!: string;
  @Field(() => String, { nullable: true, description: 'why the last attempt failed' })
  deliveryError?: string | null;
  @Field(() => String, { description: 'name; persons outside are masked' })
  receiver!: string;
}

@ObjectType('NotificationEdge', { simpleResolvers: true })
export class NotificationEdge {
  @Field(() => String)
  cursor!: string;
  @Field(() => NotificationType)
  node!: NotificationType;
}

@ObjectType('NotificationConnection', { simpleResolvers: true })
export class NotificationConnection {
  @Field(() => [NotificationEdge])
  edges!: NotificationEdge[];
  @Field(() => [NotificationType])
  nodes!: NotificationType[];
  @Field(() => PageInfo)
  pageInfo!: PageInfo;
  @Field(() => Int, { description: 'of the caller, whatever the filter; 0 for what the system has sent' })
  unreadCount!: number;
}

@InputType()
export class NotificationFilter {
  @Field(() => Boolean, { nullable: true })
  unreadOnly?: boolean | null;
  @Field(() => String, { nullable: true, description: 'code of the template' })
  type?: string | null;
}

@InputType()
export class SentNotificationFilter {
  @Field(() => String, { nullable: true, description: 'code of the template' })
  type?: string | null;
  @Field(() => Boolean, { nullable: true, description: '未送达: given up, or without a number' })
  undeliveredOnly?: boolean | null;
  @Field(() => ID, { nullable: true, description: 'notices about one record' })
  objectId?: string | null;
}
