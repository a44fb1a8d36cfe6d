import { firstRow, rows, sql } from "../../../../database/sql.js";
import { decodeCursor, encodeCursor, pageSize, toPage } from "../../../../graphql/connection.js";
import { FEEDBACK_QUEUES, feedbackWhere, queueWhere } from "./feedback-filter.js";
import { feedbackColumns } from "./feedback-row.js";
import { viewFeedback } from "./feedback-view.js";
/** Counted exactly up to here; beyond it a list says 「10,000+」. */ const COUNT_CAP = 10_000;
/** 反馈信息, newest first, inside the caller's scope; two statements whatever the page. */ export async function listFeedback(ctx, queue, filter, args) {
    const size = pageSize(args);
    const where = await feedbackWhere(ctx, queue, filter);
    const after = args.after ? sql`m.id < ${decodeCursor(args.after).id}::uuid` : sql`true`;
    const found = await rows(ctx, sql`select ${feedbackColumns} from feedback_message m where ${where} and ${after} order by m.id desc limit ${size + 1}`);
    const counted = await firstRow(ctx, sql`select count(*)::int as n from (select 1 from feedback_message m where ${where} limit ${COUNT_CAP + 1}) t`);
    const total = counted?.n ?? 0;
    const page = toPage(found, size, args, (row)=>encodeCursor(null, row.id), (row)=>viewFeedback(ctx, row));
    return {
        ...page,
        totalCount: Math.min(total, COUNT_CAP),
        totalCapped: total > COUNT_CAP
    };
}
/** How many messages wait in each list, counted no further than 1,000: the tabs say 「999+」. */ export async function countFeedback(ctx) {
    const cap = 1000;
    const queues = Object.keys(FEEDBACK_QUEUES).filter((queue)=>queue !== 'ALL');
    const counts = queues.map((queue)=>sql`(select count(*)::int from (select 1 from feedback_message m where ${queueWhere(ctx, queue)} limit ${cap}) t) as ${sql.ref(queue)}`);
    const found = await firstRow(ctx, sql`select ${sql.join(counts)}`);
    return queues.map((queue)=>{
        const count = found?.[queue] ?? 0;
        return {
            queue,
            count,
            capped: count >= cap
        };
    });
}

//# sourceMappingURL=list-feedback.js.map