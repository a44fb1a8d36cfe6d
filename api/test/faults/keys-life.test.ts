import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { type AddressInfo, createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Client } from 'pg';
import { SoftProvider } from '../../src/platform/crypto/index.ts';
import { splitKey } from '../../src/platform/crypto/shares.ts';
import { type Child, startChild } from '../child/start-child.ts';
import { withClient } from '../database/clones.ts';
import { filesOf } from '../database/files.ts';
import { type FreshDatabase, freshDatabase } from '../database/test-database.ts';
import { until } from '../until.ts';

const sideCar = fileURLToPath(new URL('../../sandbox/hsm-side-car.ts', import.meta.url));
const loader = new URL('../child/register.mjs', import.meta.url).href;
/** The device's own; the node never sees it. */
const DEVICE_KEY = 'd7'.repeat(32);
const MASTER_KEY = '9c41'.repeat(16);
const SLOW_MS = 240_000;

let database: FreshDatabase;
let device: ChildProcess;
let devicePort: number;
let node: Child;
let origin: string;
let folder: string;

async function freePort(): Promise<number> {
  const probe = createServer().listen(0, '127.0.0.1');
  await once(probe, 'listening');
  const { port } = probe.address() as AddressInfo;
  probe.close();
  await once(probe, 'close');
  return port;
}

async function startDevice(env: Readonly<Record<string, string>>): Promise<ChildProcess> {
  const started = spawn(process.execPath, ['--import', loader, sideCar], {
    stdio: ['ignore', 'pipe', 'inherit'],
    env: { PATH: process.env.PATH ?? '', HSM_MASTER_KEY: DEVICE_KEY, HSM_PORT: String(devicePort), ...env },
  });
  await once(started.stdout ?? started, 'data');
  return started;
}

async function endDevice(): Promise<void> {
  device.kill('SIGKILL');
  await once(device, 'close');
}

async function probe(path: string): Promise<{ status?: number; body?: Record<string, unknown> }> {
  const answer = await fetch(`${origin}${path}`).catch(() => undefined);
  return answer ? { status: answer.status, body: (await answer.json()) as Record<string, unknown> } : {};
}
const statusOf = async (path: string) => (await probe(path)).status;

beforeAll(async () => {
  database = await freshDatabase('keys_life');
  folder = await mkdtemp(join(tmpdir(), 'shares-'));
  devicePort = await freePort();
  device = await startDevice({ HSM_ALTERED: 'V9' });
  const port = await freePort();
  origin = `http://127.0.0.1:${port}`;
  const env = {
    NODE_ENV: 'test',
    ROLE: 'web',
    PORT: String(port),
    DATABASE_URL: database.url,
    DATA_DIR: filesOf(database.url),
    CRYPTO_DEVICE_URL: `http://127.0.0.1:${devicePort}`,
    CRYPTO_MASTER_KEY_SHARES: await sharesOf(MASTER_KEY),
    LOG_LEVEL: 'debug',
  };
  node = startChild('../../src/main.ts', env, true);
}, SLOW_MS);
afterAll(async () => {
  await node.kill();
  device.kill('SIGKILL');
  await database.drop();
  await rm(folder, { recursive: true });
});

