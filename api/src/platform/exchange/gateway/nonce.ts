import { firstRow, run, sql } from '../../../database/sql.ts';
import type { Ctx } from '../../kernel/context.ts';

/** How far a time stamp may lie from the node's clock, before or behind it (03 §35–39, §41.10). */
export const CLOCK_TOLERANCE_MS = 300_000;
/** A time stamp is judged by the head of a request; its body may take so long to arrive (the servers' `requestTimeout`) before the nonce is used up. */
const BODY_MS = 300_000;
/** The server looks for requests that take too long twice a minute, and the clocks of two nodes differ a little. */
const MARGIN_MS = 60_000;

/**
 * How long a nonce stays used: longer than any time stamp that came with it is accepted. One that lay ahead of the clock is accepted for twice the tolerance, and the call that
 * shows it last may still be sending its body.
 */
export const NONCE_LIFE_MS = 2 * CLOCK_TOLERANCE_MS + BODY_MS + MARGIN_MS;
const MINUTE_MS = 60_000;

/** `REPLAY` the nonce was used; `RATE` more calls in the last minute than the app may make. */
export type Admission = 'OK' | 'REPLAY' | 'RATE';

export async function isNonceUsed(ctx: Ctx, appId: string, nonce: string): Promise<boolean> {
  const row = await firstRow(
    ctx,
    sql`select 1 as used from exchange_nonce
        where app_id = ${appId} and nonce = ${nonce} and seen_at >= ${ago(ctx, NONCE_LIFE_MS)}`,
  );
  return row !== undefined;
}

/** Uses the nonce up and counts the call, in one statement that holds on every node; commits whatever becomes of the call. */
export async function useNonce(
  ctx: Ctx,
  app: { appId: string; ratePerMinute: number },
  nonce: string,
): Promise<Admission> {
  const now = ctx.app.clock.now();
  const row = await firstRow<{ admitted: boolean }>(
    ctx,
    sql`insert into exchange_nonce as used (app_id, nonce, seen_at, admitted)
        select ${app.appId}::varchar, ${nonce}::varchar, ${now}::timestamptz, (select count(*) from exchange_nonce
          where app_id = ${app.appId} and admitted and seen_at > ${ago(ctx, MINUTE_MS)}) < ${app.ratePerMinute}
        on conflict (app_id, nonce) do update set seen_at = excluded.seen_at, admitted = excluded.admitted
          where used.seen_at < ${ago(ctx, NONCE_LIFE_MS)}
        returning admitted`,
  );
  if (!row) return 'REPLAY';
  return row.admitted ? 'OK' : 'RATE';
}

/** Forgets nonces whose timestamps nobody would accept any more. */
export function forgetNonces(ctx: Ctx): Promise<number> {
  return run(ctx, sql`delete from exchange_nonce where seen_at < ${ago(ctx, NONCE_LIFE_MS)}`);
}

function ago(ctx: Ctx, millis: number): Date {
  return new Date(ctx.app.clock.now().getTime() - millis);
}
