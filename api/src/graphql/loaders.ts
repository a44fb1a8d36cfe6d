import DataLoader from 'dataloader';
import type { Ctx } from '../platform/kernel/context.ts';

const loaders = new WeakMap<Ctx, Map<string, DataLoader<string, unknown>>>();

/**
 * The batch loader `name` of this operation: all keys asked for in one tick are read together, so that a list costs the same number of
 * statements whatever its length.
 */
export function loaderOf<V>(
  ctx: Ctx,
  name: string,
  load: (keys: readonly string[]) => Promise<ReadonlyMap<string, V>>,
  missing: (key: string) => V,
): DataLoader<string, V> {
  let byName = loaders.get(ctx);
  if (!byName) {
    byName = new Map();
    loaders.set(ctx, byName);
  }
  let loader = byName.get(name) as DataLoader<string, V> | undefined;
  if (!loader) {
    loader = new DataLoader<string, V>(async (keys) => {
      const found = await load(keys);
      return keys.map((key) => found.get(key) ?? missing(key));
    });
    byName.set(name, loader as DataLoader<string, unknown>);
  }
  return loader;
}
