import { readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';

const folder = join(import.meta.dirname, '..', '..', '..', '.cache', 'test-files');

/** Where the product on a test database keeps its files: nobody else's sweep of files that it does not know takes them. */
export const filesOf = (databaseUrl: string): string => join(folder, new URL(databaseUrl).pathname.slice(1));

/** Removes what the products of a run have kept; their databases bear its template's name. */
export function removeFilesOf(template: string): void {
  for (const name of namesIn(folder))
    if (name.startsWith(template)) rmSync(join(folder, name), { recursive: true, force: true });
}

function namesIn(path: string): string[] {
  try {
    return readdirSync(path);
  } catch {
    return [];
  }
}
