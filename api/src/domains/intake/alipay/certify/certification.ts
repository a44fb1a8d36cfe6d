import { randomBytes } from 'node:crypto';
import type { NotNull } from 'kysely';
import { firstRow, run, type SqlInstant, sql, toDate } from '../../../../database/sql.ts';
import { tables } from '../../../../database/tables.ts';
import { isUuid, uuidv7 } from '../../../../database/uuid.ts';
import { recordAudit } from '../../../../platform/audit/index.ts';
import { DAY_MS, MINUTE_MS } from '../../../../platform/calendar/index.ts';
import { DomainError } from '../../../../platform/errors/index.ts';
import { type Ctx, transaction } from '../../../../platform/kernel/index.ts';
import { numberIndex, openCell, sealCell } from '../cells.ts';
import { refuseAlipay } from '../errors.ts';
import { alipayEvents } from '../events.ts';
import { ask, gatewayOf } from '../gateway/gateway-of.ts';

/** Alipay's own order of a proof ends after so long. */
const CERTIFY_MINUTES = 60;
/** Proofs that one identity may start within 24 hours: light and camera may fail a few times. */
export const MOST_PER_IDENTITY = 5;
/** Proofs that may be started about one number by all strangers together within 24 hours. */
export const MOST_PER_NUMBER = 20;

/** Whom a proof is about; the account where somebody who is in proves himself once more. */
export interface Claimed {
  identityId: string;
  accountId?: string;
  name: string;
  idNo: string;
  phone: string;
}

/** A proof under way as the client needs it. */
export interface StartedCertification {
  id: string;
  certifyId: string;
  url: string;
}

/**
 * Orders a proof by face at Alipay. What was claimed lies sealed until it is decided, and is then forgotten.
 *
 * @throws E-0802, E-0806, RATE_LIMITED after too many of one identity or about one number
 */
export async function startCertification(ctx: Ctx, claimed: Claimed): Promise<StartedCertification> {
  const gateway = gatewayOf(ctx.app);
  // 32 characters, never the same twice: what makes an order one order (01 §10.6).
  const outerOrderNo = randomBytes(16).toString('hex');
  const { name, idNo } = claimed;
  // Counted before Alipay is asked: of many at once each sees those before it.
  const id = await transaction(ctx, (tx) => note(tx, claimed, outerOrderNo));
  let certifyId: string;
  try {
    certifyId = await ask('E-0802', () => gateway.initializeCertify({ outerOrderNo, name, idNo }));
    await run(ctx, sql`update alipay_certification set certify_id = ${certifyId} where id = ${id}`);
  } catch (error) {
    await run(ctx, sql`delete from alipay_certification where id = ${id}`);
    throw error;
  }
  await recordAudit(ctx, {
    event: alipayEvents.certifyStarted,
    objectType: 'alipayCertification',
    objectId: id,
    detail: { certifyId },
  });
  return { id, certifyId, url: gateway.certifyUrl(certifyId) };
}

/** A proof that is about to be ordered; Alipay's own number for it comes later. */
async function note(tx: Ctx, claimed: Claimed, outerOrderNo: string): Promise<string> {
  const { keys, clock } = tx.app;
  const { name, idNo } = claimed;
  const number = numberIndex(keys, idNo);
  await refuseTooMany(tx, claimed, number);
  const now = clock.now();
  const id = uuidv7(now.getTime());
  const seal = (column: 'name' | 'id_no' | 'phone', value: string) =>
    sealCell(keys, 'alipay_certification', column, id, value);
  await run(
    tx,
    sql`insert into alipay_certification (id, created_at, identity_id, account_id, outer_order_no, certify_id, name, id_no, phone, state,
          expires_at, id_no_index)
        values (${id}, ${now}, ${claimed.identityId}, ${claimed.accountId ?? null}, ${outerOrderNo}, '', ${seal('name', name)},
          ${seal('id_no', idNo)}, ${seal('phone', claimed.phone)}, 'STARTED',
          ${new Date(now.getTime() + CERTIFY_MINUTES * MINUTE_MS)}, ${number})`,
  );
  return id;
}

