import { availableParallelism } from 'node:os';
import { extname } from 'node:path';
import { Worker } from 'node:worker_threads';
import pLimit from 'p-limit';
import type { Derivation } from './derive.ts';
import { CryptoError, type CryptoErrorCode } from './errors.ts';

/** What is worked out aside: a key from a password, or the plain text of an SM2Cipher (hex) under a scalar (hex). */
export type DeskTask = ({ kind: 'derive' } & Derivation) | { kind: 'open'; ciphertext: string; privateKey: string };

export type DeskAnswer = { bytes: Uint8Array } | { code: CryptoErrorCode; detail: string | undefined };

/** A thread that nobody has asked for so long ends. */
const IDLE_MS = 60_000;

/** The same file as source and as built. */
const thread = new URL(`./desk-thread${extname(import.meta.url)}`, import.meta.url);
const desks = pLimit(Math.min(2, availableParallelism()));
const idle: { worker: Worker; end: NodeJS.Timeout; forget: () => void }[] = [];

/**
 * Works on threads of their own, in the order of asking. A derivation holds a core for a tenth of a second and an SM2 decryption for a
 * hundredth: on the main thread all requests wait for it, on Node's own threads files and name look-ups, and at the priority of everybody
 * else's requests each sign-in would stop the office. These threads take what the others leave.
 *
 * @throws CryptoError as the task does where it stands
 */
export function atDesk(task: DeskTask): Promise<Buffer> {
  return desks(() => onThread(task));
}

function onThread(task: DeskTask): Promise<Buffer> {
  const worker = takeThread();
  return new Promise((resolve, reject) => {
    const ended = (code: number) => reject(new Error(`A desk's thread ended by itself with ${code}`));
    worker.once('message', (answer: DeskAnswer) => {
      worker.off('error', reject).off('exit', ended);
      leave(worker);
      if ('code' in answer) reject(new CryptoError(answer.code, answer.detail));
      else resolve(Buffer.from(answer.bytes));
    });
    worker.once('error', reject).once('exit', ended);
    worker.postMessage(task);
  });
}

function takeThread(): Worker {
  const waiting = idle.pop();
  if (!waiting) return new Worker(thread);
  const { worker, end, forget } = waiting;
  clearTimeout(end);
  worker.off('error', forget).off('exit', forget).ref();
  return worker;
}

/** A thread without work keeps no process alive, and one that ends by itself gets none. */
function leave(worker: Worker): void {
  const forget = () => {
    const at = idle.findIndex((place) => place.worker === worker);
    if (at >= 0) idle.splice(at, 1);
  };
  const end = setTimeout(() => {
    forget();
    void worker.terminate();
  }, IDLE_MS);
  end.unref();
  worker.once('error', forget).once('exit', forget).unref();
  idle.push({ worker, end, forget });
}
