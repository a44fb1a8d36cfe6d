import { layersOf } from './error-layers.ts';

/** The server is going down, has crashed, is coming up, or the connection was refused or lost (SQLSTATE class 08 and 57P0x). */
const STATES = /^(08...|57P0[123])$/;
const SYSTEM_CODES: ReadonlySet<string> = new Set([
  'ECONNREFUSED',
  'ECONNRESET',
  'EPIPE',
  'ENOTFOUND',
  'EAI_AGAIN',
  'ETIMEDOUT',
  'EHOSTUNREACH',
  'ENETUNREACH',
]);
/** What the driver says of a connection that broke; it has no codes for these. */
const WORDS =
  /^(Connection terminated|Client has encountered a connection error|Client was closed|timeout exceeded when trying to connect|timeout expired|Query read timeout)/;

/**
 * Whether something failed only because the database does not answer just now: nobody's mistake, over by itself, and worth trying again.
 * Looks through what layers have wrapped around the driver's error.
 */
export function isDatabaseAway(error: unknown): boolean {
  for (const { code, message } of layersOf(error)) {
    if (typeof code === 'string' && (STATES.test(code) || SYSTEM_CODES.has(code))) return true;
    if (typeof message === 'string' && WORDS.test(message)) return true;
  }
  return false;
}
