import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { MockFailProvider } from '../../../test/mock-fail-provider.ts';
import { HsmProvider } from './hsm-provider.ts';
import { describeProvider } from './provider.contract.ts';
import { assertSelfTest } from './self-test.ts';

const sideCar = fileURLToPath(new URL('../../../sandbox/hsm-side-car.ts', import.meta.url));
const loader = new URL('../../../test/child/register.mjs', import.meta.url).href;
const code = (expected: string) => expect.objectContaining({ code: expected });

let device: ChildProcess;
let url = '';

beforeAll(async () => {
  device = spawn(process.execPath, ['--import', loader, sideCar], {
    stdio: ['ignore', 'pipe', 'inherit'],
    env: { PATH: process.env.PATH ?? '' },
  });
  const [line] = (await once(device.stdout ?? device, 'data')) as [Buffer];
  url = line.toString('utf8').trim();
}, 60_000);
afterAll(() => {
  device.kill();
});

describeProvider('HsmProvider', () => new HsmProvider(url));

describe('a device that fails (03 §41.14)', () => {
  it('answers E-CR-20 when nobody is there, never with something that was not encrypted', async () => {
    const away = new HsmProvider('http://127.0.0.1:9');
    await expect(away.random(16)).rejects.toThrow(code('E-CR-20'));
    await expect(away.masterKey()).rejects.toThrow(code('E-CR-20'));
  });

  it('AC41-1 one altered byte of a vector: the self-test names it and a start is refused', async () => {
    const provider = new MockFailProvider({ alter: 'V9' });
    expect(() => assertSelfTest([])).not.toThrow();
    const results = await provider.selfTest();
    expect(results.filter(({ passed }) => !passed).map(({ id }) => id)).toContain('V9');
    expect(() => assertSelfTest(results)).toThrow('密码算法自检未通过：V9');
  });

  it('refuses what is asked while it is down, and works again afterwards with the keys it had', async () => {
    const provider = new MockFailProvider({});
    const key = await provider.genSm4Key({ keyId: 'K1' });
    provider.down = true;
    await expect(provider.hmacSm3(key, Buffer.from('a'))).rejects.toThrow(code('E-CR-20'));
    provider.down = false;
    expect(await provider.hmacSm3(key, Buffer.from('a'))).toHaveLength(32);
  });
});

describeProvider('MockFailProvider without a fault', () => new MockFailProvider({}));
