import { hostname } from 'node:os';
import type { App } from '../../kernel/app.ts';

const named = new WeakMap<App['config'], string>();

/** Name of this process in the log and of its folder for waiting calls; the same after a restart. Asked once: each call's line carries it. */
export function nodeIdOf({ config }: App): string {
  const known = named.get(config);
  if (known !== undefined) return known;
  const name = config.NODE_ID ?? `${hostname()}-${config.ROLE}-${config.PORT}`.replace(/[^\w.-]/g, '-').slice(0, 60);
  named.set(config, name);
  return name;
}
