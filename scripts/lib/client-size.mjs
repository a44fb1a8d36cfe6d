import { readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { root } from './root.mjs';

/**
 * What a browser loads before a page is useful, from the bundler's manifest: entries and lazy parts with all they import
 * statically.
 *
 * @param {string} client folder of a built client
 */
export function loadsOf(client) {
  const folder = `${root}/${client}/dist`;
  const manifest = JSON.parse(readFileSync(`${folder}/.vite/manifest.json`, 'utf8'));
  const entry = Object.keys(manifest).find((name) => manifest[name].isEntry);
  const sizes = new Map();
  const sizeOf = (file) => {
    if (!sizes.has(file)) sizes.set(file, gzipSync(readFileSync(`${folder}/${file}`)).length);
    return sizes.get(file);
  };

  function scriptsOf(name, found = new Map()) {
    const chunk = manifest[name];
    if (!chunk) throw new Error(`${client}: the build has no part ${name}`);
    if (found.has(chunk.file)) return found;
    found.set(chunk.file, sizeOf(chunk.file));
    for (const imported of chunk.imports ?? []) scriptsOf(imported, found);
    return found;
  }

  return {
    /** Scripts (file → bytes, compressed) of the entry and of the named lazy parts together. */
    scripts(...parts) {
      return new Map([entry, ...parts].flatMap((name) => [...scriptsOf(name)]));
    },
    /** Their sum in bytes. */
    bytes(...parts) {
      return [...this.scripts(...parts).values()].reduce((sum, size) => sum + size, 0);
    },
  };
}
