import { timingSafeEqual } from 'node:crypto';
import { hmacSm3Hex, type KeyRing } from '../../../../platform/crypto/index.ts';

const STEP_MS = 15_000;
const TICKET_MS = 120_000;
const CODE_DIGITS = 20;

/** The key of one session's codes: another one for every session, kept nowhere. */
export function scanKeyOf(keys: KeyRing, sessionId: string): Uint8Array {
  return Buffer.from(hmacSm3Hex(keys.blindIndexKey('training_session.scan').key, sessionId), 'hex');
}

/** The code that the screen of the classroom shows now, and until when. */
export function codeAt(key: Uint8Array, now: Date): { code: string; until: Date } {
  const step = Math.floor(now.getTime() / STEP_MS);
  return { code: codeOf(key, step), until: new Date((step + 1) * STEP_MS) };
}

/** Whether a code is that of now, or of the step of 15 s before or after. */
export function isCodeOf(key: Uint8Array, code: string, now: Date): boolean {
  const step = Math.floor(now.getTime() / STEP_MS);
  return [step, step - 1, step + 1].some((at) => same(code, codeOf(key, at)));
}

/** What a scan is worth while its owner still signs in: two minutes. */
export function ticketAt(key: Uint8Array, now: Date): string {
  return ticketOf(key, now.getTime());
}

/** When a ticket's scan was, while it is valid; undefined for any other text. */
export function scannedAt(key: Uint8Array, ticket: string, now: Date): Date | undefined {
  const at = Number(/^(\d{1,15})\./.exec(ticket)?.[1] ?? Number.NaN);
  const age = now.getTime() - at;
  if (!(age >= 0 && age < TICKET_MS)) return undefined;
  return same(ticket, ticketOf(key, at)) ? new Date(at) : undefined;
}

const codeOf = (key: Uint8Array, step: number) => hmacSm3Hex(key, `code|${step}`).slice(0, CODE_DIGITS);
const ticketOf = (key: Uint8Array, at: number) => `${at}.${hmacSm3Hex(key, `ticket|${at}`)}`;

function same(given: string, right: string): boolean {
  const [a, b] = [Buffer.from(given), Buffer.from(right)];
  return a.length === b.length && timingSafeEqual(a, b);
}
