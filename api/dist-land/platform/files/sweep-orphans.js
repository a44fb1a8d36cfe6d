import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { rows, sql } from "../../database/sql.js";
import { isUuid } from "../../database/uuid.js";
import { DAY_MS } from "../calendar/index.js";
import { removeFile } from "./vault.js";
/**
 * Removes files that no row knows: what an act stored before it rolled back, and drafts of a process that was killed. Nothing younger
 * than a day is touched, since its row may not be committed yet; the age stands in the id (UUIDv7).
 */ export async function sweepOrphans(ctx) {
    const before = ctx.app.clock.now().getTime() - DAY_MS;
    const root = join(ctx.app.config.DATA_DIR, 'files');
    for (const folder of (await namesIn(root))){
        const ids = (await namesIn(join(root, folder))).map((name)=>name.replace(/\.part$/, ''));
        const old = ids.filter((id)=>isUuid(id) && madeAt(id) < before);
        const known = await knownIds(ctx, old);
        for (const id of old)if (!known.has(id)) await removeFile(ctx.app, id);
    }
}
/** The moment at which a UUIDv7 was made, in milliseconds. */ function madeAt(id) {
    return Number.parseInt(id.slice(0, 8) + id.slice(9, 13), 16);
}
async function knownIds(ctx, ids) {
    if (ids.length === 0) return new Set();
    const found = await rows(ctx, sql`select id from stored_file where id = any(${[
        ...ids
    ]}::uuid[])`);
    return new Set(found.map(({ id })=>id));
}
async function namesIn(folder) {
    return readdir(folder).catch((error)=>{
        if (error.code === 'ENOENT') return [];
        throw error;
    });
}

//# sourceMappingURL=sweep-orphans.js.map