import { execFileSync } from 'node:child_process';
import { existsSync, rmSync, writeFileSync } from 'node:fs';
import { run } from './run.mjs';

/** Debian asks this file whether a freshly installed service may start; 101 = no. */
const POLICY = '/usr/sbin/policy-rc.d';

/** Whether packages may be installed here: root on Debian. */
export function mayInstall() {
  return process.getuid?.() === 0 && existsSync('/etc/debian_version') && existsSync('/usr/bin/apt-get');
}

/** Whether Debian has the package. */
export function isInstalled(name) {
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

/**
 * Installs Debian packages; services among them are not started.
 *
 * @param {(string | string[])[]} packages names; of several in a list, the first that this Debian has
 */
export async function install(packages, log) {
  log(`Installing for the tests: ${packages.map((names) => [names].flat().join(' or ')).join(', ')} …`);
  const env = { DEBIAN_FRONTEND: 'noninteractive' };
  // Once more is usually enough for a mirror that was busy or a list that changed underneath.
  const apt = (...args) => run('apt-get', args, { env }).catch(() => run('apt-get', args, { env }));
  const forbidsAlready = existsSync(POLICY);
  if (!forbidsAlready) writeFileSync(POLICY, '#!/bin/sh\nexit 101\n', { mode: 0o755 });
  try {
    // One source of several that cannot be read is no reason to give up: the installation itself will tell.
    await apt('update', '-qq').catch((error) => log(`apt-get update was not complete: ${lastError(error.output)}`));
    await apt('install', '-y', '-qq', '--no-install-recommends', ...packages.map(firstOffered));
  } finally {
    if (!forbidsAlready) rmSync(POLICY, { force: true });
  }
}

function firstOffered(names) {
  const several = [names].flat();
  return several.find(isOffered) ?? several.at(-1);
}

function isOffered(name) {
  try {
    return execFileSync('apt-cache', ['show', name], { stdio: ['ignore', 'pipe', 'ignore'] }).length > 0;
  } catch {
    return false;
  }
}

function lastError(output = '') {
  return output.split('\n').findLast((line) => line.startsWith('E:')) ?? 'no reason given';
}
