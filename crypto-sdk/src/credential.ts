import { createHash, createHmac } from 'node:crypto';
import { sm2 } from 'sm-crypto-v2';

/** How the system proves itself: its own SM2 key (64 hex digits), or the secret that was issued to it (64 hex digits). */
export type Credential = { kind: 'SM2'; privateKey: string } | { kind: 'HMAC'; secret: string };

/** What a credential does for a call. */
export interface Signer {
  /** Goes into `X-Key-Id`. */
  keyId: string;
  sign(text: string): string;
}

/** User id of both sides where none is agreed (GM/T 0009-2012). */
const USER_ID = '1234567812345678';

export function signerOf(credential: Credential): Signer {
  if (credential.kind === 'HMAC') {
    const key = Buffer.from(credential.secret, 'hex');
    return {
      keyId: `hmac-${fingerprint(key)}`,
      sign: (text) => createHmac('sm3', key).update(text, 'utf8').digest('hex'),
    };
  }
  const { privateKey } = credential;
  const publicKey = sm2.getPublicKeyFromPrivateKey(privateKey);
  return {
    keyId: `sm2-${fingerprint(Buffer.from(publicKey, 'hex'))}`,
    // The package signs the bare message unless told to hash it with the user id.
    sign: (text) =>
      sm2.doSignature(new Uint8Array(Buffer.from(text, 'utf8')), privateKey, {
        hash: true,
        der: true,
        userId: USER_ID,
        publicKey,
      }),
  };
}

export const sm3Hex = (data: Uint8Array): string => createHash('sm3').update(data).digest('hex');

const fingerprint = (bytes: Uint8Array): string => sm3Hex(bytes).slice(0, 16);
