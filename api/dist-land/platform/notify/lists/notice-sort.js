import { sql, toDate } from "../../../database/sql.js";
import { decodeCursor, decodeMomentCursor, encodeCursor } from "../../../graphql/connection.js";
import { refuse } from "../../errors/index.js";
/** Behind every code; notices about no matter come last. */ const NO_MATTER = '~';
const CODE = /^[\w~.-]{1,20}$/;
const PLACE = /^([1-4])\.(\d{1,16})$/;
const codeKey = (column, of)=>({
        sql: column,
        of,
        parse: (key)=>{
            if (!CODE.test(key)) throw refuse('BAD_INPUT');
            return sql`${key}::text collate "C"`;
        }
    });
const KEYS = {
    TYPE: codeKey(sql`n.template_code collate "C"`, (row)=>row.type),
    MATTER: codeKey(sql`coalesce(n.matter_code, ${NO_MATTER}) collate "C"`, (row)=>row.matterCode ?? NO_MATTER),
    // Level first, then the place in the one order of all warnings (01 §6.5).
    PRIORITY: {
        sql: sql`(n.priority, n.priority_order)`,
        of: (row)=>`${row.priority}.${row.priorityOrder}`,
        parse: (key)=>{
            const [, priority, order] = PLACE.exec(key) ?? [];
            if (!priority || !order) throw refuse('BAD_INPUT');
            return sql`(${priority}::smallint, ${order}::bigint)`;
        }
    }
};
/** The order of a list, as the database takes it. */ export function orderBy({ field, direction }) {
    const way = direction === 'ASC' ? sql`asc` : sql`desc`;
    if (field === 'CREATED_AT') return sql`n.created_at ${way}, n.id ${way}`;
    if (field === 'PRIORITY') return sql`n.priority ${way}, n.priority_order ${way}, n.id desc`;
    return sql`${KEYS[field].sql} ${way}, n.id desc`;
}
/** The rows behind a cursor in that order. @throws BAD_INPUT for a cursor of another sort, or one that we did not give */ export function behind({ field, direction }, after) {
    if (!after) return sql`true`;
    const sign = direction === 'ASC' ? sql`>` : sql`<`;
    if (field === 'CREATED_AT') {
        const { key, id } = decodeMomentCursor(after);
        return sql`(n.created_at, n.id) ${sign} (${key}::timestamptz, ${id}::uuid)`;
    }
    const { key, id } = decodeCursor(after);
    const column = KEYS[field];
    const value = column.parse(key ?? '');
    return sql`(${column.sql} ${sign} ${value} or (${column.sql} = ${value} and n.id < ${id}::uuid))`;
}
export function cursorOf({ field }, row) {
    if (field === 'CREATED_AT') return encodeCursor(toDate(row.createdAt).toISOString(), row.id);
    return encodeCursor(KEYS[field].of(row), row.id);
}

//# sourceMappingURL=notice-sort.js.map