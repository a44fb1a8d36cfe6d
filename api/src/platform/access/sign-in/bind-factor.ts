import { firstRow, sql } from '../../../database/sql.ts';
import { recordAudit } from '../../audit/index.ts';
import { localDateOf } from '../../calendar/index.ts';
import { type Certificate, readCertificate } from '../../crypto/index.ts';
import type { Ctx } from '../../kernel/index.ts';
import { refuseAccess } from '../errors.ts';
import { accessEvents } from '../events.ts';
import { endSessions } from '../sessions/end-sessions.ts';
import { type Account, changeAccount, findAccount, isIntact, isOpen } from '../users/account.ts';
import { admitCertificate, certificateNo, storedCertificate } from './certificates.ts';

/** A second factor that its owner has proven to hold. */
export interface OfferedFactor {
  publicKey: string;
  /** Base64 DER; with it the key is that of a certificate. */
  certificate: string | null;
}

/** What people compare a factor by before they let it be bound: the certificate's number, undefined for a key file. */
export const factorNumber = ({ certificate }: OfferedFactor): string | null =>
  certificate === null ? null : certificateNo(readCertificate(certificate));

/** @throws E-QX-56 another account is bound to the certificate */
export async function assertFree(ctx: Ctx, certificate: Certificate): Promise<void> {
  const held = sql`select 1 from user_account where certificate_no = ${certificateNo(certificate)} and status <> 'DELETED'`;
  if (await firstRow(ctx, held)) throw refuseAccess('E-QX-56');
}

/** Binds a proven factor to an account that has none. `detail` says who let it be, for the audit log. */
export async function bindFactor(
  tx: Ctx,
  account: Account,
  { publicKey, certificate: kept }: OfferedFactor,
  detail: Readonly<Record<string, unknown>>,
): Promise<Account> {
  const certificate = kept === null ? undefined : readCertificate(kept);
  // Between offering and binding another account may have been faster.
  if (certificate) await assertFree(tx, certificate);
  const number = certificate ? certificateNo(certificate) : null;
  await recordAudit(tx, {
    event: accessEvents.factorBound,
    objectType: 'user',
    objectId: account.id,
    after: number ?? publicKey,
    detail: { loginName: account.loginName, ...detail },
  });
  return changeAccount(tx, account, {
    secondFactor: certificate ? 'SM2_CERT' : 'SM2_KEY',
    publicKey,
    certificate: certificate ? storedCertificate(certificate) : null,
    certificateNo: number,
  });
}

/**
 * Binds what a second person has approved, as the account and the certificate stand by then.
 * @throws E-QX-58 the account has a factor, is closed or was tampered with; E-QX-54 … E-QX-56 the certificate may not be used any more
 */
export async function bindApproved(
  tx: Ctx,
  userId: string,
  offered: OfferedFactor,
  detail: Readonly<Record<string, unknown>>,
): Promise<Account> {
  const account = await findAccount(tx, userId, true);
  const today = localDateOf(tx.app.clock.now());
  if (account?.secondFactor !== 'NONE' || !isOpen(account, today) || !isIntact(tx, account))
    throw refuseAccess('E-QX-58');
  if (offered.certificate !== null) admitCertificate(tx, offered.certificate);
  const bound = await bindFactor(tx, account, offered, detail);
  await endSessions(tx, userId, 'FACTOR');
  return bound;
}
