import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { has, root } from './root.mjs';

const ignored = new Set(['node_modules', 'dist', 'generated']);
const isTest = (path) => /\.test\.tsx?$/.test(path);

/** A hash over names and contents of files and folders (paths relative to the checkout); what is absent counts as such. */
export function fingerprint(paths) {
  const hash = createHash('sha256').update(process.version);
  for (const path of paths) {
    for (const file of filesUnder(path)) hash.update(`\0${file}\0`).update(readFileSync(`${root}/${file}`));
  }
  return hash.digest('hex');
}

function filesUnder(path) {
  if (!has(path)) return [];
  if (!statSync(`${root}/${path}`).isDirectory()) return [path];
  return readdirSync(`${root}/${path}`)
    .filter((name) => !ignored.has(name) && !isTest(name))
    .sort()
    .flatMap((name) => filesUnder(`${path}/${name}`));
}

/**
 * Does `work` unless its result is there already and none of `inputs` changed since.
 *
 * @param subject name of the record in .cache/
 * @param output a file that exists only when the work was done
 * @returns true when it was done now
 */
export async function whenChanged(subject, inputs, output, work) {
  const record = `${root}/.cache/${subject}.hash`;
  const now = fingerprint(inputs);
  if (has(output) && has(`.cache/${subject}.hash`) && readFileSync(record, 'utf8') === now) return false;
  await work();
  mkdirSync(dirname(record), { recursive: true });
  writeFileSync(record, now);
  return true;
}
