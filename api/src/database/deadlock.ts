import { layersOf } from './error-layers.ts';

/** SQLSTATE `deadlock_detected`. */
const DEADLOCK = '40P01';

/** Whether the server ended a transaction because it and another one waited for each other's rows: all of it is undone, and may be done anew. */
export function isDeadlock(error: unknown): boolean {
  for (const { code } of layersOf(error)) if (code === DEADLOCK) return true;
  return false;
}
