import { furtherTypes } from './facts/further-watched.ts';
import { WATCHED_TYPES } from './words.ts';

/** Every record type whose limits are warned of: cases, sub-cases and what other lines of business have added. */
export const watchedTypes = (): readonly string[] => [...WATCHED_TYPES, ...furtherTypes()];
