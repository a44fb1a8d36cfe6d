import type { App } from '../kernel/index.ts';
import { loadKeys } from './load-keys.ts';
import { ownSource } from './own-source.ts';

/**
 * Takes the platform's own stored keys into use (03 §41.4): its first versions are derived of the master key, later ones are made at random and stored, so that a
 * rotation needs no standstill; what was written before stays readable. To be called before anything sealed is read.
 */
export async function loadOwnKeys(app: App): Promise<void> {
  const source = ownSource(app.keys);
  if (!source) return;
  app.keys.stand(await loadKeys(app, app.keys.owner, source, { derived: true }));
}
