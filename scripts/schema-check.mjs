/**
 * `npm run schema:check`: the committed schema, the committed declarations of records and the committed list of persisted operations
 * are what the sources say.
 * Needs a build.
 */
import { mkdirSync, readFileSync } from 'node:fs';
import { root } from './lib/root.mjs';
import { node, run } from './lib/run.mjs';

/** What is written from the API's sources, and what writes it. */
const written = [
  { file: 'schema.graphql', by: 'emit-schema' },
  { file: 'records.json', by: 'emit-records' },
];

mkdirSync(`${root}/.cache`, { recursive: true });
try {
  for (const { file, by } of written) await compare(file, by);
  await node(['web-kit/codegen/write-manifests.mjs', '--check']);
} catch (error) {
  console.error(error.output ?? error);
  process.exitCode = 1;
}

async function compare(file, by) {
  const committed = `${root}/schema/${file}`;
  const fresh = `${root}/.cache/${file}`;
  await node([`api/dist/cli/${by}.js`, fresh]);
  if (readFileSync(fresh, 'utf8') === readFileSync(committed, 'utf8')) return;
  const difference = await run('diff', ['-u', committed, fresh]).catch((error) => error.output ?? '');
  console.error(`schema/${file} differs from the sources of the API.\n${difference}\nRun npm run schema:emit.`);
  process.exitCode = 1;
}
