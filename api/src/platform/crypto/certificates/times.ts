import { element, malformed, TAG } from '../der.ts';

/** A time of a certificate; both spellings of RFC 5280, UTC only. */
export function readTime({ tag, value }: { tag: number; value: Buffer }): Date {
  const text = value.toString('latin1');
  const digits = tag === TAG.utcTime ? centuryOf(text) + text : text;
  const parts = /^(\d{4})(\d\d)(\d\d)(\d\d)(\d\d)(\d\d)Z$/.exec(digits);
  const known = tag === TAG.utcTime || tag === TAG.generalizedTime;
  if (!known || !parts) throw malformed('time');
  const [, year, month, day, hour, minute, second] = parts;
  const at = new Date(`${year}-${month}-${day}T${hour}:${minute}:${second}Z`);
  if (Number.isNaN(at.getTime())) throw malformed('time');
  return at;
}

/** Until 2049 as UTCTime, later as GeneralizedTime (RFC 5280 §4.1.2.5). */
export function writeTime(at: Date): Buffer {
  const text = `${at.toISOString().slice(0, 19).replaceAll(/[-:T]/g, '')}Z`;
  return at.getUTCFullYear() < 2050
    ? element(TAG.utcTime, Buffer.from(text.slice(2), 'latin1'))
    : element(TAG.generalizedTime, Buffer.from(text, 'latin1'));
}

function centuryOf(text: string): string {
  return Number(text.slice(0, 2)) < 50 ? '20' : '19';
}
