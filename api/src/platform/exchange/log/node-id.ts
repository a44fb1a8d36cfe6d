import { hostname } from 'node:os';
import type { App } from '../../kernel/app.ts';

/** Name of this process in the log and of its folder for waiting calls; the same after a restart. */
export function nodeIdOf({ config }: App): string {
  return config.NODE_ID ?? `${hostname()}-${config.ROLE}-${config.PORT}`.replace(/[^\w.-]/g, '-').slice(0, 60);
}
