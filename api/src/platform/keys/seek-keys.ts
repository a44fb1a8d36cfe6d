import { extname } from 'node:path';
import { MessageChannel, receiveMessageOnPort, Worker } from 'node:worker_threads';
import { type KeyRing, parseKeyId } from '../crypto/index.ts';
import type { App } from '../kernel/index.ts';
import { derivedOf } from './load-keys.ts';
import type { SoughtKey } from './seek-thread.ts';
import { standingOf } from './standing.ts';
import type { StoredKeySource } from './stored-key-source.ts';

/** A version that nobody has made is not asked for again and again: whoever sends one holds up nobody. */
const FRUITLESS_MS = 60_000;
/** A store that did not answer is asked again sooner: what it holds may be just what is wanted. */
const UNANSWERED_MS = 5000;
/** The store answers within it, or not. */
const LIMIT_MS = 3000;

/** The same file as source and as built. */
const thread = new URL(`./seek-thread${extname(import.meta.url)}`, import.meta.url);
/** Until when a source is not asked again, by the clock of the process. */
const quiet = new WeakMap<StoredKeySource, number>();

/**
 * Takes keys into use that another node has made (03 §41.4), at the moment at which something names one of them and the news has not come yet: reading waits for the
 * store, once. Where data are read nobody can wait for a promise, so that a thread reads the store and this one waits for it; the news makes that a matter of the
 * blink between a rotation and its arrival, or of a node whose connection is broken.
 *
 * @returns whether the store knows the key
 */
export function seekKeys(app: App, ring: KeyRing, source: StoredKeySource, keyId: string, wide = false): boolean {
  const now = performance.now();
  if ((quiet.get(source) ?? 0) > now) return false;
  const keys = ask(app, ring.owner, source.held());
  const found = keys?.some((key) => key.keyId === keyId) === true;
  if (!found) quiet.set(source, performance.now() + (keys ? FRUITLESS_MS : UNANSWERED_MS));
  app.log.warn({ keyId, found }, 'a key that this node had not heard of was asked of the store');
  if (!keys || !found) return false;
  for (const { keyId: known, root } of keys) if (root) source.hold(known, Buffer.from(root));
  source.derive(derivedOf(keys));
  const standing = keys.map(({ keyId: known, state }) => {
    const { subject, version } = parseKeyId(known);
    return { subject, key_version: version, state };
  });
  ring.stand(standingOf(ring.owner, standing, { wide }));
  return true;
}

/** What the store holds of a system; undefined where it does not answer in time. */
function ask(app: App, owner: string, held: readonly string[]): SoughtKey[] | undefined {
  const { port1, port2 } = new MessageChannel();
  const done = new Int32Array(new SharedArrayBuffer(4));
  const { masterKey, CRYPTO_DEVICE_URL: device } = app.config;
  const workerData = { url: app.orm.config.get('clientUrl'), device, masterKey, owner, held, port: port2, done };
  const worker = new Worker(thread, { workerData, transferList: [port2] });
  worker.on('error', (error) => app.log.error({ err: error }, 'the thread that reads the key store broke'));
  worker.unref();
  Atomics.wait(done, 0, 0, LIMIT_MS);
  const said = receiveMessageOnPort(port1)?.message as { keys?: SoughtKey[]; error?: string } | undefined;
  port1.close();
  void worker.terminate();
  if (said?.error !== undefined) app.log.error({ error: said.error }, 'the key store could not be read');
  return said?.keys;
}
