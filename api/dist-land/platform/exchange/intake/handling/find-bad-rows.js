import { firstRow, rows, sql } from "../../../../database/sql.js";
import { decodeCursor, encodeCursor, pageSize, toPage } from "../../../../graphql/connection.js";
import { refuse } from "../../../errors/index.js";
import { maskedValue } from "../../serve/project-rows.js";
import { openContent } from "./bad-row-content.js";
import { getIntake } from "./find-intakes.js";
/** Rows of a file or message that were not taken, by line: of the first 1,000, which are kept. @throws NOT_FOUND */ export async function findBadRows(ctx, intakeId, args) {
    const intake = await getIntake(ctx, intakeId);
    const size = pageSize(args);
    const after = args.after ? lineOf(args.after) : 0;
    const open = args.onlyOpen ? sql`b.settled_at is null` : sql`true`;
    const found = await rows(ctx, sql`select b.line, b.code, b.text, b.fields, b.content, b.settled_at as "settledAt", b.settled_by as "settledBy",
               b.settled_how as "settledHow"
          from exchange_bad_row b where b.intake_id = ${intake.id} and b.line > ${after} and ${open} order by b.line limit ${size + 1}`);
    const counted = await firstRow(ctx, sql`select count(*)::int as count from exchange_bad_row b where b.intake_id = ${intake.id} and ${open}`);
    const fields = await fieldsOfChannel(ctx, intake.channelId);
    const page = toPage(found, size, args, ({ line })=>encodeCursor(String(line), intake.id), (row)=>view(ctx, intake.id, row, fields, intake.handledAt === null));
    return {
        ...page,
        totalCount: counted?.count ?? 0
    };
}
/** The fields that a channel's source has at this moment. */ export async function fieldsOfChannel(ctx, channelId) {
    const found = await firstRow(ctx, sql`select s.fields from data_channel c join data_source s on s.id = c.source_id where c.id = ${channelId}`);
    return found?.fields ?? [];
}
function view(ctx, intakeId, { fields: wrong, content, ...row }, fields, open) {
    const known = content === null ? {} : openContent(ctx.app.keys, intakeId, row.line, content);
    const values = fields.filter(({ name })=>known[name] !== undefined || wrong.includes(name)).map((field)=>({
            name: field.name,
            label: field.label,
            value: maskedValue(field, known[field.name] ?? ''),
            wrong: wrong.includes(field.name)
        }));
    const correctable = open && row.settledAt === null && content !== null && values.some((one)=>one.wrong);
    return {
        ...row,
        id: `${intakeId}:${row.line}`,
        values,
        correctable
    };
}
function lineOf(cursor) {
    const { key } = decodeCursor(cursor);
    if (key === null || !/^\d{1,9}$/.test(key)) throw refuse('BAD_INPUT');
    return Number(key);
}

//# sourceMappingURL=find-bad-rows.js.map