import { firstRow, sql } from "../../../database/sql.js";
import { transaction } from "../../../platform/kernel/index.js";
import { keepRecords } from "../placement/placement-record.js";
import { screen } from "../placement/screen.js";
import { demoPlacements } from "./demo-placements.js";
/** Fictional soldiers who wait for work, as the night's pull would have brought them. A database that has some is left alone. */ export async function loadDemoEntitlement(ctx) {
    if (await firstRow(ctx, sql`select 1 as one from placement_record limit 1`)) return;
    await transaction(ctx, async (tx)=>screen(tx, await keepRecords(tx, demoPlacements())));
}

//# sourceMappingURL=demo-entitlement.js.map