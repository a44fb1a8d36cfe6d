import { randomBytes } from 'node:crypto';
// The files themselves: a thread reads them too, and wants no more than it needs.
import { CryptoError } from '../../crypto/errors.ts';
import { type Sm2KeyPair, sm2Decrypt, sm2Encrypt } from '../../crypto/sm2.ts';
import { GCM_IV_BYTES, newSm4Key, sm4GcmDecrypt, sm4GcmEncrypt } from '../../crypto/sm4.ts';
import { parseForeignJson } from '../../kernel/json-depth.ts';

/** A body encrypted with SM4-GCM under a key of its own, which is wrapped with the receiver's SM2 key. */
export interface SealedBody {
  /** SM2 ciphertext (ASN.1, hex) of the 16-byte key. */
  wrappedKey: string;
  /** 12 bytes, base64. */
  iv: string;
  /** SM4-GCM of the UTF-8 JSON, base64; the messageId is the additional data, so a body fits its own envelope only. */
  cipher: string;
  /** 16 bytes, base64. */
  tag: string;
}

export function sealBody(body: unknown, messageId: string, publicKey: string): SealedBody {
  const key = newSm4Key();
  const iv = randomBytes(GCM_IV_BYTES);
  const { sealed, tag } = sm4GcmEncrypt(key, iv, Buffer.from(JSON.stringify(body)), Buffer.from(messageId));
  return {
    wrappedKey: sm2Encrypt(key, publicKey),
    iv: iv.toString('base64'),
    cipher: sealed.toString('base64'),
    tag: tag.toString('base64'),
  };
}

/** The reverse of {@link sealBody}; a CryptoError when it was not sealed for us or not for this message. */
export function openBody(sealed: SealedBody, messageId: string, keys: Sm2KeyPair): unknown {
  const key = sm2Decrypt(sealed.wrappedKey, keys.privateKey);
  const box = { sealed: Buffer.from(sealed.cipher, 'base64'), tag: Buffer.from(sealed.tag, 'base64') };
  const plain = sm4GcmDecrypt(key, Buffer.from(sealed.iv, 'base64'), box, Buffer.from(messageId));
  try {
    return parseForeignJson(plain.toString('utf8'));
  } catch (cause) {
    throw new CryptoError('E-CR-12', 'sealed body is not JSON', { cause });
  }
}
