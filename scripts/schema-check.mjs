/**
 * `npm run schema:check`: the committed schema and the committed list of persisted operations are what the sources say.
 * Needs a build.
 */
import { mkdirSync, readFileSync } from 'node:fs';
import { root } from './lib/root.mjs';
import { node, run } from './lib/run.mjs';

const committed = `${root}/schema/schema.graphql`;
const fresh = `${root}/.cache/schema.graphql`;

mkdirSync(`${root}/.cache`, { recursive: true });
try {
  await node(['api/dist/cli/emit-schema.js', fresh]);
  if (readFileSync(fresh, 'utf8') !== readFileSync(committed, 'utf8')) {
    console.error(`schema/schema.graphql differs from the resolvers.\n${await difference()}\nRun npm run schema:emit.`);
    process.exitCode = 1;
  }
  await node(['web-kit/codegen/write-manifests.mjs', '--check']);
} catch (error) {
  console.error(error.output ?? error);
  process.exitCode = 1;
}

function difference() {
  return run('diff', ['-u', committed, fresh]).catch((error) => error.output ?? '');
}
