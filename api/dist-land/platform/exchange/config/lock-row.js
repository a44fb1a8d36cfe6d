import { firstRow, sql } from "../../../database/sql.js";
import { isUuid } from "../../../database/uuid.js";
import { refuse } from "../../errors/index.js";
import { assertDistributionWithin } from "../apps/app-reach.js";
/** Loads and locks a row that an administrator changes. @throws NOT_FOUND; E-0504 when somebody changed it since `version` was seen */ export async function lockRow(tx, table, id, version) {
    if (table === 'distribution') await assertDistributionWithin(tx, id);
    const row = isUuid(id) ? await firstRow(tx, sql`select * from ${sql.table(table)} where id = ${id} for update`) : undefined;
    if (!row || row.state === 'DELETED') throw refuse('NOT_FOUND');
    if (row.version !== version) throw refuse('E-0504');
    return row;
}

//# sourceMappingURL=lock-row.js.map