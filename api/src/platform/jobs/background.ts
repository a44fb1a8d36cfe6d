import { constants, setPriority } from 'node:os';

/**
 * Puts this process behind those that answer people, for the processor (00 §5: background work must not be felt). Only for a process that does
 * nothing else than jobs; the database does not know of it, which is what {@link gentlePace} is for.
 */
export function stepBehind(): void {
  setPriority(constants.priority.PRIORITY_BELOW_NORMAL);
}
