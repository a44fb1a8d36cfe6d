import { execFile } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { type GraphQLSchema, lexicographicSortSchema, printSchema } from 'graphql';
import { clientRecordsOf } from '../../src/graphql/client-records.ts';
import type { App } from '../../src/platform/kernel/index.ts';
import { REPOSITORY } from '../security/http.ts';

const run = promisify(execFile);

/** What is written anew, and what nobody asks for. */
const LEFT_OUT = /\/(node_modules|dist|src\/(generated|records))(\/|$)|[.]test[.]tsx?$/;
const isOwn = (path: string) => !LEFT_OUT.test(path.slice(REPOSITORY.length));
const isDocument = (path: string) => statSync(path).isDirectory() || path.endsWith('.graphql.ts');

/**
 * Builds the staff console for a product that has more records than the one that is shipped, exactly as that one is built: from its schema and its
 * declarations, in a folder of its own.
 *
 * @returns the folder, laid out as the server expects the repository
 */
export async function consoleWith({ registry }: Pick<App, 'registry'>, schema: GraphQLSchema): Promise<string> {
  const results = join(REPOSITORY, 'test-results');
  mkdirSync(results, { recursive: true });
  // Below the repository, so that packages are found.
  const root = mkdtempSync(join(results, 'console-with-'));
  copy('web-staff', root);
  copy('web-kit/codegen', root);
  copy('tsconfig.base.json', root);
  copy('web-kit/src', root, isDocument);
  mkdirSync(join(root, 'web-training/src'), { recursive: true });
  mkdirSync(join(root, 'schema'));
  writeFileSync(join(root, 'schema/schema.graphql'), printSchema(lexicographicSortSchema(schema)));
  writeFileSync(join(root, 'schema/records.json'), JSON.stringify(clientRecordsOf(registry, schema)));
  writeFileSync(join(root, 'codegen.yml'), consoleAlone(readFileSync(join(REPOSITORY, 'codegen.yml'), 'utf8')));
  const node = (...given: string[]) => run(process.execPath, given, { cwd: root });
  const tool = (path: string) => join(REPOSITORY, 'node_modules', path);
  await node('web-kit/codegen/write-records.mjs');
  await node(tool('@graphql-codegen/cli/esm/bin.js'), '--config', 'codegen.yml');
  await node('web-kit/codegen/write-manifests.mjs');
  await run(process.execPath, [tool('vite/bin/vite.js'), 'build', '--logLevel', 'warn'], {
    cwd: join(root, 'web-staff'),
    env: { ...process.env, NODE_ENV: 'production' },
  });
  return root;
}

function copy(path: string, root: string, wanted: (path: string) => boolean = () => true): void {
  const filter = (source: string) => isOwn(source) && wanted(source);
  cpSync(join(REPOSITORY, path), join(root, path), { recursive: true, filter });
}

/** The part of the configuration that writes web-kit's and the console's documents. */
function consoleAlone(config: string): string {
  const [head = '', ...parts] = config.split(/^(?= {2}\S+\/src\/generated\/:)/m);
  return head + parts.filter((part) => /^ {2}web-(kit|staff)\//.test(part)).join('');
}
