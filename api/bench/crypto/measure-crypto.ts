import { createCipheriv, createHmac, randomBytes, randomUUID } from 'node:crypto';
import { canonicalCall } from '../../src/domains/cryptography/clients/service/canonical-call.ts';
import { hmacSm3Hex } from '../../src/platform/crypto/index.ts';
import type { Bars } from '../report/bars.ts';
import { percentiles } from '../report/percentiles.ts';
import { line, ms, table } from '../report/print.ts';
import { CALLER } from './seed-client.ts';

/** 03 §41.10: of one instance on two cores, in batches of a hundred. */
const LEAST_ITEMS = 500;
const MOST_P95_MS = 50;
const BATCH = 100;
/** What one system calls with at once. */
const CONNECTIONS = 2;
const ID_NO = '310101194503120016';

interface Input {
  url: string;
  keyId: string;
  seconds: number;
}

interface Window {
  itemsPerSecond: number;
  times: number[];
}

/** Encrypting and decrypting ID numbers through HTTP, beside what Node's own ciphers do in a bare loop of the same run. */
export async function measureCrypto({ url, keyId, seconds }: Input, bars: Bars): Promise<void> {
  const key = Buffer.from(CALLER.secret, 'hex');
  const call = (path: string, body: object) => signedCall(url, keyId, key, path, body);
  const plain = Array.from({ length: BATCH }, (_, n) => ({ aad: `person|id_no|P${n}|1`, value: ID_NO }));
  const encrypt = () => call('/crypto/v1/encrypt', { dataClass: 'ID', items: plain });
  const sealed = (await encrypt()).map(({ value }, n) => ({ aad: `person|id_no|P${n}|1`, value }));
  const decrypt = () => call('/crypto/v1/decrypt', { dataClass: 'ID', mode: 'PLAIN', items: sealed });
  const read = await decrypt();
  if (read.some(({ value }) => value !== ID_NO)) throw new Error('what was encrypted did not come back');
  const bare = bareItemsPerSecond();
  const measured = [
    { name: 'encrypt', ...(await window(encrypt, seconds)) },
    { name: 'decrypt', ...(await window(decrypt, seconds)) },
  ];
  table(
    ['', 'items/s', `p50 ms of ${BATCH} items`, 'p95 ms', 'share of the bare loop'],
    measured.map(({ name, itemsPerSecond, times }) => {
      const { p50, p95 } = percentiles(times);
      return [name, itemsPerSecond.toFixed(0), ms(p50), ms(p95), `${((100 * itemsPerSecond) / bare).toFixed(1)} %`];
    }),
  );
  line(`bare loop of node:crypto, SM4-CBC and HMAC-SM3 of one ID number: ${bare.toFixed(0)} items/s`);
  for (const { name, itemsPerSecond, times } of measured) {
    bars.atLeast(`${name} through HTTP, items/s`, itemsPerSecond, LEAST_ITEMS);
    bars.atMost(`${name} of ${BATCH} items, p95`, percentiles(times).p95, MOST_P95_MS, 'ms');
  }
}

async function window(act: () => Promise<unknown>, seconds: number): Promise<Window> {
  const times: number[] = [];
  const begun = performance.now();
  const until = begun + seconds * 1000;
  const one = async (): Promise<void> => {
    while (performance.now() < until) {
      const from = performance.now();
      await act();
      times.push(performance.now() - from);
    }
  };
  await Promise.all(Array.from({ length: CONNECTIONS }, one));
  return { itemsPerSecond: (times.length * BATCH * 1000) / (performance.now() - begun), times };
}

function bareItemsPerSecond(): number {
  const [dek, mack] = [randomBytes(16), randomBytes(32)];
  const begun = performance.now();
  let items = 0;
  for (; performance.now() - begun < 1000; items += 1) {
    const iv = randomBytes(16);
    const cipher = createCipheriv('sm4-cbc', dek, iv);
    const sealed = Buffer.concat([cipher.update(ID_NO, 'utf8'), cipher.final()]);
    createHmac('sm3', mack).update('person|id_no|P1|1').update(Buffer.of(0)).update(iv).update(sealed).digest();
  }
  return (items * 1000) / (performance.now() - begun);
}

async function signedCall(
  url: string,
  keyId: string,
  key: Buffer,
  path: string,
  body: object,
): Promise<{ value: string }[]> {
  const bytes = Buffer.from(JSON.stringify(body), 'utf8');
  const [timestamp, nonce] = [String(Date.now()), randomUUID()];
  const reply = await fetch(url + path, {
    method: 'POST',
    body: bytes,
    headers: {
      'content-type': 'application/json',
      'x-forwarded-for': CALLER.ip,
      'x-client-id': CALLER.clientId,
      'x-key-id': keyId,
      'x-timestamp': timestamp,
      'x-nonce': nonce,
      'x-signature': hmacSm3Hex(key, canonicalCall({ method: 'POST', path, body: bytes, timestamp, nonce })),
    },
  });
  if (!reply.ok) throw new Error(`${reply.status} ${await reply.text()}`);
  return ((await reply.json()) as { results: { value: string }[] }).results;
}
