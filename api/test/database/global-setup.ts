import { fileURLToPath } from 'node:url';
import { asksForDatabase, type Wanted } from './asks-for-database.ts';

/** A path: Jest turns this file and its imports into the older kind of modules. */
const libraries = fileURLToPath(new URL('../../../scripts/jest/libraries.mjs', import.meta.url));

/** Before the first test file: the libraries bundled, and a PostgreSQL where one of the files may ask it. */
export default async function globalSetup(run: { maxWorkers: number } & Wanted): Promise<void> {
  const { useLibraries } = (await import(libraries)) as { useLibraries(group: 'api'): Promise<void> };
  await useLibraries('api');
  if (!asksForDatabase(run)) return;
  // Only here: it brings the migrations, and all that they stand on.
  const { startDatabase } = await import('./start-database.ts');
  await startDatabase(run.maxWorkers);
}
