import type { KeyRing } from '../../../../platform/crypto/index.ts';
import type { App } from '../../../../platform/kernel/index.ts';
import { ringOf, trialRingOf } from '../../../../platform/keys/index.ts';
import type { ServiceClient } from './find-client.ts';

/**
 * The keys that a call works with: the system's own once a second person has approved it, test keys in 联调 and until then, whatever the system was before. What a trial answers is
 * worth nothing beyond the trial.
 */
export const ringFor = async (
  app: App,
  { clientId, enabled }: Pick<ServiceClient, 'clientId' | 'enabled'>,
): Promise<KeyRing> => (enabled ? ringOf(app, clientId) : trialRingOf(app, clientId));
