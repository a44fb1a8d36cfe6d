import { type Certificate, isSignedBy } from './certificate.ts';
import type { KeyUsage } from './extensions.ts';
import type { RevocationList } from './revocation-list.ts';

/** What certificates are judged by: authorities that are configured, and their revocation lists. */
export interface Trust {
  /** Self-signed certificates are roots; the others stand between. */
  authorities: readonly Certificate[];
  lists: readonly RevocationList[];
}

/** Why a certificate may not be used, as people read it. */
export const certificateFaults = {
  UNREADABLE: '证书格式不正确，须为 SM2 证书',
  EXTENSION: '证书含有平台不能识别的关键扩展项',
  NOT_YET: '证书尚未生效',
  EXPIRED: '证书已过期',
  USAGE: '证书用途不是数字签名',
  UNTRUSTED: '证书不是由受信任的机构签发',
  REVOKED: '证书已吊销',
  UNKNOWN_STATE: '没有有效的吊销列表，无法核实证书是否已吊销',
} as const;

export type CertificateFault = keyof typeof certificateFaults;

/** How many authorities may stand between a certificate and its root. */
const LONGEST = 6;

/**
 * Whether a certificate may sign at a moment: validity, key usage, chain to a configured root (each signature over TBS by SM2), and revocation of
 * each certificate below the root. `settled` is for a signature of the past: the list of today says when something was revoked, and need not be
 * fresh.
 */
export function judgeCertificate(
  certificate: Certificate,
  trust: Trust,
  { at, settled = false }: { at: Date; settled?: boolean },
): CertificateFault | undefined {
  if (!mayUse(certificate, 'digitalSignature')) return 'USAGE';
  let below = certificate;
  for (let depth = 0; depth <= LONGEST; depth += 1) {
    const own = ownFault(below, at);
    if (own) return own;
    const authority = authorityOf(below, trust, depth);
    if (!authority) return 'UNTRUSTED';
    if (authority.der.equals(below.der)) return undefined;
    const revoked = revocationFault(below, authority, trust, { at, settled });
    if (revoked) return revoked;
    below = authority;
  }
  return 'UNTRUSTED';
}

function ownFault({ unknownCritical, notBefore, notAfter }: Certificate, at: Date): CertificateFault | undefined {
  if (unknownCritical.length > 0) return 'EXTENSION';
  if (at < notBefore) return 'NOT_YET';
  return at > notAfter ? 'EXPIRED' : undefined;
}

/** The configured authority that signed it: itself for a root. `depth` authorities stand below already. */
function authorityOf(below: Certificate, { authorities }: Trust, depth: number): Certificate | undefined {
  return authorities.find(
    (one) =>
      one.isCa &&
      mayUse(one, 'keyCertSign') &&
      (one.der.equals(below.der) || one.pathLength === undefined || one.pathLength >= depth) &&
      one.subjectBytes.equals(below.issuerBytes) &&
      isSignedBy(below, one),
  );
}

function revocationFault(
  below: Certificate,
  authority: Certificate,
  { lists }: Trust,
  { at, settled }: { at: Date; settled: boolean },
): CertificateFault | undefined {
  const own = lists.filter(
    (list) =>
      list.issuerBytes.equals(authority.subjectBytes) &&
      mayUse(authority, 'cRLSign') &&
      isSignedBy(list, authority) &&
      (settled || (list.thisUpdate <= at && at <= list.nextUpdate)),
  );
  if (own.length === 0) return 'UNKNOWN_STATE';
  return own.some(({ revoked }) => isRevoked(revoked.get(below.serial), at)) ? 'REVOKED' : undefined;
}

const isRevoked = (since: Date | undefined, at: Date): boolean => since !== undefined && since <= at;

/** A certificate that does not say what it is for may do nothing: the authorities we take always say it. */
function mayUse({ keyUsage }: Certificate, usage: KeyUsage): boolean {
  return keyUsage?.includes(usage) ?? false;
}
