import { firstRow, run, sql } from '../../../../database/sql.ts';
import { NONCE_LIFE_MS } from '../../../../platform/exchange/gateway/nonce.ts';
import type { Ctx } from '../../../../platform/kernel/index.ts';

const SECOND_MS = 1000;

/** `REPLAY` the nonce was used; `RATE` more calls in the last second than the quota. */
export type Admission = 'OK' | 'REPLAY' | 'RATE';

/** Uses the nonce up and counts the call, in one statement that holds on every node. */
export async function useNonce(
  ctx: Ctx,
  { clientId, quota }: { clientId: string; quota: number },
  nonce: string,
): Promise<Admission> {
  const now = ctx.app.clock.now();
  const row = await firstRow<{ admitted: boolean }>(
    ctx,
    sql`insert into crypto_nonce as used (client_id, nonce, seen_at, admitted)
        select ${clientId}::varchar, ${nonce}::varchar, ${now}::timestamptz, (select count(*) from crypto_nonce
          where client_id = ${clientId} and admitted and seen_at > ${ago(ctx, SECOND_MS)}) < ${quota}
        on conflict (client_id, nonce) do update set seen_at = excluded.seen_at, admitted = excluded.admitted
          where used.seen_at < ${ago(ctx, NONCE_LIFE_MS)}
        returning admitted`,
  );
  if (!row) return 'REPLAY';
  return row.admitted ? 'OK' : 'RATE';
}

/** Forgets nonces whose timestamps nobody would accept any more. */
export function forgetNonces(ctx: Ctx): Promise<number> {
  return run(ctx, sql`delete from crypto_nonce where seen_at < ${ago(ctx, NONCE_LIFE_MS)}`);
}

const ago = (ctx: Ctx, millis: number): Date => new Date(ctx.app.clock.now().getTime() - millis);
