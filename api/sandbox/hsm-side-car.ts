import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import { readBytes, readKey, type WireKey, type WireValue, writeBytes } from '../src/platform/crypto/device-calls.ts';
import { CryptoError } from '../src/platform/crypto/errors.ts';
import type { CryptoProvider, KeyRef, Sm4Mode } from '../src/platform/crypto/provider.ts';
import { runSelfTest } from '../src/platform/crypto/self-test.ts';
import { SoftProvider } from '../src/platform/crypto/soft-provider.ts';
import { VECTORS } from '../src/platform/crypto/vectors.ts';

/*
 * Plays the side-car of a cryptographic device as a process of its own: the same wire, with software behind it. Prints its address once it listens. Its master key is its
 * own, as a device's is; HSM_MASTER_KEY gives it one that survives a restart, HSM_PORT
 * an address that does.
 */

const provider: CryptoProvider = new SoftProvider(
  process.env.HSM_MASTER_KEY ? Buffer.from(process.env.HSM_MASTER_KEY, 'hex') : await new SoftProvider().random(32),
);
/** HSM_ALTERED: one byte of what a vector is expected to give is another one, as of a device that is not sound (AC41-1). */
const selfTest = async () => {
  if (!process.env.HSM_ALTERED) return provider.selfTest();
  const { r } = VECTORS.V9;
  return runSelfTest({
    vectors: { ...VECTORS, V9: { ...VECTORS.V9, r: r.slice(0, -1) + (r.endsWith('0') ? '1' : '0') } },
  });
};
const keys = new Map<string, KeyRef>();
let count = 0;

function keep(ref: KeyRef): WireKey {
  count += 1;
  const key = `h${count}`;
  keys.set(key, ref);
  return { key, keyId: ref.keyId, algorithm: ref.algorithm };
}

function held(value: unknown): KeyRef {
  const { key, keyId } = readKey(value);
  const ref = keys.get(key);
  if (!ref) throw new CryptoError('E-CR-11', keyId);
  return ref;
}

const idOf = (value: unknown) => ({ keyId: String((value as { keyId: unknown }).keyId) });
const user = (value: unknown) => (typeof value === 'string' ? value : undefined);

type Method = (args: readonly unknown[]) => Promise<WireValue>;
const methods: Readonly<Record<string, Method>> = {
  selfTest: async () => (await selfTest()).map(({ id, title, passed, ms }) => ({ id, title, passed, ms })),
  random: async ([length]) => writeBytes(await provider.random(Number(length))),
  sm3: async ([data]) => writeBytes(await provider.sm3(readBytes(data))),
  hmacSm3: async ([key, data]) => writeBytes(await provider.hmacSm3(held(key), readBytes(data))),
  sm4Encrypt: async ([key, mode, ...data]) => {
    const [iv, plain, aad] = data.map(readBytes);
    return writeBytes(await provider.sm4Encrypt(held(key), mode as Sm4Mode, iv as Buffer, plain as Buffer, aad));
  },
  sm4Decrypt: async ([key, mode, ...data]) => {
    const [iv, sealed, aad] = data.map(readBytes);
    return writeBytes(await provider.sm4Decrypt(held(key), mode as Sm4Mode, iv as Buffer, sealed as Buffer, aad));
  },
  masterKey: async () => keep(await provider.masterKey()),
  genSm4Key: async ([attributes]) => keep(await provider.genSm4Key(idOf(attributes))),
  wrap: async ([key, kek]) => writeBytes(await provider.wrap(held(key), held(kek))),
  unwrap: async ([attributes, wrapped, kek]) =>
    keep(await provider.unwrap(idOf(attributes), readBytes(wrapped), held(kek))),
  genSm2: async ([attributes]) => {
    const { ref, publicKey } = await provider.genSm2(idOf(attributes));
    return { ref: keep(ref), publicKey };
  },
  sm2Sign: ([key, message, userId]) => provider.sm2Sign(held(key), readBytes(message), user(userId)),
  sm2Verify: ([publicKey, message, signature, userId]) =>
    provider.sm2Verify(String(publicKey), readBytes(message), String(signature), user(userId)),
  sm2Encrypt: ([publicKey, data]) => provider.sm2Encrypt(String(publicKey), readBytes(data)),
  sm2Decrypt: async ([key, sealed]) => writeBytes(await provider.sm2Decrypt(held(key), String(sealed))),
  destroy: async ([key]) => {
    await provider.destroy(held(key));
    return null;
  },
};

async function answerTo(request: IncomingMessage): Promise<object> {
  const chunks: Uint8Array[] = [];
  for await (const chunk of request) chunks.push(chunk as Uint8Array);
  const { method, args } = JSON.parse(Buffer.concat(chunks).toString('utf8')) as { method: string; args: unknown[] };
  const called = Object.hasOwn(methods, method) ? methods[method] : undefined;
  if (!called) return { code: 'E-CR-10' };
  try {
    return { value: await called(args) };
  } catch (error) {
    if (error instanceof CryptoError) return { code: error.code };
    throw error;
  }
}

const server = createServer((request, response) => {
  answerTo(request).then(
    (body) => response.setHeader('content-type', 'application/json').end(JSON.stringify(body)),
    () => response.writeHead(500).end('{}'),
  );
});
server.listen(Number(process.env.HSM_PORT ?? 0), '127.0.0.1', () => {
  const { port } = server.address() as AddressInfo;
  process.stdout.write(`http://127.0.0.1:${port}\n`);
});
