import { firstRow, run, sql } from "../../../database/sql.js";
/** How long a nonce stays used (03 §35–39): the whole window in which its timestamp could be accepted. */ export const NONCE_LIFE_MS = 600_000;
const MINUTE_MS = 60_000;
export async function isNonceUsed(ctx, appId, nonce) {
    const row = await firstRow(ctx, sql`select 1 as used from exchange_nonce
        where app_id = ${appId} and nonce = ${nonce} and seen_at > ${ago(ctx, NONCE_LIFE_MS)}`);
    return row !== undefined;
}
/** Uses the nonce up and counts the call, in one statement that holds on every node; commits whatever becomes of the call. */ export async function useNonce(ctx, app, nonce) {
    const now = ctx.app.clock.now();
    const row = await firstRow(ctx, sql`insert into exchange_nonce as used (app_id, nonce, seen_at, admitted)
        select ${app.appId}::varchar, ${nonce}::varchar, ${now}::timestamptz, (select count(*) from exchange_nonce
          where app_id = ${app.appId} and admitted and seen_at > ${ago(ctx, MINUTE_MS)}) < ${app.ratePerMinute}
        on conflict (app_id, nonce) do update set seen_at = excluded.seen_at, admitted = excluded.admitted
          where used.seen_at <= ${ago(ctx, NONCE_LIFE_MS)}
        returning admitted`);
    if (!row) return 'REPLAY';
    return row.admitted ? 'OK' : 'RATE';
}
/** Forgets nonces whose timestamps nobody would accept any more. */ export function forgetNonces(ctx) {
    return run(ctx, sql`delete from exchange_nonce where seen_at <= ${ago(ctx, NONCE_LIFE_MS)}`);
}
function ago(ctx, millis) {
    return new Date(ctx.app.clock.now().getTime() - millis);
}

//# sourceMappingURL=nonce.js.map