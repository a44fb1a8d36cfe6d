import { execFile, execFileSync, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { openApi } from '../src/domains/cryptography/clients/docs/open-api.ts';
import { type Admitted, type ServiceWorld, serviceWorld } from './crypto-service.ts';
import { type Product, product } from './product.ts';

const ROOT = join(import.meta.dirname, '..', '..');
const SAMPLES = join(ROOT, 'docs/samples/crypto-java');

let app: Product;
let world: ServiceWorld;
let yf: Admitted;
let folder: string;

beforeAll(async () => {
  app = await product('crypto_samples', { env: { EXCHANGE_LOOPBACK: 'true' } });
  world = await serviceWorld(app);
  yf = await world.admit({ clientId: 'YF' });
  // The sample signs by the clock of the machine.
  app.clock.set(new Date());
  folder = mkdtempSync(join(tmpdir(), 'crypto-java-'));
}, 60_000);
afterAll(async () => {
  rmSync(folder, { recursive: true, force: true });
  await world.server.close();
  await app.close();
});

const isFound = (program: string) => spawnSync(program, ['-version']).status === 0;
const compile = (...names: string[]) =>
  execFileSync('javac', ['-encoding', 'UTF-8', '-d', folder, ...names], { stdio: 'pipe' });
const runJava = async (...args: string[]) =>
  (await promisify(execFile)('java', ['-cp', folder, ...args])).stdout.trim().split('\n');

if (isFound('javac') && isFound('java')) {
  it('41.10 the Java sample encrypts and decrypts, its SM3 is the standard’s at every length of a block', async () => {
    const probe = join(folder, 'Probe.java');
    writeFileSync(
      probe,
      'class Probe { public static void main(String[] a) { for (int n = 0; n < 130; n++) System.out.println(Sm3.hex(Sm3.digest(new byte[n]))); } }',
    );
    compile(...readdirSync(SAMPLES).map((name) => join(SAMPLES, name)), probe);
    expect(await runJava('Probe')).toEqual(
      Array.from({ length: 130 }, (_, n) => createHash('sm3').update(Buffer.alloc(n)).digest('hex')),
    );
    const { credential } = yf;
    const secret = credential.kind === 'HMAC' ? credential.secret : '';
    const [cipher, plain] = await runJava('CryptoSample', world.url, 'YF', secret, '310101194503120016');
    expect([cipher, plain]).toEqual([expect.stringMatching(/^g1\.YF-ID-v1\./), '310101194503120016']);
  });
} else it.skip('the Java sample was not run: no JDK is found', () => undefined);

it('41.10 the published document is what the service says of itself, and each of its paths is a route that asks for a signature', async () => {
  const published = JSON.parse(readFileSync(join(ROOT, 'docs/reference/crypto/openapi.json'), 'utf8')) as {
    paths: Record<string, object>;
  };
  expect(await (await fetch(`${world.url}/crypto/v1/openapi.json`)).json()).toEqual(published);
  expect(openApi()).toEqual(published);
  const answers: Record<string, number> = {};
  for (const [path, methods] of Object.entries(published.paths))
    for (const method of Object.keys(methods))
      answers[path] = (await fetch(world.url + path, { method: method.toUpperCase() })).status;
  const open = ['/crypto/v1/health'];
  expect(Object.entries(answers).filter(([path, status]) => status !== (open.includes(path) ? 200 : 401))).toEqual([]);
  const calls =
    'encrypt decrypt blind-index match mac mac/verify digest sign verify envelope/seal envelope/open random certs selftest health';
  expect(Object.keys(answers).sort()).toEqual(
    calls
      .split(' ')
      .map((call) => `/crypto/v1/${call}`)
      .sort(),
  );
});
