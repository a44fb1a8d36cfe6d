import type { App } from '../../kernel/index.ts';

const known = new WeakMap<App['registry'], readonly string[]>();

/** Rights whose holders are signed out as early as administrators: what they read is confidential (02 §10.5). */
export function shortIdleRights({ registry }: Pick<App, 'registry'>): readonly string[] {
  const rights =
    known.get(registry) ?? registry.permissions.filter(({ shortIdle }) => shortIdle).map(({ code }) => code);
  known.set(registry, rights);
  return rights;
}
