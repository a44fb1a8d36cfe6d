import { firstRow, run, sql, toDate } from '../../../database/sql.ts';
import { tables } from '../../../database/tables.ts';
import { uuidv7 } from '../../../database/uuid.ts';
import type { Ctx } from '../../../platform/kernel/index.ts';
import { identityIndex, openCell, sealCell } from './cells.ts';
import type { AlipayGrant } from './gateway/alipay-gateway.ts';

const SECOND_MS = 1000;

/**
 * Remembers who somebody is at Alipay, with the tokens of this grant (sealed). Found again by (application, open_id), or by user_id where the
 * platform gives that instead or as well (01 §10.3 no 4). An open_id that changed with a migration of the platform is another identity that
 * replaces the former one. @returns its id
 */
export async function rememberIdentity(tx: Ctx, grant: AlipayGrant): Promise<string> {
  const appId = tx.app.config.ALIPAY_APP_ID ?? '';
  const { keys } = tx.app;
  const openIndex = grant.openId ? identityIndex(keys, 'open_id', grant.openId) : null;
  const userIndex = grant.userId ? identityIndex(keys, 'user_id', grant.userId) : null;
  // Two first visits at once make one identity.
  await run(tx, sql`select pg_advisory_xact_lock(hashtextextended(${`alipay.${userIndex ?? openIndex}`}, 0))`);
  const now = tx.app.clock.now();
  const known = await knownIdentity(tx, appId, openIndex, userIndex);
  const moved = known !== undefined && openIndex !== null && known.openIndex !== null && known.openIndex !== openIndex;
  // The old identity stays as history; who it was is proven anew (01 §10.7).
  if (known && moved) await run(tx, sql`update alipay_identity set user_id_index = null where id = ${known.id}`);
  const id = known && !moved ? known.id : uuidv7(now.getTime());
  const row = {
    replaces: moved ? known.id : null,
    openId: grant.openId ? sealCell(keys, 'alipay_identity', 'open_id', id, grant.openId) : null,
    userId: grant.userId ? sealCell(keys, 'alipay_identity', 'user_id', id, grant.userId) : null,
    ...tokenCells(tx, id, grant),
  };
  await run(
    tx,
    sql`insert into alipay_identity (id, created_at, updated_at, app_id, replaces, open_id, open_id_index, user_id, user_id_index, access_token,
          access_until, refresh_token, refresh_until)
        values (${id}, ${now}, ${now}, ${appId}, ${row.replaces}, ${row.openId}, ${openIndex}, ${row.userId}, ${userIndex}, ${row.accessToken},
          ${row.accessUntil}, ${row.refreshToken}, ${row.refreshUntil})
        on conflict (id) do update set updated_at = excluded.updated_at, open_id = coalesce(excluded.open_id, alipay_identity.open_id),
          open_id_index = coalesce(excluded.open_id_index, alipay_identity.open_id_index),
          user_id = coalesce(excluded.user_id, alipay_identity.user_id),
          user_id_index = coalesce(excluded.user_id_index, alipay_identity.user_id_index),
          access_token = excluded.access_token, access_until = excluded.access_until, refresh_token = excluded.refresh_token,
          refresh_until = excluded.refresh_until`,
  );
  return id;
}

function knownIdentity(
  tx: Ctx,
  appId: string,
  openIndex: string | null,
  userIndex: string | null,
): Promise<{ id: string; openIndex: string | null } | undefined> {
  return firstRow(
    tx,
    sql`select id, open_id_index as "openIndex" from alipay_identity
         where app_id = ${appId} and (open_id_index = ${openIndex} or user_id_index = ${userIndex})
         order by (open_id_index = ${openIndex}) desc nulls last limit 1 for update`,
  );
}

/** The tokens of an authorisation, open; they leave the server towards Alipay alone. */
export interface HeldTokens {
  accessUntil: Date;
  refreshToken: string;
}

export async function tokensOf(ctx: Ctx, identityId: string): Promise<HeldTokens> {
  const found = await tables(ctx)
    .selectFrom('alipay_identity')
    .select(['access_until as accessUntil', 'refresh_token as refreshToken'])
    .where('id', '=', identityId)
    .executeTakeFirst();
  if (!found) throw new Error('an identity of Alipay that a binding names is gone');
  const refreshToken = openCell(ctx.app.keys, 'alipay_identity', 'refresh_token', identityId, found.refreshToken);
  return { accessUntil: toDate(found.accessUntil), refreshToken };
}

/** The tokens that Alipay gave for older ones. */
export async function replaceTokens(ctx: Ctx, identityId: string, grant: AlipayGrant): Promise<void> {
  const { accessToken, accessUntil, refreshToken, refreshUntil } = tokenCells(ctx, identityId, grant);
  await run(
    ctx,
    sql`update alipay_identity set updated_at = ${ctx.app.clock.now()}, access_token = ${accessToken}, access_until = ${accessUntil},
          refresh_token = ${refreshToken}, refresh_until = ${refreshUntil} where id = ${identityId}`,
  );
}

function tokenCells(ctx: Ctx, id: string, grant: AlipayGrant) {
  const { keys, clock } = ctx.app;
  const after = (seconds: number) => new Date(clock.now().getTime() + seconds * SECOND_MS);
  return {
    accessToken: sealCell(keys, 'alipay_identity', 'access_token', id, grant.accessToken),
    accessUntil: after(grant.expiresIn),
    refreshToken: sealCell(keys, 'alipay_identity', 'refresh_token', id, grant.refreshToken),
    refreshUntil: after(grant.reExpiresIn),
  };
}
