import { sql } from "../../database/sql.js";
import { scopeWhere } from "../access/scope/scope-where.js";
import { requireUser } from "../kernel/index.js";
import { deliveryWhere, noticeWhere } from "./lists/notice-filter.js";
import { pageOfNotifications } from "./notification-rows.js";
/** 系统发出的: what was sent on behalf of the organisations in the caller's scope, undelivered ones on demand (01 §6.7). */ export async function readSentBox(ctx, filter, args, sort) {
    return {
        ...await pageOfNotifications(ctx, sentSelection(ctx, filter, sort), args),
        unreadCount: 0
    };
}
/** What was sent in the caller's scope under a filter; 未送达 shows the deliveries that did not arrive. */ export function sentSelection(ctx, filter, sort) {
    const narrowed = filter.channels?.length || filter.states?.length;
    return {
        where: sql`${sentWithin(ctx)} and ${noticeWhere(filter)}`,
        ...narrowed ? {
            delivery: deliveryWhere(filter)
        } : {},
        ...sort && {
            sort
        }
    };
}
/** Notices `n` of the organisations in the caller's scope. */ export function sentWithin(ctx) {
    const { scope } = requireUser(ctx);
    return sql`n.org_id in (select o.id from (select id as org_id, district_code, path as org_path, id from org) o where ${scopeWhere(scope, 'o')})`;
}

//# sourceMappingURL=sent-box.js.map