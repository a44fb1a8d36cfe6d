import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** Operations that the clients were built with, by the SHA-256 of their text. */
export type Manifest = ReadonlyMap<string, string>;

/** Reads every manifest of `schema/persisted/`; a hash that stands in two files has the same text. */
export function readManifest(folder: string): Manifest {
  const manifest = new Map<string, string>();
  if (!existsSync(folder)) return manifest;
  for (const file of readdirSync(folder).filter((f) => f.endsWith('.json'))) {
    const operations = JSON.parse(readFileSync(join(folder, file), 'utf8')) as Record<string, string>;
    for (const [hash, text] of Object.entries(operations)) manifest.set(hash, text);
  }
  return manifest;
}

/** Apollo's cache of persisted queries, backed by the manifest: known hashes answer, nothing can be added. */
export function manifestCache(manifest: Manifest) {
  return {
    get: async (key: string) => manifest.get(key.replace(/^apq:/, '')),
    set: async () => undefined,
    delete: async () => false,
  };
}
