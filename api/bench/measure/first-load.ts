import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Bars } from '../report/bars.ts';

interface Checks {
  firstLoads(): { client: string; bytes: number; budget: number }[];
}

/** Script that each built client loads before its first page, compressed, beside its budget; the same figures as in `npm test`. */
export async function measureFirstLoads(checkout: string, bars: Bars): Promise<void> {
  const checks = (await import(pathToFileURL(join(checkout, 'scripts', 'lib', 'checks.mjs')).href)) as Checks;
  for (const { client, bytes, budget } of checks.firstLoads())
    bars.atMost(`first load of ${client}, gzip`, bytes / 1000, budget, 'kB');
}
