import { inflateSync } from 'node:zlib';

const PAGE = /\/Type\s*\/Page(?![A-Za-z0-9])/;
/** Object streams of an honest document of 10 MB stay far below; a bomb does not. */
const MOST_INFLATED = 32 * 1024 * 1024;

export interface PdfPages {
  /** 0 when none was found: damaged, or encrypted so that it cannot be told. */
  pages: number;
  encrypted: boolean;
}

/**
 * Counts the pages of a PDF by its page objects, also those inside compressed object streams. An object that a later revision of the
 * document rewrites counts once. No renderer, no scripts: the file is only read.
 */
export function countPdfPages(file: Buffer): PdfPages {
  const text = file.toString('latin1');
  const pages = new Set<number>();
  let budget = MOST_INFLATED;
  const starts = [...text.matchAll(/(?:^|[\s>])(\d{1,10})\s{1,20}\d{1,5}\s{1,20}obj\b/g)];
  starts.forEach((start, index) => {
    const body = text.slice(start.index + start[0].length, starts[index + 1]?.index ?? text.length);
    const dictionary = body.slice(0, streamStart(body) ?? body.length);
    if (PAGE.test(dictionary)) pages.add(Number(start[1]));
    if (!/\/Type\s*\/ObjStm/.test(dictionary)) return;
    const content = inflateStream(body, budget);
    budget -= content.length;
    for (const number of pagesOfObjectStream(dictionary, content)) pages.add(number);
  });
  return { pages: pages.size, encrypted: /\/Encrypt\s+\d+\s+\d+\s+R|\/Encrypt\s*<</.test(text) };
}

function streamStart(body: string): number | undefined {
  return /stream\r?\n/.exec(body)?.index;
}

function inflateStream(body: string, budget: number): string {
  const start = /stream\r?\n/.exec(body);
  if (!start || budget <= 0) return '';
  const end = body.lastIndexOf('endstream');
  const bytes = Buffer.from(body.slice(start.index + start[0].length, end < 0 ? undefined : end), 'latin1');
  try {
    return inflateSync(bytes, { maxOutputLength: budget }).toString('latin1');
  } catch {
    // Encrypted, damaged or too large: its pages cannot be counted.
    return '';
  }
}

/** An object stream begins with pairs "number offset"; offsets count from /First. */
function pagesOfObjectStream(dictionary: string, content: string): number[] {
  const first = Number(/\/First\s+(\d+)/.exec(dictionary)?.[1] ?? 0);
  const header = content.slice(0, first).trim().split(/\s+/).map(Number);
  const found: number[] = [];
  for (let at = 0; at + 1 < header.length; at += 2) {
    const next = header[at + 3];
    const object = content.slice(first + (header[at + 1] ?? 0), next === undefined ? undefined : first + next);
    if (PAGE.test(object)) found.push(header[at] ?? 0);
  }
  return found;
}
