import { rows, run, sql } from "../../../database/sql.js";
import { uuidv7 } from "../../../database/uuid.js";
import { recordAudit } from "../../audit/index.js";
import { actorName, transaction } from "../../kernel/index.js";
import { sendNotices } from "../../notify/index.js";
import { accessEvents } from "../events.js";
import { administrators } from "../notices/administrators.js";
import { INTEGRITY_BROKEN } from "../notices/templates.js";
import { endSessions, endSessionsOfRole } from "../sessions/end-sessions.js";
import { settleFaultTasks } from "./fault-task.js";
import { readSealed, SEALED_TABLES, TABLE_TITLES } from "./sealed-rows.js";
/**
 * Verifies the code of every row that decides who may do what (03 §40.3, §41.7). A broken row already gives nothing wherever rights are
 * evaluated; the scan ends the sessions it touches, keeps it as a fault until two administrators confirm it, and raises the alarm. A row
 * that carries its right code again ends its fault by itself.
 */ export async function scanIntegrity(ctx) {
    const startedAt = ctx.app.clock.now();
    const counts = [];
    const broken = [];
    for (const table of SEALED_TABLES){
        const count = {
            table,
            rows: 0,
            broken: 0
        };
        for await (const { row, intact } of readSealed(ctx, table)){
            count.rows += 1;
            if (intact) continue;
            count.broken += 1;
            const { key, title, userId, roleId } = row;
            broken.push({
                table,
                key,
                title: title.slice(0, 120),
                userId,
                roleId
            });
        }
        counts.push(count);
    }
    const id = await transaction(ctx, (tx)=>keep(tx, startedAt, counts, broken));
    return {
        id,
        counts,
        broken: broken.map(nameOf)
    };
}
async function keep(tx, startedAt, counts, broken) {
    const now = tx.app.clock.now();
    const id = uuidv7(now.getTime());
    await run(tx, sql`insert into integrity_scan (id, started_at, finished_at, by_name, counts)
        values (${id}, ${startedAt}, ${now}, ${actorName(tx.actor)}, ${JSON.stringify(counts)}::jsonb)`);
    await endRestored(tx, broken);
    const fresh = await openFaults(tx, broken);
    for (const { userId, roleId } of fresh){
        if (userId !== null) await endSessions(tx, userId, 'INTEGRITY');
        else if (roleId !== null) await endSessionsOfRole(tx, roleId);
    }
    await settleFaultTasks(tx);
    await alarm(tx, fresh);
    await recordAudit(tx, [
        {
            event: accessEvents.integrityScanned,
            objectType: 'integrity_scan',
            objectId: id,
            ok: broken.length === 0,
            detail: {
                counts
            }
        },
        ...fresh.map(({ table, key })=>({
                event: accessEvents.integrityBroken,
                objectType: table,
                objectId: key,
                ok: false
            }))
    ]);
    return id;
}
/** Opens a fault for each broken row that has none; returns those. */ async function openFaults(tx, broken) {
    const now = tx.app.clock.now();
    const values = broken.map(({ table, key, title })=>({
            id: uuidv7(now.getTime()),
            table,
            key,
            title
        }));
    const opened = await rows(tx, sql`insert into integrity_fault (id, table_name, row_key, title, found_at)
        select id, "table", key, title, ${now}
          from jsonb_to_recordset(${JSON.stringify(values)}::jsonb) as t(id uuid, "table" text, key text, title text)
        on conflict (table_name, row_key) where ended_at is null do nothing
        returning table_name as "table", row_key as key`);
    return broken.filter(({ table, key })=>opened.some((fault)=>fault.table === table && fault.key === key));
}
/** Faults whose row is sound again, or gone, are over. */ async function endRestored(tx, broken) {
    const open = JSON.stringify(broken.map(({ table, key })=>({
            table,
            key
        })));
    await run(tx, sql`update integrity_fault f set ended_at = ${tx.app.clock.now()}, outcome = 'RESTORED'
         where f.ended_at is null and not exists (
                 select 1 from jsonb_to_recordset(${open}::jsonb) as t("table" text, key text)
                  where t."table" = f.table_name and t.key = f.row_key)`);
}
async function alarm(tx, fresh) {
    if (fresh.length === 0) return;
    const named = fresh.slice(0, 20).map(nameOf).join('；');
    await sendNotices(tx, [
        {
            template: INTEGRITY_BROKEN,
            receivers: await administrators(tx, [
                'SEC_ADMIN',
                'AUD_ADMIN'
            ]),
            variables: {
                条数: fresh.length,
                明细: fresh.length > 20 ? `${named} 等` : named
            }
        }
    ]);
}
function nameOf({ table, title }) {
    return `${TABLE_TITLES[table]}：${title}`;
}

//# sourceMappingURL=scan.js.map