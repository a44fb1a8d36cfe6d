import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { REPOSITORY } from '../security/http.ts';

/** Where the package that is built once believes the product to be. */
const STAND_IN = 'https://product.invalid';
const CACHE = join(REPOSITORY, '.cache');
const SOURCES = ['mini-alipay/src', 'mini-alipay/build.mjs', 'package-lock.json'];

/** The package for a product at this address, as the command builds it; gives its folder. */
export async function buildMiniProgram(api: string): Promise<string> {
  const home = await builtOnce();
  const out = await mkdtemp(join(tmpdir(), 'mini-'));
  cpSync(home, out, { recursive: true });
  for (const file of filesIn(out).filter((path) => path.endsWith('.js')))
    writeFileSync(file, readFileSync(file, 'utf8').replaceAll(STAND_IN, api));
  return out;
}

/** The command takes seconds, and what it makes for two products differs in their addresses alone: one package serves all runs of the same sources. */
async function builtOnce(): Promise<string> {
  const home = join(CACHE, `mini-program-${stateOfSources()}`);
  if (existsSync(home)) return home;
  const fresh = `${home}.${process.pid}`;
  mkdirSync(CACHE, { recursive: true });
  try {
    await promisify(execFile)(
      process.execPath,
      [join(REPOSITORY, 'mini-alipay/build.mjs'), '--out', fresh, '--api', STAND_IN],
      { env: { ...process.env, NODE_OPTIONS: '', NODE_ENV: 'production' } },
    );
    renameSync(fresh, home);
  } catch (error) {
    // Another worker may have been faster.
    if (!existsSync(home)) throw error;
  } finally {
    rmSync(fresh, { recursive: true, force: true });
  }
  return home;
}

function stateOfSources(): string {
  const hash = createHash('sha256').update(process.version);
  for (const file of SOURCES.flatMap((path) => filesIn(join(REPOSITORY, path))))
    hash.update(`\0${file}\0`).update(readFileSync(file));
  return hash.digest('hex').slice(0, 16);
}

/** A file itself, or those below a folder, in one order. */
function filesIn(path: string): string[] {
  if (!statSync(path).isDirectory()) return [path];
  return readdirSync(path, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
}
