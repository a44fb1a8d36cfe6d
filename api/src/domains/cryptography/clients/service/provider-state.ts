import type { CryptoProvider, SelfTestResult } from '../../../../platform/crypto/index.ts';
import type { App } from '../../../../platform/kernel/index.ts';
import { providerOf as installedProvider } from '../../../../platform/keys/index.ts';

/** What a provider said of itself, and when. */
export interface ProviderState {
  /** Whether every vector came out as published. */
  up: boolean;
  at: Date;
  results: readonly SelfTestResult[];
}

/** How long a verdict holds before the provider is asked again. */
const FRESH_MS = 30_000;

/** The provider behind the service of one App, and what is known of it. */
interface Desk {
  provider: CryptoProvider;
  state?: Promise<ProviderState>;
  until: number;
}

const desks = new WeakMap<App, Desk>();

function deskOf(app: App): Desk {
  const known = desks.get(app);
  if (known) return known;
  const desk: Desk = { provider: installedProvider(app), until: 0 };
  desks.set(app, desk);
  return desk;
}

/** Puts another provider behind the service: a device, or one that fails. */
export function useProvider(app: App, provider: CryptoProvider): void {
  desks.set(app, { provider, until: 0 });
}

export const providerOf = (app: App): CryptoProvider => deskOf(app).provider;

/** The provider's self-test, at most 30 s old; one that does not answer is down (03 §41.14). */
export function providerState(app: App): Promise<ProviderState> {
  const desk = deskOf(app);
  const now = app.clock.now().getTime();
  if (desk.state && now < desk.until) return desk.state;
  desk.until = now + FRESH_MS;
  desk.state = testProvider(app);
  return desk.state;
}

/** Runs the self-test now (03 §41.3). */
export async function testProvider(app: App): Promise<ProviderState> {
  const at = app.clock.now();
  try {
    const results = await providerOf(app).selfTest();
    return { up: results.length > 0 && results.every(({ passed }) => passed), at, results };
  } catch (error) {
    app.log.error({ err: error }, 'the cryptographic provider does not answer');
    return { up: false, at, results: [] };
  }
}
