import { readFileSync } from 'node:fs';
import {
  type Certificate,
  CryptoError,
  certificateFaults,
  judgeCertificate,
  readCertificate,
  readPem,
  readRevocationList,
  type Trust,
} from '../../crypto/index.ts';
import type { App, Ctx } from '../../kernel/index.ts';
import { accessErrors, refuseAccess } from '../errors.ts';

/** Where pages find the middleware of a 智能密码钥匙; null where no certificates are taken (03 §41.9 mode A). */
export const signerBridgeUrl = ({ config }: Pick<App, 'config'>): string | null =>
  config.SIGN_IN_CA_FILE ? config.SIGNER_BRIDGE_URL : null;

/**
 * Authorities and revocation lists, read anew each time: a list that was fetched a minute ago counts, without a restart. Undefined where none are
 * configured or a file cannot be read, which the log says.
 */
export function signInTrust({ config, log }: Pick<App, 'config' | 'log'>): Trust | undefined {
  const { SIGN_IN_CA_FILE: authorities, SIGN_IN_CRL_FILE: lists } = config;
  if (!authorities || !lists) return undefined;
  try {
    return {
      authorities: readPem(readFileSync(authorities, 'latin1'), 'CERTIFICATE').map(readCertificate),
      lists: readPem(readFileSync(lists, 'latin1'), 'X509 CRL').map(readRevocationList),
    };
  } catch (error) {
    log.error({ err: error }, 'SIGN_IN_CA_FILE or SIGN_IN_CRL_FILE cannot be read');
    return undefined;
  }
}

/**
 * The certificate that somebody presents, judged as of now.
 * @throws E-QX-55 no authorities are configured; E-QX-54 with the reason: unreadable, expired, other use, other authority, revoked
 */
export function admitCertificate(ctx: Ctx, presented: string): Certificate {
  const trust = signInTrust(ctx.app);
  if (!trust) throw refuseAccess('E-QX-55');
  const certificate = readPresented(presented);
  const fault = certificate ? judgeCertificate(certificate, trust, { at: ctx.app.clock.now() }) : 'UNREADABLE';
  if (!certificate || fault) throw refuseAccess('E-QX-54', { why: certificateFaults[fault ?? 'UNREADABLE'] });
  return certificate;
}

/** Why a certificate that was kept may not sign, or might not at the moment of a signature (`settled`); undefined when it may. */
export function certificateFault(
  app: Pick<App, 'config' | 'log'>,
  kept: string,
  when: { at: Date; settled?: boolean },
): string | undefined {
  const trust = signInTrust(app);
  if (!trust) return accessErrors['E-QX-55'];
  const certificate = readPresented(kept);
  const fault = certificate ? judgeCertificate(certificate, trust, when) : 'UNREADABLE';
  return fault && certificateFaults[fault];
}

/** As an account is bound to it: the serial number is unique below its authority only. */
export const certificateNo = ({ serial, issuer }: Certificate): string => `${serial}（${issuer}）`.slice(0, 600);

export const storedCertificate = ({ der }: Certificate): string => der.toString('base64');

function readPresented(text: string): Certificate | undefined {
  try {
    return readCertificate(text);
  } catch (error) {
    if (error instanceof CryptoError) return undefined;
    throw error;
  }
}
