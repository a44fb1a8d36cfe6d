import { firstRow, rows, sql } from "../../database/sql.js";
import { CHAIN_START, findTailDefect, nextChainHash, verifyAnchor } from "../crypto/index.js";
import { anchorOf, readAnchorFiles } from "./anchor.js";
import { tablesOf } from "./chained-log.js";
const CHAIN_BEGIN = {
    after: '',
    hash: CHAIN_START
};
const PAGE = 2000;
/** Recomputes the whole chain, compares it with every anchor (rows and files) and looks for entries that were put in beside it. */ export async function verifyChainedLog(ctx, log) {
    const start = await log.start?.(ctx) ?? CHAIN_BEGIN;
    const { pending } = tablesOf(log);
    const chain = await walkChain(ctx, log, start);
    const anchors = (await allAnchors(ctx, log)).filter(({ day })=>day > start.after);
    const defects = [
        ...chain.defects,
        ...await anchorDefects(ctx, log, anchors),
        ...await insertedEntries(ctx, log)
    ];
    const waiting = await firstRow(ctx, sql`select count(*)::int as count from ${pending}`);
    return {
        intact: defects.length === 0,
        links: chain.links,
        anchors: anchors.length,
        waiting: waiting?.count ?? 0,
        defects
    };
}
/** Recomputes one day of a log from the last hash before it, and its anchors. */ export async function verifyDay(ctx, log, day) {
    const { chain } = tablesOf(log);
    const before = await firstRow(ctx, sql`select day::text as after, hash from ${chain} where day < ${day}::date order by day desc, seq desc limit 1`);
    const start = before ?? await log.start?.(ctx) ?? CHAIN_BEGIN;
    const { links, defects } = await walkChain(ctx, log, start, day);
    if (defects.length > 0) return {
        day,
        links,
        brokenAt: links + 1
    };
    const anchors = (await allAnchors(ctx, log)).filter((anchor)=>anchor.day === day);
    const tail = await anchorDefects(ctx, log, anchors);
    return tail.length > 0 ? {
        day,
        links,
        brokenAt: links + 1
    } : {
        day,
        links
    };
}
/** Stops at the first defect: everything behind it hangs on a broken link. */ async function walkChain(ctx, log, start, until) {
    let hash = start.hash;
    let last = {
        day: start.after,
        seq: Number.MAX_SAFE_INTEGER
    };
    let links = 0;
    for(;;){
        const page = await nextLinks(ctx, log, last, until);
        for (const link of page){
            const seq = link.day === last.day ? last.seq + 1 : 1;
            const defect = linkDefect(log, link, seq, hash);
            if (defect) return {
                links,
                defects: [
                    `${link.day} ${defect}`
                ]
            };
            hash = link.hash;
            last = {
                day: link.day,
                seq: link.seq
            };
            links += 1;
        }
        if (page.length < PAGE) return {
            links,
            defects: []
        };
    }
}
function linkDefect(log, link, expectedSeq, previous) {
    if (link.seq !== expectedSeq) return `第 ${expectedSeq} 行缺失`;
    if (!link.id) return `第 ${link.seq} 行缺失（日志记录 ${link.link_entry} 已被删除）`;
    const expected = nextChainHash(previous, log.record(link, link.day, link.seq));
    return expected === link.hash ? undefined : `第 ${link.seq} 行被篡改`;
}
async function nextLinks(ctx, log, after, until) {
    const { entry, chain } = tablesOf(log);
    const from = after.day === '' ? sql`true` : sql`(c.day, c.seq) > (${after.day}::date, ${after.seq}::bigint)`;
    return rows(ctx, sql`select e.*, c.day::text as day, c.seq, c.hash, c.entry_id as link_entry
          from ${chain} c left join ${entry} e on e.id = c.entry_id
         where ${from} and ${until ? sql`c.day <= ${until}::date` : sql`true`} order by c.day, c.seq limit ${PAGE}`);
}
async function allAnchors(ctx, log) {
    const stored = await rows(ctx, sql`select day::text as day, last_seq, hash, at, key_id, signature from ${tablesOf(log).anchor} order by day, last_seq`);
    const bySignature = new Map([
        ...stored.map(anchorOf),
        ...await readAnchorFiles(ctx.app, log)
    ].map((a)=>[
            a.signature,
            a
        ]));
    return [
        ...bySignature.values()
    ].sort((a, b)=>a.day.localeCompare(b.day) || a.lastSeq - b.lastSeq);
}
async function anchorDefects(ctx, log, anchors) {
    const { chain } = tablesOf(log);
    const defects = [];
    for (const anchor of anchors){
        const key = ctx.app.keys.signingPair(versionOf(anchor.keyId));
        if (!verifyAnchor(anchor, anchor.signature, key.publicKey)) {
            defects.push(`${anchor.day} 锚点 seq ${anchor.lastSeq} 的签名无效`);
            continue;
        }
        const at = await firstRow(ctx, sql`select (select max(seq) from ${chain} where day = ${anchor.day}) as last,
                 (select hash from ${chain} where day = ${anchor.day} and seq = ${anchor.lastSeq}) as hash`);
        const defect = findTailDefect(anchor, at?.last ?? 0, at?.hash ?? undefined);
        if (defect) defects.push(`${anchor.day} ${defect}`);
    }
    return defects;
}
async function insertedEntries(ctx, log) {
    const { entry, pending, chain } = tablesOf(log);
    const strangers = await rows(ctx, sql`select e.id from ${entry} e
         where not exists (select 1 from ${chain} c where c.entry_id = e.id)
           and not exists (select 1 from ${pending} p where p.entry_id = e.id)
         order by e.id limit 20`);
    return strangers.map(({ id })=>`日志记录 ${id} 未经封存，系插入`);
}
function versionOf(keyId) {
    return Number(keyId.split('-v').at(-1));
}

//# sourceMappingURL=verify-chain.js.map