import { firstRow, rows, type SqlInstant, sql } from '../../database/sql.ts';
import { CHAIN_START, findTailDefect, nextChainHash, verifyAnchor } from '../crypto/index.ts';
import type { Ctx } from '../kernel/index.ts';
import { anchorOf, readAnchorFiles, type SignedAnchor } from './anchor.ts';
import { type AuditRow, chainRecord } from './chain-record.ts';

export interface LogVerdict {
  intact: boolean;
  /** Links that were recomputed. */
  links: number;
  anchors: number;
  /** Entries the sealer has not reached yet. */
  waiting: number;
  /** What is wrong, first things first; sentences for the 日志链校验 page. */
  defects: string[];
}

type Link = { day: string; seq: number; hash: string; link_entry: string } & Partial<AuditRow>;

const PAGE = 2000;

/** Recomputes the whole chain, compares it with every anchor (rows and files) and looks for entries that were put in beside it. */
export async function verifyLog(ctx: Ctx): Promise<LogVerdict> {
  const chain = await walkChain(ctx);
  const anchors = await allAnchors(ctx);
  const defects = [...chain.defects, ...(await anchorDefects(ctx, anchors)), ...(await insertedEntries(ctx))];
  const waiting = await firstRow<{ count: number }>(ctx, sql`select count(*)::int as count from audit_pending`);
  return {
    intact: defects.length === 0,
    links: chain.links,
    anchors: anchors.length,
    waiting: waiting?.count ?? 0,
    defects,
  };
}

/** Stops at the first defect: everything behind it hangs on a broken link. */
async function walkChain(ctx: Ctx): Promise<{ links: number; defects: string[] }> {
  let hash = CHAIN_START;
  let last = { day: '', seq: 0 };
  let links = 0;
  for (;;) {
    const page = await nextLinks(ctx, last);
    for (const link of page) {
      const seq = link.day === last.day ? last.seq + 1 : 1;
      const defect = linkDefect(link, seq, hash);
      if (defect) return { links, defects: [`${link.day} ${defect}`] };
      hash = link.hash;
      last = { day: link.day, seq: link.seq };
      links += 1;
    }
    if (page.length < PAGE) return { links, defects: [] };
  }
}

function linkDefect(link: Link, expectedSeq: number, previous: string): string | undefined {
  if (link.seq !== expectedSeq) return `第 ${expectedSeq} 行缺失`;
  if (!link.id) return `第 ${link.seq} 行缺失（日志记录 ${link.link_entry} 已被删除）`;
  const expected = nextChainHash(previous, chainRecord(link as AuditRow, link.day, link.seq));
  return expected === link.hash ? undefined : `第 ${link.seq} 行被篡改`;
}

async function nextLinks(ctx: Ctx, after: { day: string; seq: number }): Promise<Link[]> {
  const from = after.day === '' ? sql`true` : sql`(c.day, c.seq) > (${after.day}::date, ${after.seq})`;
  return rows<Link>(
    ctx,
    sql`select e.*, c.day::text as day, c.seq, c.hash, c.entry_id as link_entry
          from audit_chain c left join audit_entry e on e.id = c.entry_id
         where ${from} order by c.day, c.seq limit ${PAGE}`,
  );
}

async function allAnchors(ctx: Ctx): Promise<SignedAnchor[]> {
  type Row = { day: string; last_seq: number; hash: string; at: SqlInstant; key_id: string; signature: string };
  const stored = await rows<Row>(
    ctx,
    sql`select day::text as day, last_seq, hash, at, key_id, signature from audit_anchor order by day, last_seq`,
  );
  const bySignature = new Map(
    [...stored.map(anchorOf), ...(await readAnchorFiles(ctx.app))].map((a) => [a.signature, a]),
  );
  return [...bySignature.values()].sort((a, b) => a.day.localeCompare(b.day) || a.lastSeq - b.lastSeq);
}

async function anchorDefects(ctx: Ctx, anchors: readonly SignedAnchor[]): Promise<string[]> {
  const defects: string[] = [];
  for (const anchor of anchors) {
    const key = ctx.app.keys.signingPair(versionOf(anchor.keyId));
    if (!verifyAnchor(anchor, anchor.signature, key.publicKey)) {
      defects.push(`${anchor.day} 锚点 seq ${anchor.lastSeq} 的签名无效`);
      continue;
    }
    const at = await firstRow<{ last: number | null; hash: string | null }>(
      ctx,
      sql`select (select max(seq) from audit_chain where day = ${anchor.day}) as last,
                 (select hash from audit_chain where day = ${anchor.day} and seq = ${anchor.lastSeq}) as hash`,
    );
    const defect = findTailDefect(anchor, at?.last ?? 0, at?.hash ?? undefined);
    if (defect) defects.push(`${anchor.day} ${defect}`);
  }
  return defects;
}

async function insertedEntries(ctx: Ctx): Promise<string[]> {
  const strangers = await rows<{ id: string }>(
    ctx,
    sql`select e.id from audit_entry e
         where not exists (select 1 from audit_chain c where c.entry_id = e.id)
           and not exists (select 1 from audit_pending p where p.entry_id = e.id)
         order by e.id limit 20`,
  );
  return strangers.map(({ id }) => `日志记录 ${id} 未经封存，系插入`);
}

function versionOf(keyId: string): number {
  return Number(keyId.split('-v').at(-1));
}
