import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { rows, run, sql, toDate } from "../../database/sql.js";
import { uuidv7 } from "../../database/uuid.js";
import { dateOfDayNumber, dayNumberOf } from "../calendar/index.js";
import { signAnchor } from "../crypto/index.js";
import { transaction } from "../kernel/index.js";
import { tablesOf } from "./chained-log.js";
/** Days whose end is anchored late when the system stood still at midnight. */ const LOOK_BACK_DAYS = 31;
/**
 * Signs the last link of every day that has grown since its last anchor, in the database and in files beside it: today's, and after
 * midnight once more that of the day that ended.
 */ export async function anchorChain(ctx, log) {
    const heads = await unanchoredHeads(ctx, log);
    return Promise.all(heads.map((head)=>anchorHead(ctx, log, head)));
}
async function anchorHead(ctx, log, head) {
    const signer = ctx.app.keys.signingPair();
    const anchor = {
        lastSeq: head.seq,
        h: head.hash,
        time: ctx.app.clock.now().toISOString()
    };
    const signed = {
        ...anchor,
        day: head.day,
        keyId: signer.keyId,
        signature: signAnchor(anchor, signer)
    };
    await transaction(ctx, async (tx)=>{
        await run(tx, sql`insert into ${tablesOf(log).anchor} (id, day, last_seq, hash, at, key_id, signature)
          values (${uuidv7(Date.parse(anchor.time))}, ${signed.day}, ${signed.lastSeq}, ${signed.h}, ${signed.time}, ${signed.keyId},
                  ${signed.signature})`);
        // The file comes last: an anchor known only to the file would accuse the database of a loss.
        await writeAnchorFile(anchorFolder(tx.app, log), signed);
    });
    return signed;
}
/** The anchors that lie in files; none when the folder does not exist. */ export async function readAnchorFiles(app, log) {
    const folder = anchorFolder(app, log);
    const names = await readdir(folder).catch(()=>[]);
    const texts = await Promise.all(names.filter((n)=>n.endsWith('.json')).map((n)=>readFile(join(folder, n), 'utf8')));
    return texts.map((text)=>JSON.parse(text));
}
/** An anchor row of the database in the form of the files. */ export function anchorOf(row) {
    const time = toDate(row.at).toISOString();
    return {
        day: row.day,
        lastSeq: row.last_seq,
        h: row.hash,
        time,
        keyId: row.key_id,
        signature: row.signature
    };
}
async function writeAnchorFile(folder, anchor) {
    await mkdir(folder, {
        recursive: true,
        mode: 0o700
    });
    const name = `${anchor.day}-${String(anchor.lastSeq).padStart(9, '0')}.json`;
    await writeFile(join(folder, name), `${JSON.stringify(anchor)}\n`, {
        mode: 0o400,
        flag: 'w'
    });
}
async function unanchoredHeads(ctx, log) {
    const { chain, anchor } = tablesOf(log);
    const since = dateOfDayNumber(dayNumberOf(ctx.app.clock.now()) - LOOK_BACK_DAYS);
    return rows(ctx, sql`select * from (select distinct on (day) day::text as day, seq, hash from ${chain}
                        where day >= ${since}::date order by day, seq desc) head
         where not exists (select 1 from ${anchor} a where a.day = head.day::date and a.last_seq = head.seq)`);
}
function anchorFolder(app, log) {
    return join(app.config.DATA_DIR, 'anchors', log.anchorFolder);
}

//# sourceMappingURL=anchor.js.map