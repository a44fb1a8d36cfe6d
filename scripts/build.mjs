/**
 * `npm run build`: generated types, the API and every client, each only when something it is made of has changed.
 * `node scripts/build.mjs api`: the API alone, which the schema is emitted from before any client can be built on it.
 */
import { renameSync, rmSync, symlinkSync } from 'node:fs';
import { argv } from 'node:process';
import { fileURLToPath } from 'node:url';
import { whenChanged } from './lib/fingerprint.mjs';
import { packAssets } from './lib/pack-assets.mjs';
import { clientWorkspaces, has, MINI_PROGRAM, root, webClients } from './lib/root.mjs';
import { CommandFailed, endTogetherOnSignal, inParallel, node, tool } from './lib/run.mjs';

/** Bundlers are threaded themselves; more of them at once only take each other's memory. */
const clientsAtOnce = 2;
const common = ['package-lock.json', 'tsconfig.base.json', 'scripts/build.mjs', 'scripts/lib/pack-assets.mjs'];

/** Builds what is out of date; `log` is told what and how long it took. */
export async function build(log) {
  await Promise.all([timed(log, 'API', buildApi), timed(log, 'GraphQL types of the clients', generateTypes)]);
  await inParallel(webClients(), clientsAtOnce, (client) => timed(log, client, () => buildClient(client)));
  await timed(log, MINI_PROGRAM, buildMiniProgram);
}

async function timed(log, name, work) {
  const begun = Date.now();
  if (await work()) log(`Built: ${name} (${((Date.now() - begun) / 1000).toFixed(1)} s)`);
}

function buildApi() {
  const inputs = [...common, 'api/src', 'api/sandbox', 'api/.swcrc'];
  return whenChanged('api', inputs, 'api/dist/main.js', async () => {
    const fresh = `${root}/api/dist-${process.pid}`;
    try {
      await compile('src', fresh);
      if (has('api/sandbox')) {
        await compile('sandbox', `${fresh}/sandbox`);
        // The sandbox lies beside src/ but inside dist/: its imports of ../src must lead to dist/ again.
        symlinkSync('.', `${fresh}/src`, 'dir');
      }
      rmSync(`${root}/api/dist`, { recursive: true, force: true });
      renameSync(fresh, `${root}/api/dist`);
    } finally {
      rmSync(fresh, { recursive: true, force: true });
    }
  });
}

function compile(from, to) {
  const options = ['--strip-leading-paths', '--copy-files', '--quiet', '--ignore', '**/*.test.ts'];
  return node([tool('@swc/cli/bin/swc.js'), from, '--out-dir', to, ...options], { cwd: `${root}/api` });
}

/** Writes src/records/ of the clients from schema/records.json, and src/generated/ from schema/schema.graphql and the clients' operations. */
export async function generateTypes() {
  if (!has('codegen.yml')) return false;
  // Always, because it takes no time: what it writes is part of what tells whether the rest is out of date.
  await node(['web-kit/codegen/write-records.mjs']);
  const clients = clientWorkspaces();
  const inputs = [
    'package-lock.json',
    'codegen.yml',
    'schema/schema.graphql',
    'web-kit/codegen',
    ...clients.map((name) => `${name}/src`),
  ];
  return whenChanged('graphql-types', inputs, 'web-kit/src/generated/graphql.ts', () =>
    node([tool('@graphql-codegen/cli/esm/bin.js'), '--config', 'codegen.yml']),
  );
}

function buildClient(client) {
  const inputs = [...common, 'schema/schema.graphql', 'web-kit', client];
  return whenChanged(client, inputs, `${client}/dist/index.html`, async () => {
    await node([tool('vite/bin/vite.js'), 'build', '--logLevel', 'warn'], {
      cwd: `${root}/${client}`,
      env: { NODE_ENV: 'production' },
    });
    packAssets(`${root}/${client}/dist`);
  });
}

function buildMiniProgram() {
  const inputs = [...common, 'schema/schema.graphql', MINI_PROGRAM];
  return whenChanged(MINI_PROGRAM, inputs, `${MINI_PROGRAM}/dist/app.js`, () => node([`${MINI_PROGRAM}/build.mjs`]));
}

if (argv[1] === fileURLToPath(import.meta.url)) {
  endTogetherOnSignal();
  try {
    await (argv[2] === 'api' ? timed(console.log, 'API', buildApi) : build(console.log));
  } catch (error) {
    console.error(error instanceof CommandFailed ? `${error.message}\n${error.output}` : error);
    process.exitCode ||= 1;
  }
}
