import { type ComposedApp, composeApp } from './compose.ts';
import { loadCalendar } from './platform/calendar/maintained/load-calendar.ts';
import { askNobody } from './platform/exchange/index.ts';
import type { App } from './platform/kernel/index.ts';
import { loadOwnKeys } from './platform/keys/index.ts';
import { LocalBus } from './platform/live/index.ts';

const system = { kind: 'SYSTEM', name: '系统初始化' } as const;

/**
 * Fictional data for demonstration, in any mode but production; written once. It goes through an app that queues but does not work: demo cases
 * queue their pushes like real ones, and the counterparts are not busy before the house is open.
 */
export async function loadDemo(app: App, databaseUrl: string, say: (line: string) => void): Promise<void> {
  const { config, log } = app;
  if (!config.demo) return;
  const loader: ComposedApp = await composeApp({
    config: { ...config, ROLE: 'web' },
    databaseUrl,
    log,
    poolMax: 4,
    // Nobody has a page open that would have to hear of it: the house opens afterwards.
    bus: () => new LocalBus(log),
  });
  try {
    // Counterparts fetch our keys first, and the house that publishes them is not open yet.
    askNobody(loader);
    // Its own ring: what the reference data sealed is read as soon as it starts.
    await loadOwnKeys(loader);
    await loadCalendar(loader.context(system));
    await loader.start();
    for (const module of loader.registry.modules) {
      if (!module.demo) continue;
      say(`Loading demo data: ${module.title}`);
      await module.demo(loader.context(system));
    }
  } finally {
    await loader.stop();
  }
}
