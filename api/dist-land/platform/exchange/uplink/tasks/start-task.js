import { firstRow, run, sql } from "../../../../database/sql.js";
import { uuidv7 } from "../../../../database/uuid.js";
import { localDateOf } from "../../../calendar/index.js";
import { actorName } from "../../../kernel/index.js";
import { takeNumbers } from "../../../numbers/take-numbers.js";
import { numberChanges } from "./number-changes.js";
import { OPEN_TASK } from "./task.js";
export const RUN_JOB = 'uplink.run';
/** Asks a worker to go on with a task, in the transaction that makes it ready. */ export function wakeTask(tx, taskId) {
    return tx.app.jobs.send(tx, RUN_JOB, {
        taskId
    }, {
        key: taskId
    });
}
/**
 * Begins a task over what changed since the watermark (FULL: over everything). The caller holds the entry's row locked, so that two starts
 * cannot meet; an entry has one task at a time.
 */ export async function startTask(tx, entry, kind) {
    const source = tx.app.registry.uplinkSources.get(entry.sourceKey);
    if (!source) throw new Error(`uplink source “${entry.sourceKey}” is gone`);
    if (await findOpenTask(tx, entry.id)) return {
        refused: 'RUNNING'
    };
    const top = await numberChanges(tx, source.recordType);
    const from = entry.mode === 'FULL' ? 0n : BigInt(entry.watermark);
    if (top <= from) return {
        refused: 'NOTHING'
    };
    return {
        taskId: await insertTask(tx, entry, kind, from, top)
    };
}
export async function findOpenTask(ctx, entryId) {
    const found = await firstRow(ctx, sql`select id from transfer_task where entry_id = ${entryId} and state in ${OPEN_TASK}`);
    return found?.id;
}
/** Writes a task down and wakes a worker. */ export async function insertTask(tx, entry, kind, from, top) {
    const now = tx.app.clock.now();
    const day = localDateOf(now).replaceAll('-', '');
    const number = await takeNumbers(tx, `uplink ${entry.code} ${day}`);
    const id = uuidv7(now.getTime());
    await run(tx, sql`insert into transfer_task (id, task_no, entry_id, entry_version, kind, seq_from, seq_to, state, created_at, started_by,
          next_attempt_at, trace_id)
        values (${id}, ${`${entry.code}-${day}-${String(number).padStart(4, '0')}`}, ${entry.id}, ${entry.version}, ${kind},
          ${from.toString()}::bigint, ${top.toString()}::bigint, 'WAITING', ${now}, ${actorName(tx.actor)}, ${now}, ${tx.traceId})`);
    await wakeTask(tx, id);
    return id;
}

//# sourceMappingURL=start-task.js.map