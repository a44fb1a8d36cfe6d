import { randomBytes } from 'node:crypto';
import { equalBytes } from './bytes.ts';
import { derive } from './derive.ts';
import { CryptoError } from './errors.ts';

/** The least that production may be configured with (rule "passwords" of the common requirements). */
export const PRODUCTION_ITERATIONS = 210_000;

const SALT_BYTES = 16;
const HASH_BYTES = 32;
/** A damaged or planted hash must not keep a core busy for minutes. */
const MOST_ITERATIONS = 10_000_000;
const STORED = /^\$pbkdf2-sm3\$i=([1-9]\d{0,7})\$([A-Za-z0-9+/]{22})\$([A-Za-z0-9+/]{43})$/;

/**
 * Hashes a password with PBKDF2-HMAC-SM3 and a fresh 16-byte salt.
 * Result: `$pbkdf2-sm3$i=<iterations>$<salt>$<hash>`, 87 characters at most, so each hash carries its own cost.
 */
export async function hashPassword(password: string, iterations = PRODUCTION_ITERATIONS): Promise<string> {
  const salt = randomBytes(SALT_BYTES);
  const hash = await stretch(password, salt, iterations);
  return `$pbkdf2-sm3$i=${iterations}$${unpadded(salt)}$${unpadded(hash)}`;
}

/** Whether the password belongs to the stored hash; compared in constant time. A damaged stored hash is E-CR-10. */
export async function verifyPassword(password: string, stored: string): Promise<boolean> {
  const { iterations, salt, hash } = parse(stored);
  return equalBytes(await stretch(password, salt, iterations), hash);
}

/** Whether a stored hash is cheaper than today's setting, so that the next successful sign-in replaces it. */
export function needsRehash(stored: string, iterations = PRODUCTION_ITERATIONS): boolean {
  return parse(stored).iterations < iterations;
}

/** Takes as long as {@link verifyPassword}: for unknown login names, which must not answer faster than known ones. */
export async function spendPasswordTime(password: string, iterations = PRODUCTION_ITERATIONS): Promise<false> {
  await stretch(password, Buffer.alloc(SALT_BYTES), iterations);
  return false;
}

/** NFKC, because input methods type the same digits in half or full width. */
function stretch(password: string, salt: Buffer, iterations: number): Promise<Buffer> {
  return derive({ password: password.normalize('NFKC'), salt, iterations, bytes: HASH_BYTES });
}

function parse(stored: string): { iterations: number; salt: Buffer; hash: Buffer } {
  const [, count, salt, hash] = STORED.exec(stored) ?? [];
  const iterations = Number(count);
  if (!salt || !hash || iterations > MOST_ITERATIONS) throw new CryptoError('E-CR-10', 'stored password hash');
  return { iterations, salt: Buffer.from(salt, 'base64'), hash: Buffer.from(hash, 'base64') };
}

function unpadded(bytes: Buffer): string {
  return bytes.toString('base64').replace(/=+$/, '');
}
