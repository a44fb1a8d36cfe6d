import { pbkdf2 } from 'node:crypto';
import { promisify } from 'node:util';
import { atDesk } from './desk.ts';

/** What is to be derived: PBKDF2-HMAC-SM3. */
export interface Derivation {
  password: string;
  salt: Uint8Array;
  iterations: number;
  /** Length of the result. */
  bytes: number;
}

/** Below it a derivation is over before a thread has begun. */
const CHEAP = 20_000;
const deriveHere = promisify(pbkdf2);

/** Derives aside, see {@link atDesk}. */
export function derive(derivation: Derivation): Promise<Buffer> {
  const { password, salt, iterations, bytes } = derivation;
  if (iterations < CHEAP) return deriveHere(password, salt, iterations, bytes, 'sm3');
  return atDesk({ kind: 'derive', ...derivation });
}
