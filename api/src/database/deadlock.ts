import { layersOf } from './error-layers.ts';

/** SQLSTATE `deadlock_detected`. */
const DEADLOCK = '40P01';

/** Whether the server ended a transaction because it and another one waited for each other's rows: all of it is undone, and may be done anew. */
export function isDeadlock(error: unknown): boolean {
  for (const { code } of layersOf(error)) if (code === DEADLOCK) return true;
  return false;
}

/** SQLSTATE `unique_violation`. */
const TWICE = '23505';

/**
 * Whether two transactions met in the second column of an index that is being made anew (03 §41.6): where the first one is asked for with `on conflict`, the second
 * one tells it as an error in the blink between both; begun anew, the later one finds the earlier.
 */
export function metInSecondColumn(error: unknown): boolean {
  for (const { code, constraint } of layersOf(error))
    if (code === TWICE && typeof constraint === 'string' && constraint.endsWith('_next')) return true;
  return false;
}