/** Who tries out numbers is stopped by his own identity; who does it with many identities, by the number. Whoever is in proves his own. */
async function refuseTooMany(tx: Ctx, { identityId, accountId }: Claimed, number: string | null): Promise<void> {
  for (const key of [identityId, ...(accountId ? [] : [number])])
    await run(tx, sql`select pg_advisory_xact_lock(hashtextextended(${`alipay.certification.${key}`}, 0))`);
  const since = new Date(tx.app.clock.now().getTime() - DAY_MS);
  const started = await firstRow<{ own: number; about: number }>(
    tx,
    sql`select (select count(*)::int from alipay_certification where identity_id = ${identityId} and created_at > ${since}) as own,
               (select count(*)::int from alipay_certification
                 where id_no_index = ${number} and account_id is null and created_at > ${since}) as about`,
  );
  const tooMany = (started?.own ?? 0) >= MOST_PER_IDENTITY || (!accountId && (started?.about ?? 0) >= MOST_PER_NUMBER);
  if (tooMany) throw new DomainError('RATE_LIMITED', '24小时内发起身份核验次数过多，请明天再试，或改用随申办');
}

interface Row {
  id: string;
  identityId: string;
  accountId: string | null;
  certifyId: string;
  state: 'STARTED' | 'PASSED' | 'FAILED';
  expiresAt: SqlInstant;
}

/** A proof of this identity, and of this account where one is in. @throws E-0807 for any other */
export async function getCertification(
  ctx: Ctx,
  id: string,
  { identityId, accountId }: { identityId: string; accountId: string | null },
): Promise<Row> {
  if (!isUuid(id)) throw refuseAlipay('E-0807');
  const found = await firstRow<Row>(
    ctx,
    sql`select id, identity_id as "identityId", account_id as "accountId", certify_id as "certifyId", state, expires_at as "expiresAt"
          from alipay_certification
         where id = ${id} and identity_id = ${identityId} and account_id is not distinct from ${accountId}`,
  );
  if (found?.state !== 'STARTED' || ctx.app.clock.now() >= toDate(found.expiresAt)) throw refuseAlipay('E-0807');
  return found;
}

/** What Alipay's server says of a proof, whatever the phone has said (AC-08-03). A proof under way is no proof. @throws E-0802, E-0806 */
export async function requirePassed(ctx: Ctx, { id, certifyId }: Pick<Row, 'id' | 'certifyId'>): Promise<void> {
  const passed = await ask('E-0802', () => gatewayOf(ctx.app).isCertified(certifyId));
  if (passed) return;
  await settle(ctx, id, 'FAILED');
  await recordAudit(ctx, {
    event: alipayEvents.certifyFailed,
    objectType: 'alipayCertification',
    objectId: id,
    ok: false,
    detail: { certifyId },
  });
  throw refuseAlipay('E-0802');
}

/** What was claimed, taken once: of two finishes of one proof the second finds nothing. @throws E-0807 */
export async function takeClaimed(tx: Ctx, id: string): Promise<{ name: string; idNo: string; phone: string }> {
  const row = await tables(tx)
    .selectFrom('alipay_certification')
    .select(['name', 'id_no as idNo', 'phone'])
    .where('id', '=', id)
    .$narrowType<{ name: NotNull; idNo: NotNull; phone: NotNull }>()
    .where('state', '=', 'STARTED')
    .forUpdate()
    .executeTakeFirst();
  if (!row) throw refuseAlipay('E-0807');
  const { keys } = tx.app;
  await settle(tx, id, 'PASSED');
  return {
    name: openCell(keys, 'alipay_certification', 'name', id, row.name),
    idNo: openCell(keys, 'alipay_certification', 'id_no', id, row.idNo),
    phone: openCell(keys, 'alipay_certification', 'phone', id, row.phone),
  };
}

async function settle(ctx: Ctx, id: string, state: 'PASSED' | 'FAILED'): Promise<void> {
  await run(
    ctx,
    sql`update alipay_certification set state = ${state}, decided_at = ${ctx.app.clock.now()}, name = null, id_no = null, phone = null
         where id = ${id} and state = 'STARTED'`,
  );
}

/** What was claimed and never decided is forgotten, and whom a proof was about once nothing is counted by it any more. */
export async function forgetAbandoned(ctx: Ctx): Promise<void> {
  const now = ctx.app.clock.now();
  await run(
    ctx,
    sql`update alipay_certification set state = 'FAILED', decided_at = ${now}, name = null, id_no = null, phone = null
         where state = 'STARTED' and expires_at < ${now}`,
  );
  await run(
    ctx,
    sql`update alipay_certification set id_no_index = null
         where id_no_index is not null and created_at < ${new Date(now.getTime() - DAY_MS)}`,
  );
}
