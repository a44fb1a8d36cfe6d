import { firstRow, rows, run, sql } from "../../database/sql.js";
import { isUuid } from "../../database/uuid.js";
import { requireUser, transaction } from "../kernel/index.js";
import { deliveryWhere, noticeWhere } from "./lists/notice-filter.js";
import { findNotification, pageOfNotifications } from "./notification-rows.js";
/** 我收到的: what the caller was told, the newest first unless said, with the number still unread. */ export async function readInbox(ctx, filter, args, sort) {
    const page = await pageOfNotifications(ctx, inboxSelection(ctx, filter, sort), args);
    return {
        ...page,
        unreadCount: await countUnread(ctx)
    };
}
/** The caller's own notices under a filter. */ export function inboxSelection(ctx, filter, sort) {
    const { userId } = requireUser(ctx);
    return {
        where: sql`n.receiver_user_id = ${userId} and ${noticeWhere(filter)}`,
        ...filter.channels?.length || filter.states?.length ? {
            delivery: deliveryWhere(filter)
        } : {},
        ...sort && {
            sort
        }
    };
}
/** How many notices the caller has not read. */ export async function countUnread(ctx) {
    const { userId } = requireUser(ctx);
    const row = await firstRow(ctx, sql`select count(*) as count from notification where receiver_user_id = ${userId} and read_at is null`);
    return Number(row?.count ?? 0);
}
/** One notice of the caller; another's is undefined like one that does not exist. */ export async function findOwnNotification(ctx, id) {
    const { userId } = requireUser(ctx);
    return findNotification(ctx, id, sql`n.receiver_user_id = ${userId}`);
}
/**
 * Marks the caller's notices read: those named, or every one. Others' and unknown ids are passed over. Every open console of the caller
 * counts anew.
 *
 * @returns how many were unread before
 */ export async function markRead(ctx, which) {
    const { userId } = requireUser(ctx);
    const chosen = which === 'ALL' ? sql`true` : sql`id = any(${which.ids.filter(isUuid)}::uuid[])`;
    const now = ctx.app.clock.now();
    return transaction(ctx, async (tx)=>{
        const marked = await rows(tx, sql`update notification set read_at = ${now} where receiver_user_id = ${userId} and read_at is null and ${chosen} returning id`);
        const [first] = marked;
        if (!first) return 0;
        await run(tx, sql`update notification_delivery set state = 'READ', updated_at = ${now}
          where notification_id = any(${marked.map(({ id })=>id)}::uuid[]) and channel in ('IN_APP', 'POPUP')`);
        tx.afterCommit(()=>tx.app.bus.publish({
                type: 'notice',
                userId,
                notificationId: first.id,
                read: true
            }));
        return marked.length;
    });
}

//# sourceMappingURL=inbox.js.map