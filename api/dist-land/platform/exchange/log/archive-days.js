import { createReadStream, createWriteStream } from 'node:fs';
import { mkdir, rename } from 'node:fs/promises';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createGzip } from 'node:zlib';
import { firstRow, rows, run, sql } from "../../../database/sql.js";
import { dateOfDayNumber, dayNumberOf } from "../../calendar/index.js";
import { CHAIN_START, canonicalJson, sm2Sign, sm3OfChunks } from "../../crypto/index.js";
import { archiveFolder, archiveName } from "./archive-file.js";
import { exchangeLog } from "./exchange-log.js";
/** Late calls of a day are sealed under the day of sealing, so that a day is closed as soon as the next has begun. */ const CLOSED_AFTER_DAYS = 1;
const PAGE = 1000;
/** Writes the file of every closed day that has none yet, oldest first: JSON lines, gzip, with its SM3 and our SM2 signature (03 §38). */ export async function archiveDays(ctx) {
    const until = dateOfDayNumber(dayNumberOf(ctx.app.clock.now()) - CLOSED_AFTER_DAYS);
    const open = await rows(ctx, sql`select distinct c.day::text as day from exchange_log_chain c
         where c.day <= ${until}::date and not exists (select 1 from exchange_log_archive a where a.day = c.day) order by day`);
    for (const { day } of open)await archiveDay(ctx, day);
    return open.length;
}
async function archiveDay(ctx, day) {
    const folder = archiveFolder(ctx.app);
    await mkdir(folder, {
        recursive: true,
        mode: 0o700
    });
    const name = archiveName(day);
    const draft = join(folder, `${name}.part`);
    const head = {
        rows: 0,
        firstHash: await hashBefore(ctx, day),
        lastHash: CHAIN_START
    };
    await pipeline(Readable.from(linesOf(ctx, day, head)), createGzip(), createWriteStream(draft, {
        mode: 0o600
    }));
    const signed = {
        day,
        ...head,
        sm3: (await sm3OfChunks(createReadStream(draft))).toString('hex')
    };
    const signer = ctx.app.keys.signingPair();
    const signature = sm2Sign(canonicalJson(signed), signer);
    await rename(draft, join(folder, name));
    await run(ctx, sql`insert into exchange_log_archive (day, row_count, file_name, file_sm3, first_hash, last_hash, key_id, signature, archived_at)
        values (${day}::date, ${signed.rows}, ${name}, ${signed.sm3}, ${signed.firstHash}, ${signed.lastHash}, ${signer.keyId}, ${signature},
                ${ctx.app.clock.now()}) on conflict (day) do nothing`);
}
async function* linesOf(ctx, day, head) {
    for(;;){
        const page = await rows(ctx, sql`select l.*, c.seq, c.hash from exchange_log_chain c join exchange_call_log l on l.id = c.entry_id
           where c.day = ${day}::date and c.seq > ${head.rows} order by c.seq limit ${PAGE}`);
        for (const { seq, hash, ...row } of page){
            yield `${JSON.stringify({
                hash,
                record: exchangeLog.record(row, day, seq)
            })}\n`;
            head.rows = seq;
            head.lastHash = hash;
        }
        if (page.length < PAGE) return;
    }
}
async function hashBefore(ctx, day) {
    const before = await firstRow(ctx, sql`select hash from exchange_log_chain where day < ${day}::date order by day desc, seq desc limit 1`);
    return before?.hash ?? (await exchangeLog.start?.(ctx))?.hash ?? CHAIN_START;
}

//# sourceMappingURL=archive-days.js.map