import { createPrivateKey, createPublicKey, sign, verify } from 'node:crypto';

/** Fields as Alipay signs them: sorted by name, empty ones left out. */
function signedText(fields: Readonly<Record<string, string>>, without: readonly string[]): string {
  return Object.keys(fields)
    .filter((name) => !without.includes(name) && fields[name] !== '')
    .sort()
    .map((name) => `${name}=${fields[name]}`)
    .join('&');
}

/** RSA2: SHA-256 with RSA, PKCS#1 v1.5. */
export function signText(text: string, privateKey: string): string {
  const key = createPrivateKey({ key: Buffer.from(privateKey, 'base64'), format: 'der', type: 'pkcs8' });
  return sign('sha256', Buffer.from(text), key).toString('base64');
}

/** Whether the request was signed with the key. */
export function isSignedBy(fields: Readonly<Record<string, string>>, publicKey: string): boolean {
  const key = createPublicKey({ key: Buffer.from(publicKey, 'base64'), format: 'der', type: 'spki' });
  return verify('sha256', Buffer.from(signedText(fields, ['sign'])), key, Buffer.from(fields.sign ?? '', 'base64'));
}

/** Signature of a notice: neither `sign` nor `sign_type` counts. */
export function signNotice(fields: Readonly<Record<string, string>>, privateKey: string): string {
  return signText(signedText(fields, ['sign', 'sign_type']), privateKey);
}
