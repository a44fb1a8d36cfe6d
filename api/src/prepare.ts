import type { App } from './platform/kernel/index.ts';

/** What a start does before it serves: reference data of every module, then (never in production) the demo data. Idempotent. */
export async function prepareData(app: App, say: (line: string) => void): Promise<void> {
  const system = { kind: 'SYSTEM', name: '系统初始化' } as const;
  for (const module of app.registry.modules) await module.seed?.(app.context(system));
  if (!app.config.demo) return;
  for (const module of app.registry.modules) {
    if (!module.demo) continue;
    say(`Loading demo data: ${module.name}`);
    await module.demo(app.context(system));
  }
}