describe('a node and its cryptographic device, as processes', () => {
  it('AC41-1 a device with one altered byte: the node answers 503, says which vector, prepares nothing and serves nothing', async () => {
    await until(() => node.said().includes('密码算法自检未通过：V9'), SLOW_MS, 200);
    expect(await statusOf('/healthz')).toBe(503);
    expect(await statusOf('/crypto/v1/health')).toBe(503);
    expect(await statusOf('/graphql?query={__typename}')).toBe(503);
    const [prepared] = await ask<{ n: number }>('select count(*)::int as n from key_store');
    expect(prepared?.n).toBe(0);
  });

  it('serves as soon as the device is sound, with keys of its own that the device has made', async () => {
    await endDevice();
    device = await startDevice({});
    await until(async () => (await statusOf('/healthz')) === 200, SLOW_MS, 200);
    expect(await statusOf('/crypto/v1/health')).toBe(200);
    const kept = await ask<{ provider: string; n: number }>(
      `select provider, count(*)::int as n from key_store where wrapped is not null group by provider`,
    );
    expect(kept).toEqual([{ provider: 'hsm', n: expect.any(Number) }]);
  });

  it('K-18 03 §41.4 no plain key is in the log, the environment or the database; the scan finds one that is put there', async () => {
    for (const path of ['/graphql?query={__typename}', '/crypto/v1/certs', '/nowhere']) await fetch(`${origin}${path}`);
    const keys = await plainKeys();
    expect(keys.length).toBeGreaterThan(100);
    const sources = async () => ({
      log: node.said(),
      environment: await readFile(`/proc/${node.pid}/environ`, 'latin1'),
      database: await everyText(),
    });
    const found = await sources();
    expect(found.log.length).toBeGreaterThan(100);
    expect(found.environment).toContain('CRYPTO_DEVICE_URL');
    expect(found.database).toContain('YJS-ID-v1');
    expect(scan(found, keys)).toEqual([]);

    const [one = Buffer.alloc(0)] = keys.slice(-1);
    for (const spelling of spellings(one))
      for (const source of ['log', 'environment'] as const)
        expect(scan({ ...found, [source]: `${found[source]} ${spelling}` }, [one])).toEqual([source]);
    for (const planted of [`'${one.toString('base64')}'::text`, `decode('${one.toString('hex')}', 'hex')`]) {
      await ask(`create table planted as select ${planted} as value`);
      // This one alone: that no other is there has been seen, and to look for hundreds in a whole database takes seconds.
      expect(scan(await sources(), [one])).toEqual(['database']);
      await ask('drop table planted');
    }
  });

  it('03 §41.14 the device goes away: the node says so to its probes and the service refuses; when it is back, work goes on', async () => {
    await endDevice();
    await until(async () => (await probe('/healthz')).body?.cryptography === false, SLOW_MS, 200);
    expect(await statusOf('/healthz')).toBe(503);
    expect(node.said()).toContain('the cryptographic provider is away');
    device = await startDevice({});
    await until(async () => (await statusOf('/healthz')) === 200, SLOW_MS, 200);
  });
});

/** Two files with shares of a key, as custodians bring them. */
async function sharesOf(key: string): Promise<string> {
  const paths = ['one', 'two'].map((name) => join(folder, name));
  const shares = splitKey(Buffer.from(key, 'hex'));
  await Promise.all(paths.map((path, at) => writeFile(path, shares[at] ?? '')));
  return paths.join(',');
}

/** The database as the test reads it. */
function ask<T = unknown>(text: string): Promise<T[]> {
  const { href } = new URL(database.url);
  return withClient(href, async (client: Client) => (await client.query(text)).rows as T[]);
}

/** All rows of all tables as text; bytes in hexadecimal. */
async function everyText(): Promise<string> {
  const names = await ask<{ name: string }>(
    `select quote_ident(table_schema) || '.' || quote_ident(table_name) as name from information_schema.tables
      where table_schema not in ('pg_catalog', 'information_schema') and table_type = 'BASE TABLE'`,
  );
  // One statement on one connection: one for each table took longer to connect than to read.
  const each = names.map(({ name }) => `select string_agg(t::text, ' ') as text from ${name} t`);
  const texts = await ask<{ text: string | null }>(each.join(' union all '));
  return texts.map(({ text }) => text ?? '').join('\n');
}

/** Every stored key in the clear, as only somebody can have it who holds the device's own key; beside them that one and the node's. */
async function plainKeys(): Promise<Buffer[]> {
  const stored = await ask<{ keyId: string; wrapped: string; by: string }>(
    `select key_id as "keyId", wrapped, wrapped_by as by from key_store where wrapped is not null`,
  );
  const provider = new SoftProvider(Buffer.from(DEVICE_KEY, 'hex'));
  const keys: Buffer[] = [Buffer.from(DEVICE_KEY, 'hex'), Buffer.from(MASTER_KEY, 'hex')];
  for (const { keyId, wrapped, by } of stored) {
    const box = Buffer.from(wrapped, 'base64');
    const kek = stored.find((one) => one.keyId === by);
    const parent = kek
      ? await provider.unwrap({ keyId: by }, Buffer.from(kek.wrapped, 'base64'), await provider.masterKey())
      : await provider.masterKey();
    keys.push(await provider.sm4Decrypt(parent, 'GCM', box.subarray(0, 12), box.subarray(12), Buffer.from(keyId)));
  }
  return keys;
}

const spellings = (key: Buffer): string[] => [
  key.toString('hex'),
  key.toString('hex').toUpperCase(),
  // Without the end that depends on what follows.
  key.toString('base64').replace(/=+$/, '').slice(0, -1),
  key.toString('base64url').slice(0, -1),
  key.toString('latin1'),
];

/** Where one of the keys stands in any spelling. */
function scan(sources: Readonly<Record<string, string>>, keys: readonly Buffer[]): string[] {
  const spelled = keys.flatMap(spellings);
  return Object.entries(sources)
    .filter(([, text]) => spelled.some((spelling) => text.includes(spelling)))
    .map(([name]) => name);
}
