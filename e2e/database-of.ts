import { readFileSync, realpathSync } from 'node:fs';
import { join } from 'node:path';
import { readPostmaster } from '../api/src/database/embedded/index.ts';

/** Connection string of the running database of a product that keeps its data in `home`. */
export function databaseOf(home: string): string {
  const folder = realpathSync(join(home, 'postgres'));
  const running = readPostmaster(join(folder, 'data'));
  if (!running) throw new Error(`no database runs in ${folder}`);
  const password = readFileSync(join(folder, 'password'), 'utf8').trim();
  return `postgres://postgres:${password}@127.0.0.1:${running.port}/yjs`;
}
