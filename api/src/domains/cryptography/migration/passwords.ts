import { hashPassword, needsRehash, verifyPassword } from '../../../platform/crypto/index.ts';

/** Says that the hash behind it is one of an old hash. */
const WRAPPED = 'w1.';

/** PBKDF2-SM3 over an old hash (03 §41.12): passwords cannot be opened, so what is kept of them is wrapped. */
export const wrapOldHash = async (oldHash: string, iterations?: number): Promise<string> =>
  WRAPPED + (await hashPassword(oldHash, iterations));

export const isWrapped = (stored: string): boolean => stored.startsWith(WRAPPED);

/** Result of a sign-in of a client system. `renewed`: what it stores from now on. */
interface OldSignIn {
  ok: boolean;
  renewed?: string;
}

/**
 * Judges a password against what a client system keeps, wrapped or new; the first right one after the wrapping gives a full hash of itself, so that
 * the old one is gone.
 *
 * @param oldHash how the client system hashed before
 */
export async function signInBehind(
  password: string,
  stored: string,
  oldHash: (password: string) => string,
  iterations?: number,
): Promise<OldSignIn> {
  if (!isWrapped(stored)) {
    const ok = await verifyPassword(password, stored);
    return ok && needsRehash(stored, iterations) ? { ok, renewed: await hashPassword(password, iterations) } : { ok };
  }
  const ok = await verifyPassword(oldHash(password), stored.slice(WRAPPED.length));
  return ok ? { ok, renewed: await hashPassword(password, iterations) } : { ok };
}
