import type { App } from '../../kernel/index.ts';
import { liveRebuild, movingFields } from './rebuild.ts';
import { type KnownRebuild, Twins } from './twins.ts';

const twinsOf = new WeakMap<App, Twins>();

/**
 * Lets the ring of this node make indexes as the re-index under way asks for (03 §41.6): with both keys from its approval to its end. To be called whenever the
 * platform's own keys are read.
 *
 * @param reload reads the keys anew, once this node finds that it knows the re-index wrongly
 */
export async function followRebuild(app: App, reload: () => Promise<void>): Promise<void> {
  app.keys.moveFields(movingFields({ app }));
  const live = await liveRebuild(app.context({ kind: 'SYSTEM', name: '密钥装载' }));
  const known: KnownRebuild | undefined = live && { id: live.id, switched: live.state === 'SWITCHED' };
  const twins = twinsOf.get(app);
  if (known && twins?.knows(known)) return;
  if (!live || !known) {
    app.keys.moveIndexes(undefined);
    endRebuild(app);
    return;
  }
  const fresh = new Twins(app, known, () => {
    reload().catch((error: unknown) => app.log.error({ err: error }, 'the index keys could not be read anew'));
  });
  twins?.end(app, fresh);
  twinsOf.set(app, fresh);
  app.keys.moveIndexes({
    from: live.prior_version,
    to: live.next_version,
    take: (prior, next) => fresh.take(prior, next),
  });
}

/** Of a process that ends. */
export function endRebuild(app: App): void {
  twinsOf.get(app)?.end(app);
  twinsOf.delete(app);
}
