import { firstRow, sql } from "../../database/sql.js";
export function defineParameter(parameter) {
    return parameter;
}
/** The value in force. A stored one that no longer fits the schema counts as absent and is logged. */ export async function readParameter(ctx, { code, schema, default: shipped }) {
    const stored = await firstRow(ctx, sql`select value from parameter_value where code = ${code}`);
    if (!stored) return shipped;
    const read = schema.safeParse(stored.value);
    if (read.success) return read.data;
    ctx.app.log.error({
        code
    }, 'a stored parameter does not fit its definition; the shipped value holds');
    return shipped;
}

//# sourceMappingURL=parameter.js.map