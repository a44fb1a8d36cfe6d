import { accessSync, constants } from 'node:fs';
import { delimiter } from 'node:path';
import { isInstalled } from './packages.mjs';

/** Without the windows that nobody sees, a page costs half the processor. */
const SHELL = 'chromium-headless-shell';
const names = [SHELL, 'chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'chrome'];
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

/** Packages that are missing for the browser tests. */
export function missingBrowserPackages() {
  return [...(findChromium() ? [] : [[SHELL, 'chromium']]), ...fontPackages.filter((name) => !isInstalled(name))];
}

/** Path of Chromium. @throws with one line that says what to install */
export function requireChromium() {
  const found = findChromium();
  if (!found)
    throw new Error(
      `The browser tests need Chromium and a Chinese font: install chromium and ${fontPackages[0]}, or set CHROMIUM_PATH.`,
    );
  return found;
}

function isExecutable(path) {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
