/**
 * Runs before `npm start`, `npm test` and `npm run dev`: makes node_modules agree with the lock file.
 *
 * This file is executed by whatever Node the machine has (20 or newer), before anything is installed, so it uses
 * built-in modules only. Everything after it runs under the Node that the lock file pins, because npm puts
 * node_modules/.bin first in the path of its scripts.
 */
import { spawn } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const heartbeatMs = 10_000;

/** Packages of a lock file that belong into node_modules, as `path → version`; links of workspaces have no version. */
function packagesOf(file, keep) {
  const { packages } = JSON.parse(readFileSync(file, 'utf8'));
  const entries = Object.entries(packages).filter(([path, entry]) => path.includes('node_modules/') && keep(entry));
  return new Map(entries.map(([path, entry]) => [path, `${entry.version ?? ''} ${entry.integrity ?? ''}`]));
}

/** Compares the lock file with npm's own record of what it last installed; says in words what is missing, if anything. */
function reasonToInstall() {
  const record = `${root}node_modules/.package-lock.json`;
  if (!existsSync(record)) return 'nothing is installed yet';
  if (!existsSync(`${root}node_modules/.bin/${process.platform === 'win32' ? 'node.cmd' : 'node'}`)) {
    return 'the pinned Node is missing';
  }
  const wanted = packagesOf(`${root}package-lock.json`, () => true);
  const required = packagesOf(`${root}package-lock.json`, (entry) => !entry.optional);
  const installed = packagesOf(record, () => true);
  for (const [path, version] of installed) {
    if (wanted.get(path) !== version) return `${path.replace(/^.*node_modules\//, '')} differs from the lock file`;
  }
  for (const path of required.keys()) {
    if (!installed.has(path)) return `${path.replace(/^.*node_modules\//, '')} is missing`;
  }
  return undefined;
}

/** `npm ci` with a sign of life every ten seconds; resolves to its exit code. */
function install() {
  // A production environment would leave out the build tools that `npm start` needs.
  const args = ['ci', '--include=dev', '--no-audit', '--no-fund', '--loglevel=error'];
  const cli = process.env.npm_execpath;
  const options = { cwd: root, stdio: 'inherit' };
  const child =
    cli && /\.c?js$/.test(cli)
      ? spawn(process.execPath, [cli, ...args], options)
      : spawn('npm', args, { ...options, shell: process.platform === 'win32' });
  const begun = Date.now();
  const heartbeat = setInterval(() => {
    console.log(`  still installing, ${Math.round((Date.now() - begun) / 1000)} s`);
  }, heartbeatMs);
  return new Promise((resolve) => {
    child.on('error', (error) => {
      console.error(error.message);
      resolve(1);
    });
    child.on('exit', (code) => resolve(code ?? 1));
  }).finally(() => clearInterval(heartbeat));
}

const [major] = process.versions.node.split('.').map(Number);
if (major < 20) {
  console.error(`Node 20 or newer is needed, this is ${process.version}.`);
  process.exit(1);
}
const reason = reasonToInstall();
if (reason && process.env.NODE_ENV === 'production' && process.env.npm_lifecycle_event === 'prestart') {
  // A service that starts again must not change what it runs.
  console.error(`Production installs nothing, and ${reason}. Run: npm ci --include=dev && npm run build`);
  process.exit(1);
}
if (reason) {
  console.log(`Installing packages (${reason}) …`);
  const begun = Date.now();
  const code = await install();
  if (code !== 0) {
    console.error('Installing failed: see the lines above. Is the package registry reachable?');
    process.exit(code);
  }
  console.log(`Packages installed in ${Math.round((Date.now() - begun) / 1000)} s.`);
}
