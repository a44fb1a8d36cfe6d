import { X509Certificate } from 'node:crypto';
import { CryptoError, readSm2PublicKey, sm3Hex } from '../../../../platform/crypto/index.ts';

/** Algorithm and curve in a SubjectPublicKeyInfo of SM2, before the point. */
const SM2_HEAD = '3059301306072a8648ce3d020106082a811ccf5501822d034200';

/** A registered key; a certificate says until when it holds. */
export interface RegisteredKey {
  /** `04 ‖ x ‖ y`, hex. */
  publicKey: string;
  /** What `X-Key-Id` calls it. */
  keyId: string;
  from?: Date;
  until?: Date;
}

/**
 * Reads what a client system hands in: the bare public key in hex, or its SM2 certificate as PEM (03 §41.12).
 *
 * @throws CryptoError E-CR-10 where it is neither
 */
export function readRegisteredKey(text: string): RegisteredKey {
  const given = text.trim();
  if (!given.startsWith('-----BEGIN')) return named(readSm2PublicKey(given.replace(/\s/g, '')));
  const { publicKey, validFrom, validTo } = parsed(given);
  const der = publicKey.export({ type: 'spki', format: 'der' }).toString('hex');
  if (!der.startsWith(SM2_HEAD)) throw new CryptoError('E-CR-10', 'certificate of another algorithm');
  return {
    ...named(readSm2PublicKey(der.slice(SM2_HEAD.length))),
    from: new Date(validFrom),
    until: new Date(validTo),
  };
}

/** Whether a key may be used at that moment: one without a certificate always. */
export const holdsAt = ({ from, until }: RegisteredKey, now: Date): boolean =>
  (from === undefined || from <= now) && (until === undefined || now <= until);

/** `sm2-` and the first sixteen digits of the key's SM3. */
const named = (publicKey: string): RegisteredKey => ({ publicKey, keyId: `sm2-${fingerprint(publicKey)}` });

export const fingerprint = (hex: string): string => sm3Hex(Buffer.from(hex, 'hex')).slice(0, 16);

function parsed(pem: string): X509Certificate {
  try {
    return new X509Certificate(pem);
  } catch (cause) {
    throw new CryptoError('E-CR-10', 'certificate', { cause });
  }
}

/** What is wrong with a text in the form; nothing where it is a key. */
export function wrongPublicKey(text: string): string | undefined {
  try {
    readRegisteredKey(text);
    return undefined;
  } catch (error) {
    if (error instanceof CryptoError) return '应为04开头的130位十六进制公钥，或SM2证书（PEM）';
    throw error;
  }
}
