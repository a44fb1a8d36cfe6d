import { firstRow, run, sql } from '../../../../database/sql.ts';
import { networkOf } from '../../../../platform/access/index.ts';
import { recordAudit, recordAuditApart } from '../../../../platform/audit/index.ts';
import { MINUTE_MS } from '../../../../platform/calendar/index.ts';
import type { DomainError } from '../../../../platform/errors/index.ts';
import { type Ctx, transaction } from '../../../../platform/kernel/index.ts';
import { readParameter } from '../../../../platform/parameters/index.ts';
import { refusePad } from '../errors.ts';
import { padCode } from '../parameters.ts';

const MINUTES = 60;

/** How often wrong codes were entered from a network within the hour, this time included. */
export interface Entries {
  network: string;
  tries: number;
  /** When this one was. */
  at: Date;
  /** So many codes were entered wrongly altogether that nobody learns any more whether one is right, but who enters a right one. */
  full: boolean;
}

/**
 * Counts an entry before the code is looked at, in a transaction of its own that no refusal takes back: by network, as whoever guesses has many
 * addresses, and altogether, as many networks are cheap to have. Beyond a network's limit nothing is written any more, save once that it was
 * reached, and nothing is waited for. A right code is taken off again ({@link forgetEntry}).
 *
 * @throws E-0911 where the network has entered too many
 */
export async function countEntry(ctx: Ctx): Promise<Entries> {
  const network = networkOf(ctx.ip);
  const limits = await readParameter(ctx, padCode);
  const before = await standingOf(ctx, network, limits.overall);
  if (before.own > limits.perAddress) throw refuseShut();
  const full = before.all >= limits.overall;
  const at = ctx.app.clock.now();
  const { own } = await transaction(ctx, (tx) => count(tx, { network, at, full }));
  if (own >= limits.perAddress) throw refuseShut();
  return { network, tries: own + 1, at, full };
}

/** E-0911, which says for how long. */
export function refuseShut(): DomainError {
  return refusePad('E-0911', { minutes: MINUTES });
}

const sinceOf = (ctx: Ctx) => new Date(ctx.app.clock.now().getTime() - MINUTES * MINUTE_MS);

/** How many there were of the network, and altogether as far as `most`: beyond it nobody need count. */
async function standingOf(ctx: Ctx, network: string, most: number): Promise<{ own: number; all: number }> {
  const since = sinceOf(ctx);
  const found = await firstRow<{ own: number; all: number }>(
    ctx,
    sql`select (select count(*)::int from pad_code_try where network = ${network} and tried_at >= ${since}) as own,
               (select count(*)::int from (select 1 from pad_code_try where tried_at >= ${since} limit ${most}) recent) as all`,
  );
  return found ?? { own: 0, all: 0 };
}

/** @returns how many there were before */
async function count(tx: Ctx, { network, at, full }: Omit<Entries, 'tries'>): Promise<{ own: number; all: number }> {
  const { perAddress, overall } = await readParameter(tx, padCode);
  // Of many entries at once each sees those before it; once there are too many altogether, those of other networks are not waited for.
  const lock = full ? `pad.code.${network}` : 'pad.code';
  await run(tx, sql`select pg_advisory_xact_lock(hashtextextended(${lock}, 0))`);
  const before = await standingOf(tx, network, overall);
  if (before.own > perAddress) return before;
  if (!full) await run(tx, sql`delete from pad_code_try where tried_at < ${sinceOf(tx)}`);
  await run(tx, sql`insert into pad_code_try (network, tried_at) values (${network}, ${at})`);
  if (before.own === perAddress) await tellShut(tx, { network, tries: before.own });
  if (before.all + 1 === overall) {
    await tellShut(tx, { overall });
    tx.app.log.error({ overall }, 'codes of pads are entered beyond any use: somebody may be guessing');
  }
  return before;
}

const tellShut = (tx: Ctx, limit: Readonly<Record<string, string | number>>) =>
  recordAudit(tx, { event: 'review.pad-register', ok: false, detail: { shut: true, ...limit } });

/** A right code is no guess: its entry counts towards no limit. */
export async function forgetEntry(tx: Ctx, { network, at }: Entries): Promise<void> {
  // Entries of one network at one time are alike: any of them is this one.
  await run(
    tx,
    sql`delete from pad_code_try where ctid =
          (select ctid from pad_code_try where network = ${network} and tried_at = ${at} limit 1)`,
  );
}

/** A wrong code in the audit log: at every doubling, with how many there were, so that guessing cannot fill it. */
export async function auditMiss(ctx: Ctx, { network, tries }: Entries): Promise<void> {
  if (!isDoubling(tries)) return;
  await recordAuditApart(ctx, { event: 'review.pad-register', ok: false, detail: { network, tries } });
}

const isDoubling = (n: number) => (n & (n - 1)) === 0;
