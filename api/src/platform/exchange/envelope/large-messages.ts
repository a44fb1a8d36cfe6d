import { extname } from 'node:path';
import { Worker } from 'node:worker_threads';
import pLimit from 'p-limit';
import { CryptoError, type CryptoErrorCode, type Sm2KeyPair, sm3Hex } from '../../crypto/index.ts';
import { ThreadPool } from '../../crypto/thread-pool.ts';
import { isAuthentic } from './envelope.ts';
import { readJsonObject } from './read-json.ts';
import { openBody, type SealedBody } from './sealed-body.ts';

export type LargeTask =
  | { kind: 'digest'; bytes: Uint8Array }
  | { kind: 'read'; bytes: Uint8Array; publicKey: string | null }
  | { kind: 'open'; sealed: SealedBody; messageId: string; keys: Sm2KeyPair };

export type LargeAnswer =
  | { kind: 'digest'; digest: string }
  | { kind: 'read'; raw: Record<string, unknown> | undefined; authentic: boolean }
  | { kind: 'open'; body: unknown }
  | { kind: 'refused'; code: CryptoErrorCode };

/** Below it, asking a thread costs as much as the work. */
const LARGE_BYTES = 1024 * 1024;

/** The same file as source and as built. */
const thread = new URL(`./envelope-thread${extname(import.meta.url)}`, import.meta.url);
const threads = new ThreadPool<LargeTask, LargeAnswer>(() => new Worker(thread));
/** One after the other: whoever sends much waits for what was sent before, and everybody else has the other core. */
const desk = pLimit(1);

/** SM3 of a body. */
export async function digestOfBody(bytes: Uint8Array): Promise<string> {
  if (bytes.length < LARGE_BYTES) return sm3Hex(bytes);
  const answer = await desk(() => threads.run({ kind: 'digest', bytes }));
  if (answer.kind !== 'digest') throw new Error('a thread answered another question');
  return answer.digest;
}

/** A message and whether it is its sender's; large ones are read on a thread, so that nobody else waits for them (04: 30 MB took seconds). */
export async function readSigned(
  bytes: Uint8Array,
  publicKey: string | null,
): Promise<{ raw: Record<string, unknown> | undefined; authentic: boolean }> {
  if (bytes.length < LARGE_BYTES) {
    const raw = readJsonObject(bytes);
    return { raw, authentic: raw !== undefined && publicKey !== null && isAuthentic(raw, publicKey) };
  }
  const answer = await desk(() => threads.run({ kind: 'read', bytes, publicKey }));
  if (answer.kind !== 'read') throw new Error('a thread answered another question');
  return answer;
}

/** The body of an encrypted message. @throws CryptoError when it was not sealed for us or not for this message */
export async function openSealed(sealed: SealedBody, messageId: string, keys: Sm2KeyPair): Promise<unknown> {
  if (sealed.cipher.length < LARGE_BYTES) return openBody(sealed, messageId, keys);
  const { privateKey, publicKey } = keys;
  const answer = await desk(() => threads.run({ kind: 'open', sealed, messageId, keys: { privateKey, publicKey } }));
  if (answer.kind === 'refused') throw new CryptoError(answer.code, 'sealed body');
  if (answer.kind !== 'open') throw new Error('a thread answered another question');
  return answer.body;
}
