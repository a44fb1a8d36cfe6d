import { pbkdf2Sync } from 'node:crypto';
import { getPriority, setPriority } from 'node:os';
import { parentPort } from 'node:worker_threads';
import type { Derivation } from './derive.ts';

/** Two such threads together weigh as much as one of the others where all want the cores, and have both where nobody else does. */
const BACK = 3;
const LOWEST = 19;

/** Runs on a thread of its own: see {@link file://./derive.ts}. */
// Elsewhere the call would slow down the whole process.
if (process.platform === 'linux') setPriority(Math.min(LOWEST, getPriority() + BACK));
parentPort?.on('message', ({ password, salt, iterations, bytes }: Derivation) => {
  parentPort?.postMessage(pbkdf2Sync(password, salt, iterations, bytes, 'sm3'));
});
