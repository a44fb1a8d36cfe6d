import { pbkdf2Sync } from 'node:crypto';
import { getPriority, setPriority } from 'node:os';
import { parentPort } from 'node:worker_threads';
import type { Derivation } from './derive.ts';

/** A quarter of a core where others want it, all of it where nobody does. */
const BACK = 5;
const LOWEST = 19;

/** Runs on a thread of its own: see {@link file://./derive.ts}. */
// Elsewhere the call would slow down the whole process.
if (process.platform === 'linux') setPriority(Math.min(LOWEST, getPriority() + BACK));
parentPort?.on('message', ({ password, salt, iterations, bytes }: Derivation) => {
  parentPort?.postMessage(pbkdf2Sync(password, salt, iterations, bytes, 'sm3'));
});
