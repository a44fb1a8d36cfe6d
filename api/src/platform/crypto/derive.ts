import { pbkdf2 } from 'node:crypto';
import { availableParallelism } from 'node:os';
import { extname } from 'node:path';
import { promisify } from 'node:util';
import { Worker } from 'node:worker_threads';
import pLimit from 'p-limit';
import { ThreadPool } from './thread-pool.ts';

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

/** The same file as source and as built. */
const thread = new URL(`./derive-thread${extname(import.meta.url)}`, import.meta.url);
const desks = pLimit(Math.min(2, availableParallelism()));
const threads = new ThreadPool<Derivation, Uint8Array>(() => new Worker(thread));
const deriveHere = promisify(pbkdf2);

/**
 * Derives on threads of their own, in the order of asking. A derivation holds a core for a tenth of a second: on Node's own threads it would keep
 * files and name look-ups waiting, and at the priority of everybody else's requests each sign-in would stop the office. These threads take what
 * the others leave.
 */
export function derive(derivation: Derivation): Promise<Buffer> {
  const { password, salt, iterations, bytes } = derivation;
  if (iterations < CHEAP) return deriveHere(password, salt, iterations, bytes, 'sm3');
  return desks(async () => Buffer.from(await threads.run(derivation)));
}
