import { sql } from "../../database/sql.js";
export function tablesOf(log) {
    return {
        entry: sql.table(log.entries),
        pending: sql.table(`${log.prefix}_pending`),
        chain: sql.table(`${log.prefix}_chain`),
        anchor: sql.table(`${log.prefix}_anchor`)
    };
}

//# sourceMappingURL=chained-log.js.map