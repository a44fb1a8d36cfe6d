import { randomBytes } from 'node:crypto';
import { equalBytes } from './bytes.ts';
import { canonicalJson } from './canonical-json.ts';
import { readSm2PublicKey, sm2Verify } from './sm2.ts';

/** How long an administrator has to sign (41.9). */
export const CHALLENGE_SECONDS = 60;

/** What the server asks an administrator to sign as second factor. All texts, so that every client writes the same bytes. */
export interface SignInChallenge {
  /** 32 random bytes as hex; good for one answer. */
  nonce: string;
  /** Id of the sign-in attempt. */
  sid: string;
  loginName: string;
  /** Origin of the page, such as `https://yjs.example.gov.cn`; a look-alike site cannot pass a signature on. */
  origin: string;
  /** ISO text, UTC; refused from this moment on. */
  exp: string;
}

export interface ChallengeAnswer {
  /** SM2 public key of the signer. */
  publicKey: string;
  /** DER hex over {@link challengeBytes}. */
  signature: string;
}

export type ChallengeVerdict = { accepted: true } | { accepted: false; message: string };

/** A fresh challenge that ends {@link CHALLENGE_SECONDS} after `now`. Remember it; forget it with the first answer. */
export function makeChallenge(
  attempt: Pick<SignInChallenge, 'sid' | 'loginName' | 'origin'>,
  now: Date,
): SignInChallenge {
  const { sid, loginName, origin } = attempt;
  const exp = new Date(now.getTime() + CHALLENGE_SECONDS * 1000).toISOString();
  return { nonce: randomBytes(32).toString('hex'), sid, loginName, origin, exp };
}

/** The bytes that are signed: canonical JSON of the five members, UTF-8. */
export function challengeBytes({ nonce, sid, loginName, origin, exp }: SignInChallenge): Buffer {
  return Buffer.from(canonicalJson({ nonce, sid, loginName, origin, exp }), 'utf8');
}

/**
 * Judges an answer. `issued` is the server's own unused challenge of this attempt, undefined when there is none
 * (used, unknown, yesterday's); `boundKeys` are the public keys registered for the account.
 */
export function verifyChallenge(
  issued: SignInChallenge | undefined,
  answer: ChallengeAnswer,
  boundKeys: readonly string[],
  now: Date,
): ChallengeVerdict {
  if (!issued || !isOpenChallenge(issued, now)) return refused('挑战已失效');
  if (!boundKeys.some((key) => isSameKey(key, answer.publicKey))) return refused('证书与账号不匹配');
  if (!sm2Verify(challengeBytes(issued), answer.signature, answer.publicKey)) return refused('签名验证失败');
  return { accepted: true };
}

/** Whether a challenge may still be answered. Written this way round, an unreadable expiry is an expired one. */
export function isOpenChallenge({ exp }: SignInChallenge, now: Date): boolean {
  return now.getTime() < Date.parse(exp);
}

function isSameKey(registered: string, presented: string): boolean {
  try {
    return equalBytes(readSm2PublicKey(registered), readSm2PublicKey(presented));
  } catch {
    return false;
  }
}

function refused(message: string): ChallengeVerdict {
  return { accepted: false, message };
}
