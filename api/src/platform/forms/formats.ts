import type { LocalDate } from '../calendar/index.ts';

/** What a format makes of a text: the form in which it is kept, or why it is refused, in Chinese. */
export type FormatOutcome = { ok: true; value: string } | { ok: false; message: string };

/** A named check of a text, given by a domain: `idNumber`, `mobile`, `region`, `luhn`. `today` is the local date. */
export type FormatCheck = (text: string, today: LocalDate) => FormatOutcome;

const formats = new Map<string, FormatCheck>();

/**
 * Teaches the forms a format that schemas name with `"x-format": "idNumber"`. Called while modules load; a name means one thing in the
 * whole house.
 */
export function registerFormat(name: string, check: FormatCheck): void {
  const known = formats.get(name);
  if (known && known !== check) throw new Error(`format “${name}” is registered twice`);
  formats.set(name, check);
}

/** The check of a registered format; a schema that names another is a bug. */
export function getFormat(name: string): FormatCheck {
  const check = formats.get(name);
  if (!check) throw new Error(`unknown format “${name}”`);
  return check;
}

export function hasFormat(name: string): boolean {
  return formats.has(name);
}
