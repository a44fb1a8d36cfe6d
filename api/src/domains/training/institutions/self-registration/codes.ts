import { randomInt } from 'node:crypto';
import { firstRow, run, type SqlInstant, sql, toDate } from '../../../../database/sql.ts';
import { uuidv7 } from '../../../../database/uuid.ts';
import { networkOf } from '../../../../platform/access/index.ts';
import { DAY_MS, MINUTE_MS } from '../../../../platform/calendar/index.ts';
import { blindIndex, type KeyRing, rowMac, verifyRowMac } from '../../../../platform/crypto/index.ts';
import { DomainError } from '../../../../platform/errors/index.ts';
import { type Ctx, transaction } from '../../../../platform/kernel/index.ts';
import { readParameter } from '../../../../platform/parameters/index.ts';
import { libraryErrors } from '../../errors.ts';
import { registrationCode } from '../../parameters.ts';

/** A code is not sent anew before so long. */
export const RESEND_SECONDS = 60;
/** So often may be guessed; then a new code is needed. */
export const MOST_TRIES = 5;
const TABLE = 'registration_code';
const KEPT_DAYS = 7;

/** What a code proves: that who registers the institution holds the phone. */
export interface CodeFor {
  uscc: string;
  phone: string;
}

function indexOf(keys: KeyRing, phone: string): string {
  return blindIndex(keys, { name: 'registration_code.phone', kind: 'phone' }, phone) ?? '';
}

/**
 * Refuses what nobody needs who only registers one institution: E-1421 too soon, E-1422 too often from this phone or network, or altogether:
 * every message costs, and many networks are cheap to have.
 */
async function refuseTooOften(tx: Ctx, phoneIndex: string, network: string): Promise<void> {
  const now = tx.app.clock.now();
  const since = new Date(now.getTime() - DAY_MS);
  const { perPhone, perAddress, overall } = await readParameter(tx, registrationCode);
  const sent = await firstRow<{ phone: number; address: number; all: number; last: SqlInstant | null }>(
    tx,
    sql`select count(*) filter (where phone_index = ${phoneIndex})::int as phone, count(*) filter (where network = ${network})::int as address,
               count(*)::int as all, max(created_at) filter (where phone_index = ${phoneIndex}) as last
          from registration_code where created_at > ${since}`,
  );
  const waited = sent?.last ? (now.getTime() - toDate(sent.last).getTime()) / 1000 : RESEND_SECONDS;
  if (waited < RESEND_SECONDS) {
    const seconds = String(Math.ceil(RESEND_SECONDS - waited));
    throw new DomainError('E-1421', libraryErrors['E-1421'].replace('{seconds}', seconds));
  }
  if ((sent?.phone ?? 0) >= perPhone || (sent?.address ?? 0) >= perAddress)
    throw new DomainError('E-1422', libraryErrors['E-1422']);
  if ((sent?.all ?? 0) < overall) return;
  tx.app.log.error({ overall }, 'the registration codes of a day are used up: somebody may be flooding phones');
  throw new DomainError('E-1422', libraryErrors['E-1422']);
}

/** A new code, of which only a keyed digest is kept; earlier ones of the phone no longer hold. @returns it, and for how many minutes it holds */
export async function makeCode(tx: Ctx, { uscc, phone }: CodeFor): Promise<{ code: string; minutes: number }> {
  const { keys, clock } = tx.app;
  const phoneIndex = indexOf(keys, phone);
  const network = networkOf(tx.ip);
  // Of many requests at once each sees those before it.
  await run(tx, sql`select pg_advisory_xact_lock(hashtextextended('training.register', 0))`);
  await refuseTooOften(tx, phoneIndex, network);
  const { minutes } = await readParameter(tx, registrationCode);
  const now = clock.now();
  const id = uuidv7(now.getTime());
  const code = String(randomInt(1_000_000)).padStart(6, '0');
  await run(
    tx,
    sql`insert into registration_code (id, created_at, expires_at, uscc, phone_index, network, code_mac)
        values (${id}, ${now}, ${new Date(now.getTime() + minutes * MINUTE_MS)}, ${uscc}, ${phoneIndex}, ${network},
          ${rowMac(keys, TABLE, { id, code })})`,
  );
  return { code, minutes };
}

/**
 * Finds the code that was entered. A wrong one is counted in a transaction of its own, so that the refusal does not take the count back.
 *
 * @throws E-1424 expired, used or guessed at too often; E-1423 wrong
 * @returns its id, for {@link useCode}
 */
export async function checkCode(ctx: Ctx, { uscc, phone }: CodeFor, entered: string): Promise<string> {
  const found = await transaction(ctx, (tx) => countTry(tx, { uscc, phone }));
  if (!found || found.tries > MOST_TRIES) throw new DomainError('E-1424', libraryErrors['E-1424']);
  if (!verifyRowMac(ctx.app.keys, TABLE, { id: found.id, code: entered }, found.mac))
    throw new DomainError('E-1423', libraryErrors['E-1423']);
  return found.id;
}

function countTry(tx: Ctx, { uscc, phone }: CodeFor) {
  const { keys, clock } = tx.app;
  return firstRow<{ id: string; mac: string; tries: number }>(
    tx,
    sql`update registration_code set tries = tries + 1
         where id = (select id from registration_code where phone_index = ${indexOf(keys, phone)} order by created_at desc, id desc limit 1)
           and uscc = ${uscc} and used_at is null and expires_at > ${clock.now()}
        returning id, code_mac as mac, tries`,
  );
}

/** Uses a code up together with what it was needed for. @throws E-1424 where another request was faster */
export async function useCode(tx: Ctx, id: string): Promise<void> {
  const used = await firstRow(
    tx,
    sql`update registration_code set used_at = ${tx.app.clock.now()} where id = ${id} and used_at is null returning id`,
  );
  if (!used) throw new DomainError('E-1424', libraryErrors['E-1424']);
}

/** Deletes codes that nobody can use or count any more. */
export async function removeOldCodes(ctx: Ctx): Promise<void> {
  const before = new Date(ctx.app.clock.now().getTime() - KEPT_DAYS * DAY_MS);
  await run(ctx, sql`delete from registration_code where created_at < ${before}`);
}
