import { Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import type { SqlInstant } from '../../database/sql.ts';
import { PageInfo } from '../../graphql/connection.ts';
import { DateTimeScalar } from '../../graphql/scalars.ts';
import {
  DeliveryStateEnum,
  NoticeChannelEnum,
  NotificationSortDirectionEnum,
  type NotificationSortField,
  NotificationSortFieldEnum,
} from './lists/notice.enums.ts';

@ObjectType('Notification', { simpleResolvers: true, description: 'Something a person was told' })
export class NotificationType {
  @Field(() => ID, { description: '唯一标识' })
  id!: string;
  @Field(() => String, { description: 'code of the template: N07' })
  type!: string;
  @Field(() => String, { description: '模板名称' })
  typeTitle!: string;
  @Field(() => String, { description: '标题' })
  title!: string;
  @Field(() => String, { description: '正文' })
  body!: string;
  @Field(() => Int, { description: '1 urgent … 4 hint' })
  priority!: number;
  @Field(() => Boolean, { description: '弹窗提醒: it comes up by itself in an open console' })
  popup!: boolean;
  @Field(() => DateTimeScalar, { description: '生成时间' })
  createdAt!: SqlInstant;
  @Field(() => String, { nullable: true, description: '有关的事项' })
  matterName?: string | null;
  @Field(() => String, { nullable: true, description: 'record type' })
  objectType?: string | null;
  @Field(() => ID, { nullable: true, description: '有关记录的标识' })
  objectId?: string | null;
  @Field(() => String, { nullable: true, description: 'business number of the record' })
  objectTitle?: string | null;
  @Field(() => String, { nullable: true, description: 'route inside the console' })
  link?: string | null;
  @Field(() => DateTimeScalar, { nullable: true, description: '阅读时间；未读为空' })
  readAt?: SqlInstant | null;
  @Field(() => String, { description: 'channel of the delivery shown: 站内消息, 弹窗提醒 or 短信' })
  channel!: string;
  @Field(() => [String], { description: 'every channel it went out on' })
  channels!: string[];
  @Field(() => String, { description: 'QUEUED SENDING SENT DELIVERED READ FAILED RETRYING GIVEUP NO_TARGET' })
  deliveryState!: string;
  @Field(() => String, { description: '送达情况的中文名称' })
  deliveryTitle!: string;
  @Field(() => String, { nullable: true, description: 'why the last attempt failed' })
  deliveryError?: string | null;
  @Field(() => String, { description: 'name; persons outside are masked' })
  receiver!: string;
  @Field(() => DateTimeScalar, {
    nullable: true,
    description: 'when somebody told the receiver otherwise; of undelivered ones',
  })
  settledAt?: SqlInstant | null;
}

@ObjectType('NotificationEdge', { simpleResolvers: true, description: '清单中的一行' })
export class NotificationEdge {
  @Field(() => String, { description: '本行的游标' })
  cursor!: string;
  @Field(() => NotificationType, { description: '本行的记录' })
  node!: NotificationType;
}

@ObjectType('NotificationConnection', { simpleResolvers: true, description: '清单的一页' })
export class NotificationConnection {
  @Field(() => [NotificationEdge], { description: '带游标的各行' })
  edges!: NotificationEdge[];
  @Field(() => [NotificationType], { description: '各行的记录' })
  nodes!: NotificationType[];
  @Field(() => PageInfo, { description: '翻页信息' })
  pageInfo!: PageInfo;
  @Field(() => Int, { description: 'of the caller, whatever the filter; 0 for what the system has sent' })
  unreadCount!: number;
}

@InputType({ description: '我收到的通知的筛选条件' })
export class NotificationFilter {
  @Field(() => Boolean, { nullable: true, description: '只要未读的' })
  unreadOnly?: boolean | null;
  @Field(() => String, { nullable: true, description: 'code of the template' })
  type?: string | null;
  @Field(() => [String], { nullable: true, description: 'codes of templates' })
  types?: string[] | null;
  @Field(() => [String], { nullable: true, description: '事项代码' })
  matterCodes?: string[] | null;
  @Field(() => [NoticeChannelEnum], { nullable: true, description: 'went out on one of these channels' })
  channels?: string[] | null;
  @Field(() => [DeliveryStateEnum], { nullable: true, description: 'stands so on one of the channels asked for' })
  states?: string[] | null;
  @Field(() => String, { nullable: true, description: '生成日期起，YYYY-MM-DD' })
  from?: string | null;
  @Field(() => String, { nullable: true, description: '生成日期止（含），YYYY-MM-DD' })
  to?: string | null;
  @Field(() => String, { nullable: true, description: 'business number of the record, or words of the title' })
  search?: string | null;
}

@InputType({ description: '系统发出的通知的筛选条件' })
export class SentNotificationFilter extends NotificationFilter {
  @Field(() => Boolean, { nullable: true, description: '未送达: given up, or without a number' })
  undeliveredOnly?: boolean | null;
  @Field(() => ID, { nullable: true, description: 'notices about one record' })
  objectId?: string | null;
  @Field(() => [ID], {
    nullable: true,
    description: 'notices about any of these records, 100 at most; a case and its sub-cases',
  })
  objectIds?: string[] | null;
}

@InputType('NotificationSort', { description: 'How a list of notices is sorted; the newest of equals come first' })
export class NotificationSortInput {
  @Field(() => NotificationSortFieldEnum, { description: 'by what' })
  field!: NotificationSortField;
  @Field(() => NotificationSortDirectionEnum, { description: 'in which direction' })
  direction!: 'ASC' | 'DESC';
}
