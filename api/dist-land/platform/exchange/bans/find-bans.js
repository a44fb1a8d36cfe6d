import { firstRow, rows, sql } from "../../../database/sql.js";
import { isUuid } from "../../../database/uuid.js";
import { decodeCursor, encodeCursor, pageSize, toPage } from "../../../graphql/connection.js";
import { refuse } from "../../errors/index.js";
/** 黑名单, newest first. */ export async function findBans(ctx, filter, args) {
    const size = pageSize(args);
    const where = conditionOf(ctx.app.clock.now(), filter);
    const found = await select(ctx, sql`${where} and ${args.after ? sql`b.id < ${cursorId(args.after)}::uuid` : sql`true`}`, size + 1);
    const total = await firstRow(ctx, sql`select count(*)::int as count from exchange_ban b where ${where}`);
    const page = toPage(found, size, args, (row)=>encodeCursor(null, row.id), (row)=>row);
    return {
        ...page,
        totalCount: total?.count ?? 0
    };
}
export async function getBan(ctx, id) {
    const [found] = isUuid(id) ? await select(ctx, sql`b.id = ${id}`, 1) : [];
    if (!found) throw refuse('NOT_FOUND');
    return found;
}
function select(ctx, where, limit) {
    const now = ctx.app.clock.now();
    return rows(ctx, sql`select b.id, b.ip, b.rule, b.event_id as "eventId", b.reason, b.level, b.start_at as "startAt", b.end_at as "endAt",
               case when b.released_at is not null then 'RELEASED' when b.end_at <= ${now} then 'EXPIRED' else 'ACTIVE' end as state,
               b.operator_name as "operatorName", b.released_at as "releasedAt", b.released_name as "releasedName",
               b.release_reason as "releaseReason"
          from exchange_ban b where ${where} order by b.id desc limit ${limit}`);
}
function conditionOf(now, { state, ip }) {
    const states = {
        ACTIVE: sql`b.released_at is null and b.end_at > ${now}`,
        EXPIRED: sql`b.released_at is null and b.end_at <= ${now}`,
        RELEASED: sql`b.released_at is not null`
    };
    return sql.join([
        state ? states[state] : sql`true`,
        ip ? sql`b.ip = ${ip.trim()}` : sql`true`
    ], sql` and `);
}
function cursorId(cursor) {
    const { id } = decodeCursor(cursor);
    if (!isUuid(id)) throw refuse('BAD_INPUT');
    return id;
}

//# sourceMappingURL=find-bans.js.map