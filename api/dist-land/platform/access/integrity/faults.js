import { firstRow, rows, run, sql } from "../../../database/sql.js";
import { isUuid } from "../../../database/uuid.js";
import { recordAudit } from "../../audit/index.js";
import { refuse } from "../../errors/index.js";
import { requireUser, transaction } from "../../kernel/index.js";
import { refuseAccess } from "../errors.js";
import { accessEvents } from "../events.js";
import { readReason } from "../users/administer.js";
import { settleFaultTasks } from "./fault-task.js";
import { findSealed, reseal } from "./sealed-rows.js";
const fault = sql`
  select id, table_name as "table", row_key as "rowKey", title, found_at as "foundAt", sec_confirmed_by as "secConfirmedBy",
         aud_confirmed_by as "audConfirmedBy", ended_at as "endedAt", outcome from integrity_fault`;
/** The last scan, undefined before the first. */ export async function lastScan(ctx) {
    return firstRow(ctx, sql`select id, started_at as "startedAt", finished_at as "finishedAt", by_name as "byName", counts
          from integrity_scan order by started_at desc, id desc limit 1`);
}
/** Broken rows: the open ones first, then the last hundred that are over. */ export async function findFaults(ctx) {
    return rows(ctx, sql`${fault} order by ended_at desc nulls first, found_at desc, id desc limit 100`);
}
const SIDES = [
    {
        role: 'SEC_ADMIN',
        prefix: 'sec'
    },
    {
        role: 'AUD_ADMIN',
        prefix: 'aud'
    }
];
/**
 * A security and an audit administrator, each once, confirm that a broken row may be used as it stands now; with the second the row gets
 * its code (03 §41.7). E-QX-32 when this side has confirmed already; FORBIDDEN for anybody else.
 */ export async function confirmFault(ctx, id, givenReason) {
    const reason = readReason(givenReason);
    return transaction(ctx, async (tx)=>{
        const actor = requireUser(tx);
        const side = SIDES.find(({ role })=>actor.roles.includes(role));
        if (!side) throw refuse('FORBIDDEN');
        const found = await lockFault(tx, id);
        const mine = side.prefix === 'sec' ? found.secConfirmedBy : found.audConfirmedBy;
        if (mine !== null) throw refuseAccess('E-QX-32');
        const now = tx.app.clock.now();
        await run(tx, sql`update integrity_fault
             set ${sql.ref(`${side.prefix}_confirmed_at`)} = ${now}, ${sql.ref(`${side.prefix}_confirmed_by`)} = ${actor.name}
           where id = ${id}`);
        const both = (side.prefix === 'sec' ? found.audConfirmedBy : found.secConfirmedBy) !== null;
        if (both) await release(tx, found);
        await settleFaultTasks(tx);
        await recordAudit(tx, {
            event: accessEvents.integrityConfirmed,
            objectType: found.table,
            objectId: found.rowKey,
            detail: {
                reason,
                side: side.role,
                released: both
            }
        });
        return lockFault(tx, id);
    });
}
async function release(tx, found) {
    const now = await findSealed(tx, found.table, found.rowKey);
    if (now && !now.intact) await reseal(tx, found.table, found.rowKey, now.freshMac);
    await run(tx, sql`update integrity_fault set ended_at = ${tx.app.clock.now()}, outcome = ${now?.intact === false ? 'CONFIRMED' : 'RESTORED'}
         where id = ${found.id}`);
}
async function lockFault(tx, id) {
    const found = isUuid(id) ? await firstRow(tx, sql`${fault} where id = ${id} for update`) : undefined;
    if (!found) throw refuse('NOT_FOUND');
    return found;
}

//# sourceMappingURL=faults.js.map