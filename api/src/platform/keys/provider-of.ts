import { type CryptoProvider, SoftProvider } from '../crypto/index.ts';
import type { App } from '../kernel/index.ts';

const providers = new WeakMap<App, CryptoProvider>();

/** Where the keys of this installation live (03 §41.11). */
export function providerOf(app: App): CryptoProvider {
  const known = providers.get(app);
  if (known) return known;
  const made = new SoftProvider(app.config.masterKey);
  providers.set(app, made);
  return made;
}
