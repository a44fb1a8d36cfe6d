import { accessSync, constants, statfsSync } from 'node:fs';
import { freemem, tmpdir } from 'node:os';

/** Files in memory, on Linux. */
const MEMORY = '/dev/shm';
/** A whole run keeps about two gigabytes of databases; where it would be tight, the disk serves as well. */
const ROOM = 6 * 1024 ** 3;

/** Every folder that {@link quickFolder} may have named. */
export const quickFolders = (): readonly string[] => [...new Set([MEMORY, tmpdir()])].filter(isOpen);

/**
 * Where databases of tests lie: each is a copy of two thousand small files, which costs a disk a second of a busy machine and memory a thirtieth
 * of it. Nothing in it outlives the run.
 */
export function quickFolder(): string {
  return isOpen(MEMORY) && hasRoom(MEMORY) ? MEMORY : tmpdir();
}

function isOpen(folder: string): boolean {
  try {
    accessSync(folder, constants.R_OK | constants.W_OK | constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

function hasRoom(folder: string): boolean {
  const { bavail, bsize } = statfsSync(folder);
  return bavail * bsize >= ROOM && freemem() >= ROOM;
}
