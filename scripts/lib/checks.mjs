import { readdirSync, readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { has, root, webClients, webWorkspaces } from './root.mjs';
import { node, tool } from './run.mjs';

/** Compressed script a client may load before its first page is useful, in kB of 1,000 bytes. */
const budgets = { 'web-staff': 350, 'web-pad': 200 };
const defaultBudget = 350;

/** Folders whose imports are held against .dependency-cruiser.cjs. */
const cruised = () =>
  ['api/src', 'api/sandbox', 'api/test', 'api/bench', ...webWorkspaces().map((name) => `${name}/src`)].filter(has);

/** Fails on a forbidden import, and when fewer modules were looked at than there are source files. */
export async function checkDependencies() {
  const folders = cruised();
  const output = await node([
    tool('dependency-cruiser/bin/dependency-cruiser.mjs'),
    '--config',
    '.dependency-cruiser.cjs',
    ...folders,
  ]);
  const modules = Number(/\((\d+) modules/.exec(output)?.[1] ?? 0);
  const files = folders
    .flatMap((folder) => readdirSync(`${root}/${folder}`, { recursive: true }))
    .filter((name) => /\.tsx?$/.test(name));
  // Without a usable parser the tool finds nothing at all, and no fault with it.
  if (modules < files.length) throw new Error(`Only ${modules} of ${files.length} modules were cruised.\n${output}`);
}

/** Fails when the script that a client's page loads at once is larger than its budget. */
export async function checkBundles() {
  const tooLarge = firstLoads()
    .filter(({ bytes, budget }) => bytes / 1000 > budget)
    .map(
      ({ client, bytes, budget }) =>
        `${client}: ${(bytes / 1000).toFixed(0)} kB of compressed script at the first load, allowed are ${budget} kB`,
    );
  if (tooLarge.length > 0) throw new Error(tooLarge.join('\n'));
}

/** What each built client loads before its first page, beside its budget in kB; also printed by `npm run bench`. */
export function firstLoads() {
  return webClients().map((client) => ({
    client,
    bytes: firstLoad(client),
    budget: budgets[client] ?? defaultBudget,
  }));
}

/** Bytes, compressed, of the scripts that index.html names: the entry and what it imports statically. */
function firstLoad(client) {
  const folder = `${root}/${client}/dist`;
  const page = readFileSync(`${folder}/index.html`, 'utf8');
  const scripts = [...page.matchAll(/(?:src|href)="([^"]+\.js)"/g)].map(([, path]) =>
    path.replace(/^.*\/assets\//, 'assets/'),
  );
  return scripts.reduce((sum, path) => sum + gzipSync(readFileSync(`${folder}/${path}`)).length, 0);
}
