import { firstRow, rows, run, type SqlInstant, sql, toDate } from '../../../../database/sql.ts';
import { tables } from '../../../../database/tables.ts';
import { endSession } from '../../../../platform/access/index.ts';
import { recordAuditApart } from '../../../../platform/audit/index.ts';
import { sm3Hex } from '../../../../platform/crypto/index.ts';
import { refuse } from '../../../../platform/errors/index.ts';
import { type Ctx, transaction } from '../../../../platform/kernel/index.ts';
import { alipayEvents } from '../events.ts';
import { AlipayFault } from '../gateway/fault.ts';
import { ask, gatewayOf } from '../gateway/gateway-of.ts';
import { replaceTokens, tokensOf } from '../identities.ts';
import { enterBound, findBindingById, type HeldEntry } from './enter-bound.ts';

interface Renewal {
  id: string;
  bindingId: string;
  sessionId: string | null;
  accountId: string;
  identityId: string;
  usedAt: SqlInstant | null;
  expiresAt: SqlInstant;
}

/**
 * A new session for the ticket of the last one. The authorisation at Alipay must stand: a token that has run out there is renewed silently
 * (01 §10.7). A ticket that was used before is in two hands: every session of the binding ends. @throws E-0007, E-0806
 */
export async function renewSession(ctx: Ctx, ticket: string): Promise<HeldEntry> {
  const held = await findRenewal(ctx, ticket);
  if (!held || ctx.app.clock.now() >= toDate(held.expiresAt)) throw refuse('E-0007');
  if (held.usedAt) return refuseReuse(ctx, held);
  await keepAuthorised(ctx, held.identityId);
  const entry = await transaction(ctx, async (tx) => {
    // The binding first, as whoever ends it does.
    const binding = await findBindingById(tx, held.bindingId);
    const used = await firstRow(
      tx,
      sql`update alipay_renewal set used_at = ${tx.app.clock.now()} where id = ${held.id} and used_at is null returning id`,
    );
    if (!used) return undefined;
    if (!binding) throw refuse('E-0007');
    if (held.sessionId) await endSession(tx, held.accountId, held.sessionId, 'REPLACED');
    return enterBound(tx, binding);
  });
  return entry ?? refuseReuse(ctx, held);
}

/** An authorisation that has run out is renewed at Alipay; one that was taken back there ends what it allowed. */
async function keepAuthorised(ctx: Ctx, identityId: string): Promise<void> {
  const { accessUntil, refreshToken } = await tokensOf(ctx, identityId);
  if (ctx.app.clock.now() < accessUntil) return;
  const gateway = gatewayOf(ctx.app);
  const grant = await ask('E-0801', () => gateway.refresh(refreshToken).catch(endedThere));
  if (!grant) throw refuse('E-0007');
  await replaceTokens(ctx, identityId, grant);
}

function endedThere(error: unknown): undefined {
  if (error instanceof AlipayFault && error.kind === 'REFUSED') return undefined;
  throw error;
}

async function refuseReuse(ctx: Ctx, held: Renewal): Promise<never> {
  await endSessionsOfBinding(ctx, held.bindingId, held.accountId);
  await recordAuditApart(ctx, {
    event: alipayEvents.renewalReused,
    objectType: 'alipayBinding',
    objectId: held.bindingId,
    ok: false,
  });
  throw refuse('E-0007');
}

/** Ends what a binding let in: its sessions and the tickets that would renew them. */
export async function endSessionsOfBinding(ctx: Ctx, bindingId: string, accountId: string): Promise<void> {
  await transaction(ctx, async (tx) => {
    // Whoever is entering by it has entered, and is among those that end.
    await firstRow(tx, sql`select 1 from alipay_binding where id = ${bindingId} for update`);
    const ended = await rows<{ sessionId: string | null }>(
      tx,
      sql`update alipay_renewal set used_at = coalesce(used_at, ${tx.app.clock.now()}), expires_at = least(expires_at, ${tx.app.clock.now()})
           where binding_id = ${bindingId} and expires_at > ${tx.app.clock.now()} returning session_id as "sessionId"`,
    );
    for (const { sessionId } of ended) if (sessionId) await endSession(tx, accountId, sessionId, 'ACCOUNT');
  });
}

function findRenewal(ctx: Ctx, ticket: string): Promise<Renewal | undefined> {
  return tables(ctx)
    .selectFrom('alipay_renewal as r')
    .innerJoin('alipay_binding as b', 'b.id', 'r.binding_id')
    .select([
      'r.id',
      'r.binding_id as bindingId',
      'r.session_id as sessionId',
      'b.account_id as accountId',
      'b.identity_id as identityId',
      'r.used_at as usedAt',
      'r.expires_at as expiresAt',
    ])
    .where('r.token_hash', '=', sm3Hex(ticket))
    .executeTakeFirst();
}

/** Tickets that nobody can use any more. */
export async function removeOldRenewals(ctx: Ctx, before: Date): Promise<void> {
  await run(ctx, sql`delete from alipay_renewal where expires_at < ${before}`);
}
