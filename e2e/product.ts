import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import {
  chmodSync,
  closeSync,
  mkdirSync,
  mkdtempSync,
  openSync,
  readdirSync,
  readFileSync,
  realpathSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { createServer } from 'node:net';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { withClient } from '../api/test/database/clones.ts';
import { ownerFile } from '../api/test/database/leftovers.ts';
import { quickFolder } from '../api/test/database/quick-folder.ts';
import { quietNow } from '../api/test/quiet-time.ts';
import { until } from '../api/test/until.ts';
import { databaseOf } from './database-of.ts';

const root = fileURLToPath(new URL('..', import.meta.url));
/** Begin of the names of the products' folders. */
export const homePrefix = 'veterans-one-thing-e2e-';
/** In quiet time: on a machine with more to do, writing the demo data may take a multiple of it. */
const readyTimeoutMs = 180_000;
const stopTimeoutMs = 60_000;
const settleTimeoutMs = 120_000;

// Pages of one test are signed in as the same administrator.
const settings = {
  NODE_ENV: 'development',
  NODE_OPTIONS: '',
  SINGLE_ADMIN_SESSION: 'false',
  // Hundreds of sign-ins; what each costs is the business of other tests.
  PASSWORD_ITERATIONS: '2000',
  // One product compiles what the others of the run, and of the next one, load.
  NODE_COMPILE_CACHE: `${root}.cache/compiled`,
};

/** The built product, running with demo data on a port and in a data folder of its own. */
export interface Product {
  /** http://127.0.0.1:… without a slash at the end. */
  url: string;
  /** Its data folder. */
  home: string;
  /** Ends it as an operator would. */
  end(): Promise<void>;
  /** The same; what it kept is deleted. */
  stop(): Promise<void>;
}

/** Starts the product and waits until /healthz answers 200; what it prints goes to test-results/product-<n>.log. */
export async function startProduct(n: number): Promise<Product> {
  const home = newHome(process.pid);
  if (process.env.PRODUCT_DATA) copyData(process.env.PRODUCT_DATA, home);
  return startIn(home, n);
}

/**
 * A data folder as a product leaves it that has written its demo data and told the counterparts of it: to be copied, which costs a thirtieth
 * of writing it anew.
 *
 * @param owner number of the process that needs it
 */
export async function prepareData(owner: number): Promise<string> {
  const home = newHome(owner);
  const product = await startIn(home, 0);
  try {
    const databaseUrl = databaseOf(home);
    await until(() => isIdle(databaseUrl), settleTimeoutMs, 200);
    await product.end();
    return home;
  } catch (error) {
    await product.stop();
    throw error;
  }
}

/** Nothing is on its way to the counterparts; what waits for its next try does not count. */
function isIdle(databaseUrl: string): Promise<boolean> {
  return withClient(databaseUrl, async (client) => {
    const { rows } = await client.query(
      "select 1 from outbox_message where state = 'PENDING' and next_attempt_at <= now() limit 1",
    );
    return rows.length === 0;
  });
}

function newHome(owner: number): string {
  const home = mkdtempSync(join(quickFolder(), homePrefix));
  writeFileSync(join(home, ownerFile), String(owner));
  // The database may run under another account, which has to pass through here.
  chmodSync(home, 0o711);
  return home;
}

/** All but whom it belongs to. The database's files stay those of its account. */
function copyData(from: string, home: string): void {
  for (const name of readdirSync(from)) {
    if (name === ownerFile) continue;
    const { status, stderr } = spawnSync('cp', ['-a', join(from, name), home], { encoding: 'utf8' });
    if (status !== 0) throw new Error(`The prepared data could not be copied: ${stderr}`);
  }
}

async function startIn(home: string, n: number): Promise<Product> {
  const log = join(root, `test-results/product-${n}.log`);
  const port = await freePort();
  const child = launch({ port, dataDir: home, log });
  const product = {
    url: `http://127.0.0.1:${port}`,
    home,
    end: () => end(child),
    stop: () => stop(child, home),
  };
  const killWithUs = () => child.kill('SIGTERM');
  process.once('exit', killWithUs);
  child.once('exit', () => process.off('exit', killWithUs));
  try {
    await ready(product.url, child);
    return product;
  } catch (error) {
    await product.stop();
    throw new Error(`${(error as Error).message}\n${readFileSync(log, 'utf8').slice(-4000)}`);
  }
}

function launch({ port, dataDir, log }: { port: number; dataDir: string; log: string }): ChildProcess {
  mkdirSync(dirname(log), { recursive: true });
  const output = openSync(log, 'w');
  try {
    return spawn(process.execPath, ['--enable-source-maps', 'api/dist/main.js'], {
      cwd: root,
      env: { ...process.env, ...settings, PORT: String(port), DATA_DIR: dataDir },
      stdio: ['ignore', output, output],
    });
  } finally {
    closeSync(output);
  }
}

async function ready(url: string, child: ChildProcess): Promise<void> {
  const until = quietNow() + readyTimeoutMs;
  while (quietNow() < until) {
    if (child.exitCode !== null) throw new Error(`The product ended with code ${child.exitCode} while starting.`);
    const answer = await fetch(`${url}/healthz`).catch(() => undefined);
    if (answer?.status === 200) return;
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
  throw new Error(`The product was not ready after ${readyTimeoutMs / 1000} s.`);
}

async function stop(child: ChildProcess, home: string): Promise<void> {
  await end(child);
  removeDatabase(join(home, 'postgres'));
  rmSync(home, { recursive: true, force: true });
}

async function end(child: ChildProcess): Promise<void> {
  if (child.exitCode === null && child.signalCode === null) {
    const ended = new Promise((resolve) => child.once('exit', resolve));
    child.kill('SIGTERM');
    const kill = setTimeout(() => child.kill('SIGKILL'), stopTimeoutMs);
    await ended;
    clearTimeout(kill);
  }
}

/** The database's folder may be a link to a place outside. */
function removeDatabase(folder: string): void {
  try {
    rmSync(realpathSync(folder), { recursive: true, force: true });
  } catch {
    // It was never made.
  }
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer().once('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address();
      probe.close(() =>
        address && typeof address === 'object' ? resolve(address.port) : reject(new Error('no port')),
      );
    });
  });
}
