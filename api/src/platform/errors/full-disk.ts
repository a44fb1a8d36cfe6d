import { layersOf } from '../../database/error-layers.ts';

/** No room on the disk, or none left of what the owner may use of it. */
const CODES: ReadonlySet<unknown> = new Set(['ENOSPC', 'EDQUOT']);

/** Whether something failed only because a file could not be written for want of room: nobody's mistake, and over when room is made. */
export function isDiskFull(error: unknown): boolean {
  for (const { code } of layersOf(error)) if (CODES.has(code)) return true;
  return false;
}
