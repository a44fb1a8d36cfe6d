import { firstRow, rows, run, sql } from '../../database/sql.ts';
import { localDateOf } from '../calendar/index.ts';
import { CHAIN_START, nextChainHash } from '../crypto/index.ts';
import { type Ctx, transaction } from '../kernel/index.ts';
import { type ChainedLog, type ChainedRow, tablesOf } from './chained-log.ts';

const BATCH = 1000;

/** The last link of a day. */
export interface Head {
  day: string;
  seq: number;
  hash: string;
}

/**
 * Moves waiting entries into the chain, in the order of their ids; returns how many. One writer at a time in the whole system: where
 * another process holds the lock, nothing is done.
 */
export async function sealPending(ctx: Ctx, log: ChainedLog): Promise<number> {
  // Each process looks every second or two, mostly at nothing: locks and transactions are for what waits.
  const waiting = await firstRow(ctx, sql`select 1 from ${tablesOf(log).pending} limit 1`);
  if (!waiting) return 0;
  let sealed = 0;
  for (;;) {
    const count = await transaction(ctx, (tx) => sealBatch(tx, log));
    sealed += count;
    if (count < BATCH) return sealed;
  }
}

async function sealBatch(tx: Ctx, log: ChainedLog): Promise<number> {
  const { entry, pending, chain } = tablesOf(log);
  const lock = await firstRow<{ held: boolean }>(tx, sql`select pg_try_advisory_xact_lock(${log.lock}) as held`);
  if (!lock?.held) return 0;
  const waiting = await rows<ChainedRow>(
    tx,
    sql`select e.* from ${pending} p join ${entry} e on e.id = p.entry_id order by p.entry_id limit ${BATCH}`,
  );
  if (waiting.length === 0) return 0;
  const links = link(log, waiting, await chainHead(tx, log), localDateOf(tx.app.clock.now()));
  await run(
    tx,
    sql`with link as (
          insert into ${chain} (day, seq, entry_id, hash)
          select day, seq, "entryId", hash
            from jsonb_to_recordset(${JSON.stringify(links)}::jsonb) as t(day date, seq int, "entryId" uuid, hash text)
          returning entry_id)
        delete from ${pending} p using link where p.entry_id = link.entry_id`,
  );
  return waiting.length;
}

/** The day is that of sealing and never goes back, even if a clock does: a closed day stays closed. */
function link(log: ChainedLog, waiting: readonly ChainedRow[], head: Head | undefined, today: string) {
  const day = head && head.day > today ? head.day : today;
  let seq = head?.day === day ? head.seq : 0;
  let hash = head?.hash ?? CHAIN_START;
  return waiting.map((row) => {
    seq += 1;
    hash = nextChainHash(hash, log.record(row, day, seq));
    return { day, seq, entryId: row.id, hash };
  });
}

async function chainHead(ctx: Ctx, log: ChainedLog): Promise<Head | undefined> {
  return firstRow<Head>(
    ctx,
    sql`select day::text as day, seq, hash from ${tablesOf(log).chain} order by day desc, seq desc limit 1`,
  );
}
