import { firstRow, rows, type SqlInstant, sql } from '../../database/sql.ts';
import {
  CHAIN_START,
  CryptoError,
  findTailDefect,
  type NamedKeyPair,
  nextChainHash,
  verifyAnchor,
} from '../crypto/index.ts';
import type { Ctx } from '../kernel/index.ts';
import { anchorOf, readAnchorFiles, type SignedAnchor } from './anchor.ts';
import { type ChainedLog, type ChainedRow, type ChainStart, tablesOf } from './chained-log.ts';

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

type Link = { day: string; seq: number; hash: string; link_entry: string } & Partial<ChainedRow>;

const CHAIN_BEGIN: ChainStart = { after: '', hash: CHAIN_START };

const PAGE = 2000;

/** Recomputes the whole chain, compares it with every anchor (rows and files) and looks for entries that were put in beside it. */
export async function verifyChainedLog(ctx: Ctx, log: ChainedLog): Promise<LogVerdict> {
  const start = (await log.start?.(ctx)) ?? CHAIN_BEGIN;
  const { pending } = tablesOf(log);
  const chain = await walkChain(ctx, log, start);
  const anchors = (await allAnchors(ctx, log)).filter(({ day }) => day > start.after);
  const defects = [...chain.defects, ...(await anchorDefects(ctx, log, anchors)), ...(await insertedEntries(ctx, log))];
  const waiting = await firstRow<{ count: number }>(ctx, sql`select count(*)::int as count from ${pending}`);
  return {
    intact: defects.length === 0,
    links: chain.links,
    anchors: anchors.length,
    waiting: waiting?.count ?? 0,
    defects,
  };
}

export interface DayVerdict {
  day: string;
  /** Links that follow. */
  links: number;
  /** The first link that does not, counted from 1; absent = the day is intact. */
  brokenAt?: number;
}

/** Recomputes one day of a log from the last hash before it, and its anchors. */
export async function verifyDay(ctx: Ctx, log: ChainedLog, day: string): Promise<DayVerdict> {
  const { chain } = tablesOf(log);
  const before = await firstRow<ChainStart>(
    ctx,
    sql`select day::text as after, hash from ${chain} where day < ${day}::date order by day desc, seq desc limit 1`,
  );
  const start = before ?? (await log.start?.(ctx)) ?? CHAIN_BEGIN;
  const { links, defects } = await walkChain(ctx, log, start, day);
  if (defects.length > 0) return { day, links, brokenAt: links + 1 };
  const anchors = (await allAnchors(ctx, log)).filter((anchor) => anchor.day === day);
  const tail = await anchorDefects(ctx, log, anchors);
  return tail.length > 0 ? { day, links, brokenAt: links + 1 } : { day, links };
}

/** Stops at the first defect: everything behind it hangs on a broken link. */
async function walkChain(
  ctx: Ctx,
  log: ChainedLog,
  start: ChainStart,
  until?: string,
): Promise<{ links: number; defects: string[] }> {
  let hash = start.hash;
  let last = { day: start.after, seq: Number.MAX_SAFE_INTEGER };
  let links = 0;
  for (;;) {
    const page = await nextLinks(ctx, log, last, until);
    for (const link of page) {
      const seq = link.day === last.day ? last.seq + 1 : 1;
      const defect = linkDefect(log, link, seq, hash);
      if (defect) return { links, defects: [`${link.day} ${defect}`] };
      hash = link.hash;
      last = { day: link.day, seq: link.seq };
      links += 1;
    }
    if (page.length < PAGE) return { links, defects: [] };
  }
}

function linkDefect(log: ChainedLog, link: Link, expectedSeq: number, previous: string): string | undefined {
  if (link.seq !== expectedSeq) return `第 ${expectedSeq} 行缺失`;
  if (!link.id) return `第 ${link.seq} 行缺失（日志记录 ${link.link_entry} 已被删除）`;
  const expected = nextChainHash(previous, log.record(link as ChainedRow, link.day, link.seq));
  return expected === link.hash ? undefined : `第 ${link.seq} 行被篡改`;
}

async function nextLinks(
  ctx: Ctx,
  log: ChainedLog,
  after: { day: string; seq: number },
  until?: string,
): Promise<Link[]> {
  const { entry, chain } = tablesOf(log);
  const from = after.day === '' ? sql`true` : sql`(c.day, c.seq) > (${after.day}::date, ${after.seq}::bigint)`;
  return rows<Link>(
    ctx,
    sql`select e.*, c.day::text as day, c.seq, c.hash, c.entry_id as link_entry
          from ${chain} c left join ${entry} e on e.id = c.entry_id
         where ${from} and ${until ? sql`c.day <= ${until}::date` : sql`true`} order by c.day, c.seq limit ${PAGE}`,
  );
}

async function allAnchors(ctx: Ctx, log: ChainedLog): Promise<SignedAnchor[]> {
  type Row = { day: string; last_seq: number; hash: string; at: SqlInstant; key_id: string; signature: string };
  const stored = await rows<Row>(
    ctx,
    sql`select day::text as day, last_seq, hash, at, key_id, signature from ${tablesOf(log).anchor} order by day, last_seq`,
  );
  const bySignature = new Map(
    [...stored.map(anchorOf), ...(await readAnchorFiles(ctx.app, log))].map((a) => [a.signature, a]),
  );
  return [...bySignature.values()].sort((a, b) => a.day.localeCompare(b.day) || a.lastSeq - b.lastSeq);
}

async function anchorDefects(ctx: Ctx, log: ChainedLog, anchors: readonly SignedAnchor[]): Promise<string[]> {
  const { chain } = tablesOf(log);
  const defects: string[] = [];
  for (const anchor of anchors) {
    const key = pairOf(ctx, anchor.keyId);
    if (!key) {
      defects.push(
        `${anchor.day} 锚点 seq ${anchor.lastSeq} 的签名密钥 ${anchor.keyId} 已登记泄露或销毁，签名不能采信`,
      );
      continue;
    }
    if (!verifyAnchor(anchor, anchor.signature, key.publicKey)) {
      defects.push(`${anchor.day} 锚点 seq ${anchor.lastSeq} 的签名无效`);
      continue;
    }
    const at = await firstRow<{ last: number | null; hash: string | null }>(
      ctx,
      sql`select (select max(seq) from ${chain} where day = ${anchor.day}) as last,
                 (select hash from ${chain} where day = ${anchor.day} and seq = ${anchor.lastSeq}) as hash`,
    );
    const defect = findTailDefect(anchor, at?.last ?? 0, at?.hash ?? undefined);
    if (defect) defects.push(`${anchor.day} ${defect}`);
  }
  return defects;
}

async function insertedEntries(ctx: Ctx, log: ChainedLog): Promise<string[]> {
  const { entry, pending, chain } = tablesOf(log);
  const strangers = await rows<{ id: string }>(
    ctx,
    sql`select e.id from ${entry} e
         where not exists (select 1 from ${chain} c where c.entry_id = e.id)
           and not exists (select 1 from ${pending} p where p.entry_id = e.id)
         order by e.id limit 20`,
  );
  return strangers.map(({ id }) => `日志记录 ${id} 未经封存，系插入`);
}

/** The pair that an anchor names; none where it is compromised or destroyed: then a signature proves nothing, and the rest of the log is verified all the same. */
function pairOf({ app }: Ctx, keyId: string): NamedKeyPair | undefined {
  try {
    return app.keys.signingPair(versionOf(keyId));
  } catch (error) {
    if (error instanceof CryptoError) return undefined;
    throw error;
  }
}

function versionOf(keyId: string): number {
  return Number(keyId.split('-v').at(-1));
}
