import { ProviderAway } from '../src/platform/crypto/hsm-provider.ts';
import type { KeyAttributes, KeyRef } from '../src/platform/crypto/provider.ts';
import { runSelfTest, type SelfTestResult } from '../src/platform/crypto/self-test.ts';
import { SoftProvider } from '../src/platform/crypto/soft-provider.ts';
import { VECTORS } from '../src/platform/crypto/vectors.ts';

/** A provider that fails as it is told (41.11): one altered byte of a vector, or not there at all. */
export class MockFailProvider extends SoftProvider {
  /** Every call that needs a key is refused with E-CR-20. */
  down = false;
  readonly #alter: 'V9' | undefined;

  constructor({ alter }: { alter?: 'V9' }, masterKey?: Uint8Array) {
    super(masterKey);
    this.#alter = alter;
  }

  override async selfTest(): Promise<SelfTestResult[]> {
    if (!this.#alter) return super.selfTest();
    const { r } = VECTORS.V9;
    const altered = r.slice(0, -1) + (r.endsWith('0') ? '1' : '0');
    return runSelfTest({ vectors: { ...VECTORS, V9: { ...VECTORS.V9, r: altered } } });
  }

  override async random(length: number): Promise<Buffer> {
    this.#requireThere();
    return super.random(length);
  }

  override async hmacSm3(key: KeyRef, data: Uint8Array): Promise<Buffer> {
    this.#requireThere();
    return super.hmacSm3(key, data);
  }

  override async unwrap(attributes: KeyAttributes, wrapped: Uint8Array, kek: KeyRef): Promise<KeyRef> {
    this.#requireThere();
    return super.unwrap(attributes, wrapped, kek);
  }

  #requireThere(): void {
    if (this.down) throw new ProviderAway();
  }
}
