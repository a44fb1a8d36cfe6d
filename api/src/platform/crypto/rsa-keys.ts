import { createPrivateKey, createPublicKey, type KeyObject } from 'node:crypto';

/** RSA2 of the Alipay platform asks for no less. */
const LEAST_BITS = 2048;

/** What is wrong with a key in base64 (PKCS#8 or SPKI), in the words of a start that fails; nothing when it is usable. */
export function rsaFault(kind: 'private' | 'public', text: string): string | undefined {
  const key = readRsa(kind, text);
  if (!key) return kind === 'private' ? '应为 PKCS#8 私钥的 base64 文本' : '应为 SPKI 公钥的 base64 文本';
  const bits = key.asymmetricKeyDetails?.modulusLength ?? 0;
  return bits >= LEAST_BITS ? undefined : `密钥长度不得少于${LEAST_BITS}位`;
}

function readRsa(kind: 'private' | 'public', text: string): KeyObject | undefined {
  try {
    const der = Buffer.from(text, 'base64');
    const key =
      kind === 'private'
        ? createPrivateKey({ key: der, format: 'der', type: 'pkcs8' })
        : createPublicKey({ key: der, format: 'der', type: 'spki' });
    return key.asymmetricKeyType === 'rsa' ? key : undefined;
  } catch {
    return undefined;
  }
}
