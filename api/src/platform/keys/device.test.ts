import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type BareApp, bareApp } from '../../../test/bare-app.ts';
import { MockFailProvider } from '../../../test/mock-fail-provider.ts';
import { type Product, product } from '../../../test/product.ts';
import { rows, sql } from '../../database/sql.ts';
import { modules } from '../../modules.ts';
import { decryptColumn, encryptColumn, HsmProvider, type KeyRef, SoftProvider } from '../crypto/index.ts';
import { ringOf } from './index.ts';
import { moveToDevice } from './move-to-device.ts';
import { useKeyProvider } from './provider-of.ts';
import { checkProvider } from './watch-provider.ts';

const sideCar = fileURLToPath(new URL('../../../sandbox/hsm-side-car.ts', import.meta.url));
const loader = new URL('../../../test/child/register.mjs', import.meta.url).href;
const CELL = { table: 'person', column: 'id_no', rowId: 'p1' };
const code = (expected: string) => expect.objectContaining({ code: expected });

let app: Product;
let device: ChildProcess;
let url = '';
const system = () => app.context({ kind: 'SYSTEM', name: '测试' });
const kept = () =>
  rows<{ keyId: string; provider: string; wrapped: string | null }>(
    system(),
    sql`select key_id as "keyId", provider, wrapped from key_store order by key_id`,
  );

beforeAll(async () => {
  device = spawn(process.execPath, ['--import', loader, sideCar], {
    stdio: ['ignore', 'pipe', 'inherit'],
    env: { PATH: process.env.PATH ?? '' },
  });
  const [line] = (await once(device.stdout ?? device, 'data')) as [Buffer];
  url = line.toString('utf8').trim();
  app = await product('key_device');
}, 120_000);
afterAll(async () => {
  device.kill();
  await app.close();
});

/** A device that goes away in the middle of the move. */
class BreakingDevice extends HsmProvider {
  left = 40;

  override async unwrap(...given: Parameters<HsmProvider['unwrap']>): Promise<KeyRef> {
    this.left -= 1;
    if (this.left < 0) throw new Error('the device went away');
    return super.unwrap(...given);
  }
}

describe('from software to a device (03 §41.11)', () => {
  it('the stored keys are wrapped anew and stay what they are: broken off nothing is changed, run again all are there, and all data open', async () => {
    const ring = await ringOf(app, 'YF');
    const sealed = [encryptColumn(app.keys, 'ID', CELL, '310101194503120016'), encryptColumn(ring, 'ID', CELL, 'YF')];
    const software = new SoftProvider(app.config.masterKey);
    const before = await kept();
    await expect(moveToDevice(system(), software, new BreakingDevice(url))).rejects.toThrow('the device went away');
    expect(await kept()).toEqual(before);
    expect(await moveToDevice(system(), software, new HsmProvider(url))).toBe(before.length);
    const after = await kept();
    expect(new Set(after.map(({ provider }) => provider))).toEqual(new Set(['hsm']));
    expect(after.filter(({ wrapped }, at) => wrapped === before[at]?.wrapped)).toEqual([]);
    expect(await moveToDevice(system(), software, new HsmProvider(url))).toBe(0);

    const address = String(app.orm.config.get('clientUrl'));
    const there: BareApp = await bareApp({ url: address, modules, env: { CRYPTO_DEVICE_URL: url } });
    try {
      expect(decryptColumn(there.keys, CELL, sealed[0] ?? '')).toBe('310101194503120016');
      expect(decryptColumn(await ringOf(there, 'YF'), CELL, sealed[1] ?? '')).toBe('YF');
    } finally {
      await there.close();
    }
    await expect(bareApp({ url: address, modules })).rejects.toThrow('keys:rewrap');
  });
});

describe('a provider that goes away while the node runs (03 §41.14)', () => {
  it('sensitive data are neither written nor read, nothing is stored plain, people stay signed in; afterwards work goes on', async () => {
    const provider = new MockFailProvider({});
    useKeyProvider(app, provider);
    const sealed = encryptColumn(app.keys, 'ID', CELL, '310101194503120016');
    const clerk = await app.as('clerk_pd');
    provider.down = true;
    expect(await checkProvider(app)).toBe(false);
    expect(() => encryptColumn(app.keys, 'ID', CELL, '310101194503120016')).toThrow(code('E-CR-20'));
    expect(() => decryptColumn(app.keys, CELL, sealed)).toThrow(code('E-CR-20'));
    expect((await clerk.run('{ orgs(level: CITY) { code } }')).code).toBeUndefined();
    provider.down = false;
    expect(await checkProvider(app)).toBe(true);
    expect(decryptColumn(app.keys, CELL, sealed)).toBe('310101194503120016');
  });
});
