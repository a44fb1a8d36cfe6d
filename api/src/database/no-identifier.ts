import { layersOf } from './error-layers.ts';

/** What PostgreSQL says of a text that no column of identifiers can hold (SQLSTATE 22P02 is said of other types as well). */
const WORDS = /^invalid input syntax for type uuid: /;

/**
 * Whether a statement failed because what was given as an identifier is none. Such a thing names no record: the answer is the one for an
 * identifier that nobody has, in the place that forgot to look before it asked as in every other.
 */
export function isNoIdentifier(error: unknown): boolean {
  for (const { code, message } of layersOf(error)) {
    if (code === '22P02' && typeof message === 'string' && WORDS.test(message)) return true;
  }
  return false;
}
