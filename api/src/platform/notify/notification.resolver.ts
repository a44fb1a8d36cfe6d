import { Arg, Ctx, ID, Int, Mutation, Query, Resolver, Root, Subscription } from 'type-graphql';
import { Allow, SignedIn } from '../../graphql/access-decorators.ts';
import { eventsOf } from '../../graphql/subscriptions.ts';
import { refuse } from '../errors/index.ts';
import type { Ctx as Context } from '../kernel/context.ts';
import type { NoticeArrived } from '../live/change-bus.ts';
import { countUnread, findOwnNotification, markRead, readInbox } from './inbox.ts';
import {
  NotificationConnection,
  NotificationFilter,
  NotificationSortInput,
  NotificationType,
  SentNotificationFilter,
} from './notification.type.ts';
import { VIEW_SENT } from './permissions.ts';
import { readSentBox } from './sent-box.ts';

const isFor = ({ actor }: Context, event: NoticeArrived) => actor.kind === 'USER' && actor.userId === event.userId;

@Resolver()
export class NotificationResolver {
  @SignedIn()
  @Query(() => NotificationConnection, { description: '我收到的: the caller’s notices, newest first unless said' })
  notifications(
    @Ctx() ctx: Context,
    @Arg('filter', () => NotificationFilter, { nullable: true, description: '筛选条件；缺省为不筛选' })
    filter?: NotificationFilter,
    @Arg('sort', () => NotificationSortInput, { nullable: true, description: '排序；缺省为时间从新到旧' })
    sort?: NotificationSortInput,
    @Arg('first', () => Int, { nullable: true, description: '向后取多少行，1–100，默认 20' }) first?: number,
    @Arg('after', () => String, { nullable: true, description: '从此游标之后取' }) after?: string,
  ): Promise<NotificationConnection> {
    return readInbox(ctx, filter ?? {}, { first, after }, sort);
  }

  @Allow(VIEW_SENT)
  @Query(() => NotificationConnection, {
    description: '系统发出的: notices of the organisations in the caller’s scope',
  })
  sentNotifications(
    @Ctx() ctx: Context,
    @Arg('filter', () => SentNotificationFilter, { nullable: true, description: '筛选条件；缺省为不筛选' })
    filter?: SentNotificationFilter,
    @Arg('sort', () => NotificationSortInput, { nullable: true, description: '排序；缺省为时间从新到旧' })
    sort?: NotificationSortInput,
    @Arg('first', () => Int, { nullable: true, description: '向后取多少行，1–100，默认 20' }) first?: number,
    @Arg('after', () => String, { nullable: true, description: '从此游标之后取' }) after?: string,
  ): Promise<NotificationConnection> {
    return readSentBox(ctx, filter ?? {}, { first, after }, sort);
  }

  @SignedIn()
  @Mutation(() => Int, { description: 'Marks the named notices read, or all of them; answers how many were unread' })
  markNotificationsRead(
    @Ctx() ctx: Context,
    @Arg('ids', () => [ID], { nullable: true, description: '通知的标识' }) ids?: string[],
    @Arg('all', () => Boolean, { nullable: true, description: 'true 为全部' }) all?: boolean,
  ): Promise<number> {
    return markRead(ctx, all ? 'ALL' : { ids: ids ?? [] });
  }

  @SignedIn()
  @Subscription(() => NotificationType, {
    description: 'A notice has reached the caller',
    subscribe: eventsOf('notice', (event, { context }) => isFor(context, event) && !event.read),
  })
  async notificationArrived(@Root() event: NoticeArrived, @Ctx() ctx: Context): Promise<NotificationType> {
    const found = await findOwnNotification(ctx, event.notificationId);
    if (!found) throw refuse('NOT_FOUND');
    return found;
  }

  @SignedIn()
  @Subscription(() => Int, {
    description: 'How many notices the caller has not read, whenever one arrives or is read, on whichever node',
    subscribe: eventsOf('notice', (event, { context }) => isFor(context, event)),
  })
  unreadNotifications(@Root() _event: NoticeArrived, @Ctx() ctx: Context): Promise<number> {
    return countUnread(ctx);
  }
}
