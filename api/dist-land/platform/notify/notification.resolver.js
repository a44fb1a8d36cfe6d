function _ts_decorate(decorators, target, key, desc) {
    var c = arguments.length, r = c < 3 ? target : desc === null ? desc = Object.getOwnPropertyDescriptor(target, key) : desc, d;
    if (typeof Reflect === "object" && typeof Reflect.decorate === "function") {
        r = Reflect.decorate(decorators, target, key, desc);
    } else {
        for(var i = decorators.length - 1; i >= 0; i--){
            if (d = decorators[i]) {
                r = (c < 3 ? d(r) : c > 3 ? d(target, key, r) : d(target, key)) || r;
            }
        }
    }
    return c > 3 && r && Object.defineProperty(target, key, r), r;
}
function _ts_metadata(metadataKey, metadataValue) {
    if (typeof Reflect === "object" && typeof Reflect.metadata === "function") {
        return Reflect.metadata(metadataKey, metadataValue);
    }
}
function _ts_param(paramIndex, decorator) {
    return function(target, key) {
        decorator(target, key, paramIndex);
    };
}
import { Arg, Ctx, ID, Int, Mutation, Query, Resolver, Root, Subscription } from 'type-graphql';
import { Allow, SignedIn } from "../../graphql/access-decorators.js";
import { TOPICS } from "../../graphql/subscriptions.js";
import { refuse } from "../errors/index.js";
import { countUnread, findOwnNotification, markRead, readInbox } from "./inbox.js";
import { NotificationConnection, NotificationFilter, NotificationSortInput, NotificationType, SentNotificationFilter } from "./notification.type.js";
import { VIEW_SENT } from "./permissions.js";
import { readSentBox } from "./sent-box.js";
export class NotificationResolver {
    notifications(ctx, filter, sort, first, after) {
        return readInbox(ctx, filter ?? {}, {
            first,
            after
        }, sort);
    }
    sentNotifications(ctx, filter, sort, first, after) {
        return readSentBox(ctx, filter ?? {}, {
            first,
            after
        }, sort);
    }
    markNotificationsRead(ctx, ids, all) {
        return markRead(ctx, all ? 'ALL' : {
            ids: ids ?? []
        });
    }
    async notificationArrived(event, ctx) {
        const found = await findOwnNotification(ctx, event.notificationId);
        if (!found) throw refuse('NOT_FOUND');
        return found;
    }
    unreadNotifications(_event, ctx) {
        return countUnread(ctx);
    }
}
_ts_decorate([
    SignedIn(),
    Query(()=>NotificationConnection, {
        description: '我收到的: the caller’s notices, newest first unless said'
    }),
    _ts_param(0, Ctx()),
    _ts_param(1, Arg('filter', ()=>NotificationFilter, {
        nullable: true,
        description: '筛选条件；缺省为不筛选'
    })),
    _ts_param(2, Arg('sort', ()=>NotificationSortInput, {
        nullable: true,
        description: '排序；缺省为时间从新到旧'
    })),
    _ts_param(3, Arg('first', ()=>Int, {
        nullable: true,
        description: '向后取多少行，1–100，默认 20'
    })),
    _ts_param(4, Arg('after', ()=>String, {
        nullable: true,
        description: '从此游标之后取'
    })),
    _ts_metadata("design:type", Function),
    _ts_metadata("design:paramtypes", [
        typeof Context === "undefined" ? Object : Context,
        typeof NotificationFilter === "undefined" ? Object : NotificationFilter,
        typeof NotificationSortInput === "undefined" ? Object : NotificationSortInput,
        Number,
        String
    ]),
    _ts_metadata("design:returntype", typeof Promise === "undefined" ? Object : Promise)
], NotificationResolver.prototype, "notifications", null);
_ts_decorate([
    Allow(VIEW_SENT),
    Query(()=>NotificationConnection, {
        description: '系统发出的: notices of the organisations in the caller’s scope'
    }),
    _ts_param(0, Ctx()),
    _ts_param(1, Arg('filter', ()=>SentNotificationFilter, {
        nullable: true,
        description: '筛选条件；缺省为不筛选'
    })),
    _ts_param(2, Arg('sort', ()=>NotificationSortInput, {
        nullable: true,
        description: '排序；缺省为时间从新到旧'
    })),
    _ts_param(3, Arg('first', ()=>Int, {
        nullable: true,
        description: '向后取多少行，1–100，默认 20'
    })),
    _ts_param(4, Arg('after', ()=>String, {
        nullable: true,
        description: '从此游标之后取'
    })),
    _ts_metadata("design:type", Function),
    _ts_metadata("design:paramtypes", [
        typeof Context === "undefined" ? Object : Context,
        typeof SentNotificationFilter === "undefined" ? Object : SentNotificationFilter,
        typeof NotificationSortInput === "undefined" ? Object : NotificationSortInput,
        Number,
        String
    ]),
    _ts_metadata("design:returntype", typeof Promise === "undefined" ? Object : Promise)
], NotificationResolver.prototype, "sentNotifications", null);
_ts_decorate([
    SignedIn(),
    Mutation(()=>Int, {
        description: 'Marks the named notices read, or all of them; answers how many were unread'
    }),
    _ts_param(0, Ctx()),
    _ts_param(1, Arg('ids', ()=>[
            ID
        ], {
        nullable: true,
        description: '通知的标识'
    })),
    _ts_param(2, Arg('all', ()=>Boolean, {
        nullable: true,
        description: 'true 为全部'
    })),
    _ts_metadata("design:type", Function),
    _ts_metadata("design:paramtypes", [
        typeof Context === "undefined" ? Object : Context,
        Array,
        Boolean
    ]),
    _ts_metadata("design:returntype", typeof Promise === "undefined" ? Object : Promise)
], NotificationResolver.prototype, "markNotificationsRead", null);
_ts_decorate([
    SignedIn(),
    Subscription(()=>NotificationType, {
        description: 'A notice has reached the caller',
        topics: TOPICS.notice,
        filter: ({ payload, context })=>context.actor.kind === 'USER' && context.actor.userId === payload.userId && !payload.read
    }),
    _ts_param(0, Root()),
    _ts_param(1, Ctx()),
    _ts_metadata("design:type", Function),
    _ts_metadata("design:paramtypes", [
        typeof NoticeArrived === "undefined" ? Object : NoticeArrived,
        typeof Context === "undefined" ? Object : Context
    ]),
    _ts_metadata("design:returntype", Promise)
], NotificationResolver.prototype, "notificationArrived", null);
_ts_decorate([
    SignedIn(),
    Subscription(()=>Int, {
        description: 'How many notices the caller has not read, whenever one arrives or is read, on whichever node',
        topics: TOPICS.notice,
        filter: ({ payload, context })=>context.actor.kind === 'USER' && context.actor.userId === payload.userId
    }),
    _ts_param(0, Root()),
    _ts_param(1, Ctx()),
    _ts_metadata("design:type", Function),
    _ts_metadata("design:paramtypes", [
        typeof NoticeArrived === "undefined" ? Object : NoticeArrived,
        typeof Context === "undefined" ? Object : Context
    ]),
    _ts_metadata("design:returntype", typeof Promise === "undefined" ? Object : Promise)
], NotificationResolver.prototype, "unreadNotifications", null);
NotificationResolver = _ts_decorate([
    Resolver()
], NotificationResolver);

//# sourceMappingURL=notification.resolver.js.map