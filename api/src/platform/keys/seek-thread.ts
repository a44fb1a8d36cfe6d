import { type MessagePort, workerData } from 'node:worker_threads';
import pg from 'pg';
// The files themselves: a thread reads them as they are written, and wants no more than it needs.
import { HsmProvider } from '../crypto/hsm-provider.ts';
import { KeyRing } from '../crypto/key-ring.ts';
import type { CryptoProvider, KeyRef } from '../crypto/provider.ts';
import { verifyRowMac } from '../crypto/row-mac.ts';
import { SoftProvider } from '../crypto/soft-provider.ts';
import { checkValueOf, MASTER, rootOf } from './roots.ts';
import { KEY_TABLE, type SealedKey, sealedColumns } from './sealed-columns.ts';

/** A key of the store; its working secret where the asker does not hold it yet. */
export interface SoughtKey {
  keyId: string;
  state: string;
  provider: string;
  root?: Uint8Array;
}

interface Question {
  url: string;
  device?: string;
  masterKey: Uint8Array;
  owner: string;
  held: readonly string[];
  port: MessagePort;
  done: Int32Array;
}

/** Reads the key store for a process that waits for it: see {@link file://./seek-keys.ts}. */
const question = workerData as Question;
const answer = await keysOf(question).then(
  (keys) => ({ keys }),
  (error: unknown) => ({ error: String(error) }),
);
question.port.postMessage(answer);
Atomics.store(question.done, 0, 1);
Atomics.notify(question.done, 0);

async function keysOf({ device, masterKey, owner, held, url }: Question): Promise<SoughtKey[]> {
  const ring = KeyRing.fromMaster(masterKey, { owner: MASTER });
  const found = (await readStore(url, owner)).filter((row) =>
    verifyRowMac(ring, KEY_TABLE, sealedColumns({ ...row }), row.rowMac),
  );
  const provider: CryptoProvider = device ? new HsmProvider(device) : new SoftProvider(masterKey);
  const refs = new Map<string, KeyRef>();
  const refOf = async (keyId: string): Promise<KeyRef> => {
    const known = refs.get(keyId);
    if (known) return known;
    const row = found.find((one) => one.keyId === keyId);
    if (!row?.wrapped) throw new Error(`${keyId} is not stored`);
    const kek = row.wrappedBy === MASTER ? await provider.masterKey() : await refOf(row.wrappedBy);
    const ref = await provider.unwrap({ keyId }, Buffer.from(row.wrapped, 'base64'), kek);
    refs.set(keyId, ref);
    if ((await checkValueOf(provider, ref)) !== row.kcv) throw new Error(`check value of ${keyId}`);
    return ref;
  };
  const keys: SoughtKey[] = [];
  for (const { keyId, state, provider: of, wrapped, layer } of found) {
    const wanted = wrapped !== null && layer !== 'KEK' && !held.includes(keyId);
    keys.push({ keyId, state, provider: of, ...(wanted && { root: await rootOf(provider, await refOf(keyId)) }) });
  }
  for (const ref of refs.values()) await provider.destroy(ref);
  return keys;
}

async function readStore(url: string, owner: string): Promise<(SealedKey & { rowMac: string })[]> {
  const client = new pg.Client({ connectionString: url, application_name: 'keys', connectionTimeoutMillis: 2000 });
  client.on('error', () => undefined);
  await client.connect();
  try {
    const { rows } = await client.query<SealedKey & { rowMac: string }>(
      `select key_id as "keyId", layer, algorithm, usage, provider, wrapped, wrapped_by as "wrappedBy", kcv, public_key as "publicKey",
              state, row_mac as "rowMac" from key_store where owner = $1`,
      [owner],
    );
    return rows;
  } finally {
    await client.end();
  }
}
