import { firstRow, rows, sql, toDate } from "../../../../database/sql.js";
import { isUuid } from "../../../../database/uuid.js";
import { decodeMomentCursor, encodeCursor, pageSize, toPage } from "../../../../graphql/connection.js";
import { refuse } from "../../../errors/index.js";
import { TROUBLED } from "./intake-task.js";
const COUNTED = 10_000;
/** 数据接收, newest first; the count stops at 10,000. Two statements whatever the page. */ export async function findIntakes(ctx, filter, args) {
    const size = pageSize(args);
    const where = conditionOf(filter);
    const found = await select(ctx, sql`${where} and ${behind(args.after)}`, size + 1);
    const counted = await firstRow(ctx, sql`select count(*)::int as count from (select 1 from exchange_intake i where ${where} limit ${COUNTED + 1}) capped`);
    const count = counted?.count ?? 0;
    const cursorOf = ({ takenAt, id })=>encodeCursor(toDate(takenAt).toISOString(), id);
    const page = toPage(found, size, args, cursorOf, (row)=>row);
    return {
        ...page,
        totalCount: Math.min(count, COUNTED),
        totalCapped: count > COUNTED
    };
}
/** @throws NOT_FOUND */ export async function getIntake(ctx, id) {
    const [found] = isUuid(id) ? await select(ctx, sql`i.id = ${id}`, 1) : [];
    if (!found) throw refuse('NOT_FOUND');
    return found;
}
function select(ctx, where, limit) {
    return rows(ctx, sql`select i.id, i.channel_id as "channelId", c.code as "channelCode", c.name as "channelName", i.kind, i.name,
               i.modified_at as "modifiedAt", i.bytes::float8 as bytes, i.state, i.row_count as "rowCount", i.bad_count as "badCount",
               case when i.handled_at is null and i.bad_count > 0 then i.bad_count -
                 (select count(*) from exchange_bad_row b where b.intake_id = i.id and b.settled_at is not null)::int else 0 end as "openCount",
               i.error_code as "errorCode", i.error_text as "errorText", i.taken_at as "takenAt", i.handled_at as "handledAt",
               i.handled_by as "handledBy", i.handled_how as "handledHow", i.handled_reason as "handledReason", ${TROUBLED} as troubled
          from exchange_intake i join data_channel c on c.id = i.channel_id
         where ${where} order by i.taken_at desc, i.id desc limit ${limit}`);
}
function conditionOf(filter) {
    const parts = [
        sql`true`
    ];
    if (filter.channelId) parts.push(isUuid(filter.channelId) ? sql`i.channel_id = ${filter.channelId}` : sql`false`);
    if (filter.kind) parts.push(sql`i.kind = ${filter.kind}`);
    if (filter.state) parts.push(sql`i.state = ${filter.state}`);
    if (filter.troubled != null) parts.push(filter.troubled ? TROUBLED : sql`not ${TROUBLED}`);
    const search = filter.search?.trim();
    if (search) parts.push(sql`starts_with(i.name, ${search})`);
    if (filter.from) parts.push(sql`i.taken_at >= ${filter.from}`);
    if (filter.to) parts.push(sql`i.taken_at < ${filter.to}`);
    return sql.join(parts, sql` and `);
}
function behind(cursor) {
    if (!cursor) return sql`true`;
    const { key, id } = decodeMomentCursor(cursor);
    return sql`(i.taken_at, i.id) < (${key}::timestamptz, ${id}::uuid)`;
}

//# sourceMappingURL=find-intakes.js.map