import { type CryptoProvider, HsmProvider, SoftProvider } from '../crypto/index.ts';
import type { App } from '../kernel/index.ts';

const providers = new WeakMap<App, CryptoProvider>();

/** Where the stored keys of this installation live (03 §41.11): in a device where one is configured, else in this process. */
export function providerOf(app: App): CryptoProvider {
  const known = providers.get(app);
  if (known) return known;
  const { CRYPTO_DEVICE_URL: device, masterKey } = app.config;
  const made = device ? new HsmProvider(device) : new SoftProvider(masterKey);
  providers.set(app, made);
  return made;
}

/** Puts another provider in its place: a device that fails, in a test. */
export function useKeyProvider(app: App, provider: CryptoProvider): void {
  providers.set(app, provider);
}
