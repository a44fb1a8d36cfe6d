import { createHash } from 'node:crypto';

/** From this time on a text is worth keeping: what a filter puts together once is not. */
const WORTHWHILE = 5;
/** Each connection keeps what it prepared: texts without end (of free filters, say) must not fill its memory. */
const MOST_NAMES = 400;
/** Texts that are being counted; beyond it counting begins anew. */
const MOST_COUNTED = 2000;

const names = new Map<string, string>();
const counts = new Map<string, number>();
/** Part of each name, so that all statements are prepared anew after a change of the tables. */
let epoch = 0;

/** The name under which connections keep the text; undefined while it is not worth it, or when they keep enough. */
export function nameOf(text: string, atOnce = false): string | undefined {
  const known = names.get(text);
  if (known || names.size >= MOST_NAMES) return known;
  if (!atOnce && !isWorthwhile(text)) return undefined;
  counts.delete(text);
  const name = `${createHash('sha256').update(text).digest('hex').slice(0, 32)}_${epoch}`;
  names.set(text, name);
  return name;
}

function isWorthwhile(text: string): boolean {
  const count = (counts.get(text) ?? 0) + 1;
  if (count >= WORTHWHILE) return true;
  if (counts.size >= MOST_COUNTED) counts.clear();
  counts.set(text, count);
  return false;
}

/**
 * Forgets all names where an error says that a newer version has changed the tables meanwhile: a kept statement that answers with other columns
 * than before is refused for good, a new one is not.
 */
export function forgetNamesAfter(error: unknown): void {
  if (!(error instanceof Error) || !/cached plan must not change result type/.test(error.message)) return;
  epoch += 1;
  names.clear();
}
