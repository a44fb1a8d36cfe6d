import { execFileSync } from 'node:child_process';
import { accessSync, constants, existsSync } from 'node:fs';
import { delimiter } from 'node:path';
import { run } from './run.mjs';

const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'chrome'];
const elsewhere = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  '/snap/bin/chromium',
];
/** Simplified Chinese, and the rare characters of names (生僻字) that the first lacks. */
const fontPackages = ['fonts-noto-cjk', 'fonts-babelstone-han'];

/** Path of a Chromium on this machine: CHROMIUM_PATH, then the usual names; undefined when there is none. */
export function findChromium() {
  const given = process.env.CHROMIUM_PATH;
  if (given) {
    if (!isExecutable(given)) throw new Error(`CHROMIUM_PATH names no program: ${given}`);
    return given;
  }
  const folders = [...(process.env.PATH ?? '').split(delimiter), '/usr/bin'];
  const candidates = names.flatMap((name) => folders.map((folder) => `${folder}/${name}`));
  return [...candidates, ...elsewhere].find(isExecutable);
}

/**
 * Finds Chromium; root on Debian gets it, and fonts that show Chinese, installed where they are missing.
 *
 * @returns its path
 * @throws with one line that says what to install
 */
export async function ensureChromium(log) {
  const mayInstall = process.getuid?.() === 0 && existsSync('/etc/debian_version') && existsSync('/usr/bin/apt-get');
  if (mayInstall) {
    const wanted = [...(findChromium() ? [] : ['chromium']), ...fontPackages.filter((name) => !isInstalled(name))];
    if (wanted.length > 0) await install(wanted, log);
  }
  const found = findChromium();
  if (!found)
    throw new Error(
      `The browser tests need Chromium and a Chinese font: install chromium and ${fontPackages[0]}, or set CHROMIUM_PATH.`,
    );
  return found;
}

async function install(packages, log) {
  log(`Installing for the browser tests: ${packages.join(', ')} …`);
  const env = { DEBIAN_FRONTEND: 'noninteractive' };
  // Once more is usually enough for a mirror that was busy or a list that changed underneath.
  const apt = (...args) => run('apt-get', args, { env }).catch(() => run('apt-get', args, { env }));
  // One source of several that cannot be read is no reason to give up: the installation itself will tell.
  await apt('update', '-qq').catch((error) => log(`apt-get update was not complete: ${lastError(error.output)}`));
  await apt('install', '-y', '-qq', '--no-install-recommends', ...packages);
}

function lastError(output = '') {
  return output.split('\n').findLast((line) => line.startsWith('E:')) ?? 'no reason given';
}

function isInstalled(name) {
  try {
    // biome-ignore lint/suspicious/noTemplateCurlyInString: dpkg-query's own placeholder
    const status = execFileSync('dpkg-query', ['-W', '-f', '${db:Status-Status}', name], {
      stdio: ['ignore', 'pipe', 'ignore'],
    });
    return status.toString() === 'installed';
  } catch {
    return false;
  }
}

function isExecutable(path) {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
