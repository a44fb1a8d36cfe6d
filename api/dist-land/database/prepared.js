import { createHash } from 'node:crypto';
import { rows } from "./sql.js";
/** Each connection keeps what it prepared: texts without end (of free filters, say) must not fill its memory. */ const MOST_NAMES = 200;
const names = new Map();
function nameOf(text) {
    const known = names.get(text);
    if (known || names.size >= MOST_NAMES) return known;
    const name = createHash('sha256').update(text).digest('hex').slice(0, 32);
    names.set(text, name);
    return name;
}
/**
 * {@link rows} for the statements of hot lists: parsed and planned once per connection instead of with each request. A transaction's
 * statements go the usual way over its own connection.
 */ export async function preparedRows(ctx, statement) {
    if (ctx.inTransaction) return rows(ctx, statement);
    // Only to write the text: no unit of work is needed for it.
    const { sql: text, parameters } = statement.compile(ctx.app.orm.em.getKysely());
    const pool = await ctx.app.orm.em.getConnection().getNativeClient();
    const name = nameOf(text);
    const result = await pool.query({
        ...name ? {
            name
        } : {},
        text,
        values: [
            ...parameters
        ]
    });
    return result.rows;
}

//# sourceMappingURL=prepared.js.map