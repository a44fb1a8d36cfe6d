import { CryptoError, readCertificate, readSm2PublicKey, sm3Hex } from '../../../../platform/crypto/index.ts';

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
  const { publicKey, notBefore, notAfter } = readCertificate(given);
  return { ...named(publicKey), from: notBefore, until: notAfter };
}

/** Whether a key may be used at that moment: one without a certificate always. */
export const holdsAt = ({ from, until }: RegisteredKey, now: Date): boolean =>
  (from === undefined || from <= now) && (until === undefined || now <= until);

/** `sm2-` and the first sixteen digits of the key's SM3. */
const named = (publicKey: string): RegisteredKey => ({ publicKey, keyId: `sm2-${fingerprint(publicKey)}` });

export const fingerprint = (hex: string): string => sm3Hex(Buffer.from(hex, 'hex')).slice(0, 16);

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
