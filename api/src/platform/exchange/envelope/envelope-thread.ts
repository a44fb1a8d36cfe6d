import { getPriority, setPriority } from 'node:os';
import { parentPort } from 'node:worker_threads';
import { CryptoError } from '../../crypto/errors.ts';
import { sm3Hex } from '../../crypto/sm3.ts';
import { isAuthentic } from './envelope.ts';
import type { LargeAnswer, LargeTask } from './large-messages.ts';
import { readJsonObject } from './read-json.ts';
import { openBody } from './sealed-body.ts';

/** Runs on a thread of its own: see {@link file://./large-messages.ts}. */
const BACK = 3;
const LOWEST = 19;

// Elsewhere the call would slow down the whole process.
if (process.platform === 'linux') setPriority(Math.min(LOWEST, getPriority() + BACK));
parentPort?.on('message', (task: LargeTask) => parentPort?.postMessage(answerOf(task)));

function answerOf(task: LargeTask): LargeAnswer {
  switch (task.kind) {
    case 'digest':
      return { kind: 'digest', digest: sm3Hex(task.bytes) };
    case 'read': {
      const raw = readJsonObject(task.bytes);
      return {
        kind: 'read',
        raw,
        authentic: raw !== undefined && task.publicKey !== null && isAuthentic(raw, task.publicKey),
      };
    }
    case 'open':
      try {
        return { kind: 'open', body: openBody(task.sealed, task.messageId, task.keys) };
      } catch (error) {
        if (error instanceof CryptoError) return { kind: 'refused', code: error.code };
        throw error;
      }
  }
}
