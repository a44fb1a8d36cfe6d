import { firstRow, run, type SqlInstant, sql } from '../../../database/sql.ts';
import { uuidv7 } from '../../../database/uuid.ts';
import { recordAuditApart } from '../../audit/index.ts';
import { MINUTE_MS } from '../../calendar/index.ts';
import { type Ctx, transaction } from '../../kernel/index.ts';
import { refuseAccess } from '../errors.ts';
import { accessEvents } from '../events.ts';
import { networkOf } from '../strangers/network-of.ts';
import type { AttemptResult } from './attempt-result.ts';

/** 5 failures within 10 minutes lock a login name for 30 (03 §40.3). */
export const FAILURES = 5;
export const WINDOW_MINUTES = 10;
export const LOCK_MINUTES = 30;

/**
 * Opens an attempt under a login name, which counts as a failure until it is closed as something better: a hundred attempts at once get
 * no more than five guesses. E-QX-11 while the name is locked; names without an account lock in the same way. E-QX-35 when too many from
 * the same network failed or are still open: whoever tries one password on many names never fills the measure of one of them, and one line
 * holds all addresses of an IPv6 network.
 */
export async function openAttempt(ctx: Ctx, loginName: string): Promise<string> {
  if (await isAddressSpent(ctx)) {
    await recordAuditApart(ctx, {
      event: accessEvents.addressLocked,
      objectType: 'login',
      objectId: loginName,
      ok: false,
    });
    throw refuseAccess('E-QX-35');
  }
  const attempt = await transaction(ctx, (tx) => admit(tx, loginName));
  if (!attempt) {
    await recordAuditApart(ctx, { event: accessEvents.locked, objectType: 'login', objectId: loginName, ok: false });
    throw refuseAccess('E-QX-11');
  }
  return attempt;
}

/** Says how an attempt ended. */
export async function closeAttempt(ctx: Ctx, id: string, result: AttemptResult): Promise<void> {
  const locked = result === 'FAILED' || result === 'WRONG' ? sql`locked_until` : sql`null`;
  await run(ctx, sql`update sign_in_attempt set result = ${result}, locked_until = ${locked} where id = ${id}`);
}

/** An administrator lets the name in again. */
export async function releaseLock(ctx: Ctx, loginName: string): Promise<void> {
  await insertAttempt(ctx, loginName, 'RELEASED', null);
}

/** Writes the end of a sign-in whose attempts were closed as PASSED step by step: the count of failures starts anew. */
export async function recordSuccess(ctx: Ctx, loginName: string): Promise<void> {
  await insertAttempt(ctx, loginName, 'SUCCESS', null);
}

/**
 * Whether a network has tried enough: by all that failed or is still being judged, and by the different names under which nobody has come in.
 * An office behind one address may mistype as often as it likes, since who comes in afterwards no longer counts; who tries one password on
 * names in turn stands out by them.
 */
async function isAddressSpent(ctx: Ctx): Promise<boolean> {
  const since = minutesBefore(ctx.app.clock.now(), WINDOW_MINUTES);
  const network = networkOf(ctx.ip);
  const row = await firstRow<{ failures: number; names: number }>(
    ctx,
    sql`select count(*)::int as failures,
               (count(distinct a.login_name) filter (where a.result = 'WRONG' and not exists (
                 select 1 from sign_in_attempt b where b.login_name = a.login_name and b.at >= a.at
                    and b.result in ('PASSED', 'SUCCESS', 'RELEASED'))))::int as names
          from sign_in_attempt a
         where coalesce(a.network, a.ip) = ${network} and a.result in ('FAILED', 'WRONG') and a.at > ${since}`,
  );
  const { SIGN_IN_FAILURES_PER_ADDRESS, SIGN_IN_NAMES_PER_ADDRESS } = ctx.app.config;
  return (row?.failures ?? 0) >= SIGN_IN_FAILURES_PER_ADDRESS || (row?.names ?? 0) >= SIGN_IN_NAMES_PER_ADDRESS;
}

async function admit(tx: Ctx, loginName: string): Promise<string | undefined> {
  // Attempts under one name stand in a queue; otherwise two could both be the fifth.
  await run(tx, sql`select pg_advisory_xact_lock(hashtextextended(${`sign-in|${loginName}`}, 0))`);
  const now = tx.app.clock.now();
  const state = await firstRow<{ lockedUntil: SqlInstant | null; failures: number }>(
    tx,
    sql`with since as (
          select coalesce(max(at), '-infinity') as at from sign_in_attempt
           where login_name = ${loginName} and result in ('SUCCESS', 'RELEASED'))
        select max(locked_until) filter (where locked_until > ${now}) as "lockedUntil",
               (count(*) filter (where a.at > ${minutesBefore(now, WINDOW_MINUTES)}))::int as failures
          from sign_in_attempt a, since
         where login_name = ${loginName} and result in ('FAILED', 'WRONG') and a.at > ${minutesBefore(now, LOCK_MINUTES + 1)} and a.at > since.at`,
  );
  if (state?.lockedUntil) return undefined;
  const fillsTheMeasure = (state?.failures ?? 0) + 1 >= FAILURES;
  return insertAttempt(tx, loginName, 'FAILED', fillsTheMeasure ? minutesBefore(now, -LOCK_MINUTES) : null);
}

async function insertAttempt(
  ctx: Ctx,
  loginName: string,
  result: AttemptResult,
  lockedUntil: Date | null,
): Promise<string> {
  const now = ctx.app.clock.now();
  const id = uuidv7(now.getTime());
  await run(
    ctx,
    sql`insert into sign_in_attempt (id, login_name, at, ip, network, result, locked_until)
        values (${id}, ${loginName}, ${now}, ${ctx.ip}, ${networkOf(ctx.ip)}, ${result}, ${lockedUntil})`,
  );
  return id;
}

function minutesBefore(instant: Date, minutes: number): Date {
  return new Date(instant.getTime() - minutes * MINUTE_MS);
}
