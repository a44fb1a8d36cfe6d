import type { SigningKey } from './signing-key.ts';

/** What an evaluator may make the provider do to the identity token of the next sign-ins. */
export const TOKEN_FAULTS = {
  none: '正常',
  nonce: '随机数不符',
  expired: '令牌已过期',
  audience: '发给别的应用',
  signature: '签名不对',
} as const;
export type TokenFault = keyof typeof TOKEN_FAULTS;

const LONG_AGO_SECONDS = 7200;

/** The identity token as a provider with the fault would have issued it. */
export function spoilToken(token: string, fault: TokenFault, key: SigningKey): string {
  switch (fault) {
    case 'none':
      return token;
    case 'nonce':
      return key.resign(token, (content) => ({ ...content, nonce: 'of-another-sign-in' }));
    case 'expired':
      return key.resign(token, (content) => ({ ...content, exp: Number(content.iat) - LONG_AGO_SECONDS }));
    case 'audience':
      return key.resign(token, (content) => ({ ...content, aud: 'another-application' }));
    case 'signature': {
      const [header, payload, signature = ''] = token.split('.');
      const turned = Buffer.from(signature, 'base64url').reverse();
      return `${header}.${payload}.${turned.toString('base64url')}`;
    }
  }
}
