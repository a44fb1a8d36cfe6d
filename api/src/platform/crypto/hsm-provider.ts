import { z } from 'zod';
import { answer, readBytes, readKey, type WireKey, type WireValue, writeBytes } from './device-calls.ts';
import { CryptoError } from './errors.ts';
import type { CryptoProvider, KeyAttributes, KeyRef, ProviderInfo, Sm2KeyRef, Sm4Mode } from './provider.ts';
import type { SelfTestResult } from './self-test.ts';

const DEVICE_LIMIT_MS = 5000;
const NOTHING = Buffer.alloc(0);

const selfTestResults = z.array(
  z.object({ id: z.string(), title: z.string(), passed: z.boolean(), ms: z.number(), reason: z.string().optional() }),
);

/** The device, or the side-car in front of it, did not answer: nothing was encrypted, decrypted or signed (E-CR-20). */
export class ProviderAway extends Error {
  override readonly name = 'ProviderAway';
  readonly code = 'E-CR-20';

  constructor(options?: ErrorOptions) {
    super('密码服务暂不可用', options);
  }
}

/**
 * A cryptographic device behind a side-car that speaks its own interface (GM/T 0018) on one side and HTTP on the other (41.11). Keys stay in the device: what is held here
 * are handles.
 */
export class HsmProvider implements CryptoProvider {
  readonly #url: string;
  readonly #handles = new WeakMap<KeyRef, WireKey>();

  /** @param url of the side-car, on this machine or a network of its own */
  constructor(url: string) {
    this.#url = url;
  }

  info(): ProviderInfo {
    // Whether the device is a certified product its certificate says, not the wire.
    return { id: 'hsm', title: '密码机', certified: false };
  }

  async selfTest(): Promise<SelfTestResult[]> {
    const results = selfTestResults.parse(await this.#call('selfTest'));
    return results.map(({ reason, ...result }) => ({ ...result, ...(reason === undefined ? {} : { reason }) }));
  }

  async random(length: number): Promise<Buffer> {
    return readBytes(await this.#call('random', length));
  }

  async sm3(data: Uint8Array): Promise<Buffer> {
    return readBytes(await this.#call('sm3', writeBytes(data)));
  }

  async hmacSm3(key: KeyRef, data: Uint8Array): Promise<Buffer> {
    return readBytes(await this.#call('hmacSm3', this.#handle(key), writeBytes(data)));
  }

  async sm4Encrypt(key: KeyRef, mode: Sm4Mode, iv: Uint8Array, data: Uint8Array, aad = NOTHING): Promise<Buffer> {
    return this.#sm4('sm4Encrypt', key, mode, iv, data, aad);
  }

  async sm4Decrypt(key: KeyRef, mode: Sm4Mode, iv: Uint8Array, data: Uint8Array, aad = NOTHING): Promise<Buffer> {
    return this.#sm4('sm4Decrypt', key, mode, iv, data, aad);
  }

  async masterKey(): Promise<KeyRef> {
    return this.#keep(await this.#call('masterKey'));
  }

  async genSm4Key({ keyId }: KeyAttributes): Promise<KeyRef> {
    return this.#keep(await this.#call('genSm4Key', { keyId }));
  }

  async wrap(key: KeyRef, kek: KeyRef): Promise<Buffer> {
    return readBytes(await this.#call('wrap', this.#handle(key), this.#handle(kek)));
  }

  async unwrap({ keyId }: KeyAttributes, wrapped: Uint8Array, kek: KeyRef): Promise<KeyRef> {
    return this.#keep(await this.#call('unwrap', { keyId }, writeBytes(wrapped), this.#handle(kek)));
  }

  async genSm2({ keyId }: KeyAttributes): Promise<Sm2KeyRef> {
    const made = z.object({ ref: z.unknown(), publicKey: z.string() }).parse(await this.#call('genSm2', { keyId }));
    return { ref: this.#keep(made.ref), publicKey: made.publicKey };
  }

  async sm2Sign(key: KeyRef, message: Uint8Array, userId?: string): Promise<string> {
    return z.string().parse(await this.#call('sm2Sign', this.#handle(key), writeBytes(message), userId ?? null));
  }

  async sm2Verify(publicKey: string, message: Uint8Array, signature: string, userId?: string): Promise<boolean> {
    const verdict = await this.#call('sm2Verify', publicKey, writeBytes(message), signature, userId ?? null);
    return z.boolean().parse(verdict);
  }

  async sm2Encrypt(publicKey: string, data: Uint8Array): Promise<string> {
    return z.string().parse(await this.#call('sm2Encrypt', publicKey, writeBytes(data)));
  }

  async sm2Decrypt(key: KeyRef, ciphertext: string): Promise<Buffer> {
    return readBytes(await this.#call('sm2Decrypt', this.#handle(key), ciphertext));
  }

  async destroy(key: KeyRef): Promise<void> {
    await this.#call('destroy', this.#handle(key));
  }

  async #sm4(method: string, key: KeyRef, mode: Sm4Mode, ...data: Uint8Array[]): Promise<Buffer> {
    return readBytes(await this.#call(method, this.#handle(key), mode, ...data.map(writeBytes)));
  }

  async #call(method: string, ...args: WireValue[]): Promise<unknown> {
    const said = await this.#ask(JSON.stringify({ method, args }));
    const read = answer.safeParse(said);
    if (!read.success) throw new ProviderAway({ cause: read.error });
    if ('code' in read.data) throw new CryptoError(read.data.code, method);
    return read.data.value;
  }

  async #ask(body: string): Promise<unknown> {
    try {
      const headers = { 'content-type': 'application/json' };
      const signal = AbortSignal.timeout(DEVICE_LIMIT_MS);
      const response = await fetch(`${this.#url}/call`, { method: 'POST', headers, body, signal });
      return await response.json();
    } catch (cause) {
      throw new ProviderAway({ cause });
    }
  }

  #keep(value: unknown): KeyRef {
    const wire = readKey(value);
    const ref = Object.freeze({ keyId: wire.keyId, algorithm: wire.algorithm });
    this.#handles.set(ref, wire);
    return ref;
  }

  #handle(key: KeyRef): WireKey {
    const handle = this.#handles.get(key);
    if (!handle) throw new CryptoError('E-CR-11', key.keyId);
    return handle;
  }
}
