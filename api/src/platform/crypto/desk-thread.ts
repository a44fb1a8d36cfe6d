import { pbkdf2Sync } from 'node:crypto';
import { getPriority, setPriority } from 'node:os';
import { parentPort } from 'node:worker_threads';
import type { DeskAnswer, DeskTask } from './desk.ts';
import { CryptoError } from './errors.ts';
import { sm2Decrypt } from './sm2.ts';

/** Two such threads together weigh as much as one of the others where all want the cores, and have both where nobody else does. */
const BACK = 3;
const LOWEST = 19;

/** Runs on a thread of its own: see {@link file://./desk.ts}. */
// Elsewhere the call would slow down the whole process.
if (process.platform === 'linux') setPriority(Math.min(LOWEST, getPriority() + BACK));
parentPort?.on('message', (task: DeskTask) => parentPort?.postMessage(answerTo(task)));

function answerTo(task: DeskTask): DeskAnswer {
  try {
    return { bytes: workOut(task) };
  } catch (error) {
    if (error instanceof CryptoError) return { code: error.code, detail: error.detail };
    throw error;
  }
}

function workOut(task: DeskTask): Uint8Array {
  if (task.kind === 'open') return sm2Decrypt(task.ciphertext, task.privateKey);
  const { password, salt, iterations, bytes } = task;
  return pbkdf2Sync(password, salt, iterations, bytes, 'sm3');
}
