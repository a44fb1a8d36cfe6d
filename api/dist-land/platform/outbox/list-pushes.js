import { firstRow, rows, sql } from "../../database/sql.js";
import { isUuid } from "../../database/uuid.js";
import { decodeCursor, encodeCursor, pageSize, toPage } from "../../graphql/connection.js";
import { scopeWhere } from "../access/scope/scope-where.js";
import { refuse } from "../errors/index.js";
import { scopeOf } from "../kernel/actor.js";
import { toView } from "./push-view.js";
/** Counted exactly up to here; beyond it a list says 「10,000+」. */ const COUNT_CAP = 10_000;
/** 推送日志, newest first, inside the caller's scope; payloads masked. Two statements whatever the page. */ export async function listPushes(ctx, filter, args) {
    const size = pageSize(args);
    const condition = conditionOf(ctx, filter);
    const after = args.after ? sql`m.id < ${cursorId(args.after)}::uuid` : sql`true`;
    const found = await selectPushes(ctx, sql`${condition} and ${after}`, size + 1);
    const count = await firstRow(ctx, sql`select count(*)::int as count from (select 1 from outbox_message m where ${condition} limit ${COUNT_CAP + 1}) capped`);
    const total = count?.count ?? 0;
    const page = toPage(found, size, args, (row)=>encodeCursor(null, row.id), (row)=>toView(ctx, row));
    return {
        ...page,
        totalCount: Math.min(total, COUNT_CAP),
        totalCapped: total > COUNT_CAP
    };
}
/** The pushes of the ids as the API shows them, in the order of the ids; out of scope = left out. */ export async function viewPushes(ctx, ids) {
    const scope = scopeWhere(scopeOf(ctx.actor), 'm');
    const found = await selectPushes(ctx, sql`m.id = any(${[
        ...ids
    ]}::uuid[]) and ${scope}`, ids.length);
    const byId = new Map(found.map((row)=>[
            row.id,
            toView(ctx, row)
        ]));
    return ids.flatMap((id)=>byId.get(id) ?? []);
}
function selectPushes(ctx, condition, limit) {
    return rows(ctx, sql`select m.id, m.push_id as "pushId", m.channel, m.kind, m.stream_key as "streamKey", m.stream_title as "streamTitle",
          m.seq, m.state, m.attempts, m.next_attempt_at as "nextAttemptAt", m.last_error as "lastError",
          m.answer_code as "answerCode", m.answer_message as "answerMessage", m.created_at as "createdAt",
          m.acked_at as "ackedAt", m.payload_masked as payload, m.root_id as "caseId",
          (m.state = 'PENDING' and exists (select 1 from outbox_message earlier where earlier.stream_key = m.stream_key
            and earlier.seq < m.seq and earlier.state not in ('ACKED', 'SKIPPED'))) as "waitingForEarlier"
        from outbox_message m where ${condition} order by m.id desc limit ${limit}`);
}
function conditionOf(ctx, filter) {
    const parts = [
        scopeWhere(scopeOf(ctx.actor), 'm')
    ];
    if (filter.state && filter.state.length > 0) parts.push(sql`m.state = any(${[
        ...filter.state
    ]}::text[])`);
    if (filter.channel) parts.push(sql`m.channel = ${filter.channel}`);
    if (filter.kind) parts.push(sql`m.kind = ${filter.kind}`);
    if (filter.caseId) parts.push(isUuid(filter.caseId) ? sql`m.root_id = ${filter.caseId}` : sql`false`);
    const search = filter.search?.trim();
    if (search) parts.push(searchCondition(search));
    return sql.join(parts, sql` and `);
}
function searchCondition(search) {
    if (/^[0-9a-f]{64}$/i.test(search)) return sql`m.push_id = ${search.toLowerCase()}`;
    const prefix = `${search.slice(0, 200).replace(/[\\%_]/g, '\\$&')}%`;
    return sql`m.stream_title like ${prefix}`;
}
function cursorId(cursor) {
    const { id } = decodeCursor(cursor);
    if (!isUuid(id)) throw refuse('BAD_INPUT');
    return id;
}

//# sourceMappingURL=list-pushes.js.map