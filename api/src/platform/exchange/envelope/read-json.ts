import { parseForeignJson } from '../../kernel/json-depth.ts';

const STRICT_UTF8 = new TextDecoder('utf-8', { fatal: true });

/**
 * The text as a JSON object, or undefined when it is not one, is nested beyond reason, or names a member twice: readers differ in which of the two
 * they take, and what was signed would not be what is read.
 */
export function readJsonObject(bytes: Uint8Array): Record<string, unknown> | undefined {
  try {
    const text = STRICT_UTF8.decode(bytes);
    const value = parseForeignJson(text);
    if (hasDoubledName(text)) return undefined;
    return typeof value === 'object' && value !== null && !Array.isArray(value) ? { ...value } : undefined;
  } catch {
    return undefined;
  }
}

/** Whether an object of a valid JSON text has two members of one name, however their letters are written. */
function hasDoubledName(text: string): boolean {
  /** The names of each open object; null for an array. */
  const open: (Set<string> | null)[] = [];
  /** Where a string is a name: at the beginning of an object and after each comma in one. */
  let nameNext = false;
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (code === QUOTE) {
      const end = endOfString(text, at);
      const names = open.at(-1);
      if (nameNext && names) {
        const written = text.slice(at + 1, end);
        const name = written.includes('\\') ? String(JSON.parse(`"${written}"`)) : written;
        if (names.has(name)) return true;
        names.add(name);
      }
      nameNext = false;
      at = end;
    } else if (code === OPEN_BRACE) {
      open.push(new Set());
      nameNext = true;
    } else if (code === OPEN_BRACKET) open.push(null);
    else if (code === CLOSE_BRACE || code === CLOSE_BRACKET) open.pop();
    else if (code === COMMA) nameNext = open.at(-1) instanceof Set;
  }
  return false;
}

/** Of the closing quote of the string that begins at `from`. */
function endOfString(text: string, from: number): number {
  for (let at = text.indexOf('"', from + 1); at >= 0; at = text.indexOf('"', at + 1)) {
    let escapes = 0;
    while (text.charCodeAt(at - 1 - escapes) === BACKSLASH) escapes += 1;
    if (escapes % 2 === 0) return at;
  }
  return text.length;
}

const COMMA = 44;
const [QUOTE, BACKSLASH, OPEN_BRACE, CLOSE_BRACE, OPEN_BRACKET, CLOSE_BRACKET] = [34, 92, 123, 125, 91, 93];
