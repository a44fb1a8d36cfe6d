import type { App } from '../kernel/app.ts';

/** How long a node may go on with old settings when it missed the bus. */
const RELOAD_MS = 30_000;

/**
 * Loads settings into memory now, again whenever a node says they changed, and every half minute in case the bus lost the word. Loads never
 * overlap; one that fails keeps what there is. Returns how to stop.
 */
export async function followSettings(app: App, name: string, load: () => Promise<void>): Promise<() => Promise<void>> {
  await load();
  let running: Promise<void> | undefined;
  let again = false;
  const reload = (): void => {
    if (running) {
      again = true;
      return;
    }
    running = load()
      .catch((error: unknown) =>
        app.log.error({ err: error, settings: name }, 'settings cannot be loaded, the old ones stay'),
      )
      .finally(() => {
        running = undefined;
        if (!again) return;
        again = false;
        reload();
      });
  };
  const unsubscribe = app.bus.subscribe((event) => {
    if (event.type === 'missed' || (event.type === 'settings' && event.name === name)) reload();
  });
  const timer = setInterval(reload, RELOAD_MS);
  timer.unref();
  return async () => {
    unsubscribe();
    clearInterval(timer);
    while (running) await running;
  };
}
