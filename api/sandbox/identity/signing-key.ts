import { createPrivateKey, generateKeyPairSync, type JsonWebKey, sign } from 'node:crypto';

/** The provider's key, new at each start. */
export interface SigningKey {
  jwk: JsonWebKey & { kid: string; alg: string; use: string };
  /** A token with another content under the same header, signed rightly: what a provider with a fault would send. */
  resign(token: string, change: (payload: Record<string, unknown>) => Record<string, unknown>): string;
}

export function newSigningKey(): SigningKey {
  const { privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  const jwk = { ...privateKey.export({ format: 'jwk' }), kid: 'sandbox', alg: 'ES256', use: 'sig' };
  const key = createPrivateKey({ key: jwk, format: 'jwk' });
  return {
    jwk,
    resign(token, change) {
      const [header = '', payload = ''] = token.split('.');
      const content = JSON.parse(Buffer.from(payload, 'base64url').toString()) as Record<string, unknown>;
      const signed = `${header}.${Buffer.from(JSON.stringify(change(content))).toString('base64url')}`;
      return `${signed}.${sign('sha256', Buffer.from(signed), { key, dsaEncoding: 'ieee-p1363' }).toString('base64url')}`;
    },
  };
}
