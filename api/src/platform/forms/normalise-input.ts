/** A JSON value. */
export type FormValue = string | number | boolean | FormValue[] | { [key: string]: FormValue };

/** Control characters of ASCII but tabs and line ends, and what nobody sees. */
const UNWANTED = /(?![\t\n\u0080-\u009f])\p{Cc}|[\u200b\u2028\u2029\ufeff]/gu;

/**
 * A copy of what was typed, the way it is kept: texts trimmed, in NFC, without control characters that PostgreSQL's jsonb refuses or
 * nobody sees; empty texts and nulls are absent, so that "required" means filled in.
 */
export function normaliseInput(input: unknown): FormValue | undefined {
  if (typeof input === 'string') return normaliseText(input) || undefined;
  if (typeof input === 'number' || typeof input === 'boolean') return input;
  if (Array.isArray(input)) return input.map(normaliseInput).filter((item) => item !== undefined);
  if (typeof input !== 'object' || input === null) return undefined;
  const entries = Object.entries(input).map(([key, value]) => [key, normaliseInput(value)] as const);
  // fromEntries makes own properties even of "__proto__", which is then refused as unknown.
  return Object.fromEntries(entries.filter((entry): entry is [string, FormValue] => entry[1] !== undefined));
}

function normaliseText(text: string): string {
  return text.toWellFormed().replaceAll('\r\n', '\n').replace(UNWANTED, '').normalize('NFC').trim();
}
