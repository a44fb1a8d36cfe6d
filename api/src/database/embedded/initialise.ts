import { execFile } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { StartRefused } from '../../platform/errors/index.ts';
import type { Binaries } from './binaries.ts';
import { type ClusterFolder, giveTo } from './cluster-folder.ts';
import type { DatabaseUser } from './database-user.ts';

const run = promisify(execFile);

/** The account that owns the cluster inside PostgreSQL. */
export const superuser = 'postgres';

/**
 * Makes the data folder of a cluster when it is missing: UTF-8, no dependence on the machine's LANG.
 *
 * @param durable false for tests, which sign in thousands of times: what proves the password to each other is reckoned four thousand times otherwise;
 *   nor is every page summed up that no disk can spoil
 * @returns true when it was made now.
 * @throws when the existing data are of another major version.
 */
export async function initialiseCluster(
  folder: ClusterFolder,
  binaries: Binaries,
  user: DatabaseUser | undefined,
  durable: boolean,
): Promise<boolean> {
  if (existsSync(folder.data)) {
    assertSameMajor(folder.data, binaries.major);
    return false;
  }
  const passwordFile = `${folder.data}.password`;
  // Made beside its final name: an interrupted initdb leaves no folder that looks like a database.
  const half = mkdtempSync(`${folder.data}.`);
  try {
    giveTo(user, half);
    writeFileSync(passwordFile, folder.password, { mode: 0o600 });
    giveTo(user, passwordFile);
    await run(binaries.initdb, initdbArguments(half, passwordFile, durable), { ...user, cwd: '/', windowsHide: true });
    renameSync(half, folder.data);
  } catch (error) {
    rmSync(half, { recursive: true, force: true });
    throw error;
  } finally {
    rmSync(passwordFile, { force: true });
  }
  return true;
}

function initdbArguments(data: string, passwordFile: string, durable: boolean): string[] {
  // C.UTF-8 is part of every current glibc; elsewhere the plain C locale gives the same order.
  const locale = process.platform === 'linux' ? 'C.UTF-8' : 'C';
  return [
    `--pgdata=${data}`,
    `--username=${superuser}`,
    `--pwfile=${passwordFile}`,
    '--auth=scram-sha-256',
    '--encoding=UTF8',
    `--locale=${locale}`,
    '--no-sync',
    ...(durable ? [] : ['--set=scram_iterations=1', '--no-data-checksums']),
  ];
}

function assertSameMajor(data: string, major: string): void {
  const found = readFileSync(join(data, 'PG_VERSION'), 'utf8').trim();
  if (found === major) return;
  throw new StartRefused(
    `${data} was written by PostgreSQL ${found}, the embedded server is ${major}: dump it with the old version and ` +
      `load it into the new one, or delete ${dirname(data)} if it holds demo data only.`,
  );
}
