import { lstatSync, readdirSync, readFileSync, realpathSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { readPostmaster, stopServer } from '../../src/database/embedded/index.ts';
import { quickFolders } from './quick-folder.ts';

/** Begin of the names of temporary folders with a test server. */
export const temporaryPrefix = 'veterans-one-thing-test-';

/** File in such a folder with the process number of the run it belongs to. */
export const ownerFile = 'owner.pid';

/** Stops the servers and deletes the folders, named with the prefix, of runs that were killed before they could do it. */
export async function removeLeftovers(prefix = temporaryPrefix): Promise<void> {
  const homes = quickFolders().flatMap((folder) =>
    readdirSync(folder)
      .filter((name) => name.startsWith(prefix))
      .map((name) => join(folder, name)),
  );
  for (const home of homes) {
    if (!isAbandoned(home)) continue;
    const place = realPlace(join(home, 'postgres'));
    const running = place && readPostmaster(join(place, 'data'));
    if (running) await stopServer(running.pid);
    if (place) rmSync(place, { recursive: true, force: true });
    rmSync(home, { recursive: true, force: true });
  }
}

/** Ours by owner, and the run that made it has ended. */
function isAbandoned(home: string): boolean {
  try {
    const isOurs = lstatSync(home).uid === process.getuid?.();
    return isOurs && !isAlive(Number(readFileSync(join(home, ownerFile), 'utf8')));
  } catch {
    return false;
  }
}

function isAlive(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
}

function realPlace(path: string): string | undefined {
  try {
    return realpathSync(path);
  } catch {
    return undefined;
  }
}
