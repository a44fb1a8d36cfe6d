import { randomBytes } from 'node:crypto';
import { firstRow, run, type SqlInstant, sql, toDate } from '../../../../database/sql.ts';
import { uuidv7 } from '../../../../database/uuid.ts';
import { enterAccount } from '../../../../platform/access/index.ts';
import { sm3Hex } from '../../../../platform/crypto/index.ts';
import type { Ctx } from '../../../../platform/kernel/index.ts';
import { CLIENT } from '../client.ts';

const DAY_MS = 86_400_000;

/** Which person an identity at Alipay stands for, now. */
export interface Binding {
  id: string;
  identityId: string;
  accountId: string;
  certifiedAt: SqlInstant;
  authLevel: number;
}

/** A session as the mini-program holds it, and what it is renewed with. */
export interface HeldEntry {
  token: string;
  renewal: string;
  expiresAt: Date;
  accountId: string;
}

const BINDING = sql`select id, identity_id as "identityId", account_id as "accountId", certified_at as "certifiedAt", auth_level as "authLevel"
  from alipay_binding`;

/**
 * A binding that stands, and stands until the transaction ends: one that is being ended is waited for, or a session would outlive it. Whoever
 * needs more than the binding locks it first, before account, tickets and sessions.
 */
export function findBinding(
  tx: Ctx,
  identityId: string,
  lock: 'SHARED' | 'OWN' = 'SHARED',
): Promise<Binding | undefined> {
  const held = lock === 'OWN' ? sql`for update` : sql`for share`;
  return firstRow<Binding>(tx, sql`${BINDING} where identity_id = ${identityId} and status = 'BOUND' ${held}`);
}

/** {@link findBinding}, by its own id. */
export function findBindingById(tx: Ctx, id: string): Promise<Binding | undefined> {
  return firstRow<Binding>(tx, sql`${BINDING} where id = ${id} and status = 'BOUND' for share`);
}

/** Our own session of ALIPAY_SESSION_MINUTES for a bound person, and the one-time ticket that renews it (01 §10.3 no 8). @throws E-QX-12 … */
export async function enterBound(tx: Ctx, binding: Binding): Promise<HeldEntry> {
  const { config, clock } = tx.app;
  const session = await enterAccount(tx, binding.accountId, CLIENT, {
    minutes: config.ALIPAY_SESSION_MINUTES,
    idleMinutes: config.ALIPAY_SESSION_MINUTES,
    provedAt: toDate(binding.certifiedAt),
    authLevel: binding.authLevel,
  });
  const now = clock.now();
  const renewal = randomBytes(32).toString('base64url');
  await run(
    tx,
    sql`insert into alipay_renewal (id, binding_id, session_id, token_hash, created_at, expires_at)
        values (${uuidv7(now.getTime())}, ${binding.id}, ${session.id}, ${sm3Hex(renewal)}, ${now},
                ${new Date(now.getTime() + config.ALIPAY_REFRESH_DAYS * DAY_MS)})`,
  );
  return { token: session.token, renewal, expiresAt: session.expiresAt, accountId: binding.accountId };
}
