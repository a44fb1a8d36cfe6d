import { firstRow, run, sql } from '../../../../database/sql.ts';
import { networkOf } from '../../../../platform/access/index.ts';
import { recordAudit, recordAuditApart } from '../../../../platform/audit/index.ts';
import { MINUTE_MS } from '../../../../platform/calendar/index.ts';
import { type Ctx, transaction } from '../../../../platform/kernel/index.ts';
import { readParameter } from '../../../../platform/parameters/index.ts';
import { refusePad } from '../errors.ts';
import { padCode } from '../parameters.ts';

const MINUTES = 60;

/** How often a code was entered from a network within the hour, this time included. */
export interface Entries {
  network: string;
  tries: number;
}

/**
 * Counts an entry before the code is looked at, in a transaction of its own that no refusal takes back: by network, as whoever guesses has many
 * addresses, and altogether, as many networks are cheap to have. Beyond a limit nothing is written any more, save once that it was reached.
 *
 * @throws E-0911
 */
export async function countEntry(ctx: Ctx): Promise<Entries> {
  const network = networkOf(ctx.ip);
  const { tries, refused } = await transaction(ctx, (tx) => count(tx, network));
  if (refused) throw refusePad('E-0911', { minutes: MINUTES });
  return { network, tries };
}

async function count(tx: Ctx, network: string): Promise<{ tries: number; refused: boolean }> {
  const { perAddress, overall } = await readParameter(tx, padCode);
  const now = tx.app.clock.now();
  const since = new Date(now.getTime() - MINUTES * MINUTE_MS);
  // Of many entries at once each sees those before it.
  await run(tx, sql`select pg_advisory_xact_lock(hashtextextended('pad.code', 0))`);
  await run(tx, sql`delete from pad_code_try where tried_at < ${since}`);
  const before = await firstRow<{ own: number; all: number }>(
    tx,
    sql`select count(*) filter (where network = ${network})::int as own, count(*)::int as all from pad_code_try`,
  );
  const { own = 0, all = 0 } = before ?? {};
  const refused = own >= perAddress || all >= overall;
  if (own > perAddress || all > overall) return { tries: own, refused };
  await run(tx, sql`insert into pad_code_try (network, tried_at) values (${network}, ${now})`);
  if (refused) {
    const limit = own >= perAddress ? { network, tries: own } : { overall: all };
    await recordAudit(tx, { event: 'review.pad-register', ok: false, detail: { shut: true, ...limit } });
    if (all >= overall)
      tx.app.log.error({ overall }, 'codes of pads are entered beyond any use: somebody may be guessing');
  }
  return { tries: own + 1, refused };
}

/** A wrong code in the audit log: at every doubling, with how many there were, so that guessing cannot fill it. */
export async function auditMiss(ctx: Ctx, { network, tries }: Entries): Promise<void> {
  if (!isDoubling(tries)) return;
  await recordAuditApart(ctx, { event: 'review.pad-register', ok: false, detail: { network, tries } });
}

const isDoubling = (n: number) => (n & (n - 1)) === 0;
