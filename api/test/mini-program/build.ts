import { execFile } from 'node:child_process';
import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';

/** Builds the package for a product at this address, as the command does; gives its folder. */
export async function buildMiniProgram(api: string): Promise<string> {
  const out = await mkdtemp(join(tmpdir(), 'mini-'));
  const script = fileURLToPath(new URL('../../../mini-alipay/build.mjs', import.meta.url));
  await promisify(execFile)(process.execPath, [script, '--out', out, '--api', api], {
    env: { ...process.env, NODE_OPTIONS: '', NODE_ENV: 'production' },
  });
  return out;
}
