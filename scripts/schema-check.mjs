/**
 * `npm run schema:check`: the committed schema, the committed declarations of records and the committed list of persisted operations
 * are what the sources say.
 * Needs a build.
 */
import { mkdirSync, readFileSync } from 'node:fs';
import { root } from './lib/root.mjs';
import { node, run } from './lib/run.mjs';

/** What is written from the API's sources. */
const written = ['schema.graphql', 'records.json'];

mkdirSync(`${root}/.cache`, { recursive: true });
try {
  await node(['api/dist/cli/emit-schema.js', '.cache']);
  for (const file of written) await compare(file);
  await node(['web-kit/codegen/write-manifests.mjs', '--check']);
} catch (error) {
  console.error(error.output ?? error);
  process.exitCode = 1;
}

async function compare(file) {
  const committed = `${root}/schema/${file}`;
  const fresh = `${root}/.cache/${file}`;
  if (readFileSync(fresh, 'utf8') === readFileSync(committed, 'utf8')) return;
  const difference = await run('diff', ['-u', committed, fresh]).catch((error) => error.output ?? '');
  console.error(`schema/${file} differs from the sources of the API.\n${difference}\nRun npm run schema:emit.`);
  process.exitCode = 1;
}
