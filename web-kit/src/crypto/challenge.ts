import { utf8 } from './bytes.ts';
import { type Sm2KeyPair, sm2Sign } from './sm2.ts';

/** What the server asks an administrator to sign as second factor. */
export interface SignInChallenge {
  nonce: string;
  sid: string;
  loginName: string;
  origin: string;
  exp: string;
}

export interface ChallengeAnswer {
  publicKey: string;
  signature: string;
}

/**
 * Signs a statement exactly as the server wrote it: what is approved, by whom, from which page (41.9, step-up).
 * One made for another origin than the page's own is not signed.
 */
export function signStatement(payload: string, pair: Sm2KeyPair, pageOrigin: string): string {
  const { origin } = JSON.parse(payload) as { origin?: unknown };
  if (origin !== pageOrigin) throw new Error('页面地址与平台不一致，已停止签名');
  return sm2Sign(utf8(payload), pair);
}

/**
 * Signs the canonical form of a challenge: JSON with its five keys in alphabetical order.
 * A challenge made for another origin than the page's own is not signed: a look-alike site is passing it on.
 */
export function signChallenge(challenge: SignInChallenge, pair: Sm2KeyPair, pageOrigin: string): ChallengeAnswer {
  const { exp, loginName, nonce, origin, sid } = challenge;
  if (origin !== pageOrigin) throw new Error('登录页面地址与平台不一致，已停止签名');
  const signature = sm2Sign(utf8(JSON.stringify({ exp, loginName, nonce, origin, sid })), pair);
  return { publicKey: pair.publicKey, signature };
}
