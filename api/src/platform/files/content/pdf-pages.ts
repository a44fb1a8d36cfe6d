import { inflateSync } from 'node:zlib';

const PAGE = /\/Type\s*\/Page(?![A-Za-z0-9])/;
/** Object streams of an honest document of 10 MB stay far below; a bomb does not. */
const MOST_INFLATED = 32 * 1024 * 1024;
/** How much a byte can inflate to at most: what a stream that breaks may have cost before it broke. */
const MOST_RATIO = 1032;
/** Actions that a document has no business with (ISO 32000-1 §12.6.4): scripts, and programs to start. */
const GAP = '(?:\\s|%[^\\r\\n]{0,200}[\\r\\n])*';
const ACTIVE = new RegExp(
  [`/S${GAP}/(?:JavaScript|Launch)(?![A-Za-z0-9])`, `/(?:JS|JavaScript)${GAP}(?:[(<]|\\d+\\s+\\d+\\s+R)`].join('|'),
);
const OBJECT = /(?:^|[\s>])(\d{1,10})\s{1,20}\d{1,5}\s{1,20}obj\b/g;

export interface PdfPages {
  /** 0 when none was found: damaged, or encrypted so that it cannot be told. */
  pages: number;
  encrypted: boolean;
  /** It would run a script or start a program when it is opened; absent where it would not. */
  active?: true;
}

/**
 * Counts the pages of a PDF by its page objects, also those inside compressed object streams. An object that a later revision of the
 * document rewrites counts once. No renderer, no scripts: the file is only read.
 */
export function countPdfPages(file: Buffer): PdfPages {
  const { left: _budget, ...found } = look(file, MOST_INFLATED);
  return found;
}

/** The same, or undefined when the object streams inflate to so many bytes or more. */
export function countPdfPagesWithin(file: Buffer, mostInflated: number): PdfPages | undefined {
  const { left, ...found } = look(file, mostInflated);
  return left > 0 ? found : undefined;
}

function look(file: Buffer, mostInflated: number): PdfPages & { left: number } {
  const text = file.toString('latin1');
  const pages = new Set<number>();
  let left = mostInflated;
  let active = false;
  for (const { number, body } of objectsOf(text)) {
    const dictionary = body.slice(0, streamStart(body) ?? body.length);
    if (PAGE.test(dictionary)) pages.add(number);
    active ||= isActive(dictionary);
    if (!/\/Type\s*\/ObjStm/.test(dictionary)) continue;
    const { content, cost } = inflateStream(body, left);
    left -= cost;
    active ||= isActive(content);
    for (const inner of pagesOfObjectStream(dictionary, content)) pages.add(inner);
  }
  const encrypted = /\/Encrypt\s+\d+\s+\d+\s+R|\/Encrypt\s*<</.test(text);
  return { pages: pages.size, encrypted, ...(active && { active }), left };
}

/** Names may hide behind the numbers of their letters: `/J#61vaScript`. */
function isActive(text: string): boolean {
  const plain = text.includes('#')
    ? text.replace(/#([0-9a-fA-F]{2})/g, (_all, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)))
    : text;
  return ACTIVE.test(plain);
}

/** Object by object, each with what stands before the next one; a file may claim a million of them. */
function* objectsOf(text: string): Generator<{ number: number; body: string }> {
  let open: { number: number; from: number } | undefined;
  for (const start of text.matchAll(OBJECT)) {
    if (open) yield { number: open.number, body: text.slice(open.from, start.index) };
    open = { number: Number(start[1]), from: start.index + start[0].length };
  }
  if (open) yield { number: open.number, body: text.slice(open.from) };
}

function streamStart(body: string): number | undefined {
  return /stream\r?\n/.exec(body)?.index;
}

/** What a stream holds, and what looking at it cost of the budget: a bomb costs all of it, a broken stream what it could have become. */
function inflateStream(body: string, budget: number): { content: string; cost: number } {
  const start = /stream\r?\n/.exec(body);
  if (!start || budget <= 0) return { content: '', cost: 0 };
  const end = body.lastIndexOf('endstream');
  const bytes = Buffer.from(body.slice(start.index + start[0].length, end < 0 ? undefined : end), 'latin1');
  try {
    const content = inflateSync(bytes, { maxOutputLength: budget }).toString('latin1');
    return { content, cost: content.length };
  } catch {
    // Encrypted, damaged or too large: its pages cannot be counted.
    return { content: '', cost: Math.min(budget, bytes.length * MOST_RATIO) };
  }
}

/**
 * An object stream begins with pairs "number offset"; offsets count from /First and rise. One that points back is left out, so that no byte
 * is looked at twice.
 */
function pagesOfObjectStream(dictionary: string, content: string): number[] {
  const first = Number(/\/First\s+(\d+)/.exec(dictionary)?.[1] ?? 0);
  const header = content.slice(0, first).trim().split(/\s+/).map(Number);
  const found: number[] = [];
  let seenTo = 0;
  for (let at = 0; at + 1 < header.length; at += 2) {
    const from = header[at + 1] ?? 0;
    const to = Math.min(header[at + 3] ?? content.length, content.length);
    if (!(from >= seenTo && to > from)) continue;
    seenTo = to;
    if (PAGE.test(content.slice(first + from, first + to))) found.push(header[at] ?? 0);
  }
  return found;
}
