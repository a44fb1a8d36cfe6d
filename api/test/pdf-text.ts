import { inflateSync } from 'node:zlib';

/**
 * Everything that a PDF of the product says, in the order in which it is written and without breaks, so that a word is found wherever a line
 * ended. Each of its subset fonts numbers characters in its own way: the text is read once by every font's table, one after the other.
 */
export function textOfPdf(pdf: Buffer): string {
  const streams = [...streamsOf(pdf)];
  const tables = streams.filter((text) => text.includes('begincmap')).map(readTable);
  const shown = streams.flatMap((text) =>
    [...text.matchAll(/\[([^\]]*)\] TJ/g)].flatMap(([, parts = '']) =>
      [...parts.matchAll(/<([0-9a-f]+)>/gi)].map(([, codes = '']) => codes.match(/.{4}/g) ?? []),
    ),
  );
  return tables
    .map((table) => shown.map((codes) => codes.map((code) => table[Number.parseInt(code, 16)] ?? '').join('')).join(''))
    .join('\n');
}

/** The streams that are text once unfolded: page contents and tables of characters. */
function* streamsOf(pdf: Buffer): Generator<string> {
  for (let at = pdf.indexOf('stream\n'); at >= 0; at = pdf.indexOf('stream\n', at + 7)) {
    const bytes = pdf.subarray(at + 7, pdf.indexOf('endstream', at));
    try {
      yield inflateSync(bytes).toString('latin1');
    } catch {
      // Not folded, or a font's outlines.
    }
  }
}

/** The characters of a font by their numbers, from its ToUnicode table. */
function readTable(cmap: string): string[] {
  const table: string[] = [];
  for (const [, first = '', list = ''] of cmap.matchAll(/<([0-9a-f]+)> <[0-9a-f]+> \[([^\]]*)\]/gi))
    for (const [n, [, units = '']] of [...list.matchAll(/<([0-9a-f ]+)>/gi)].entries())
      table[Number.parseInt(first, 16) + n] = String.fromCharCode(
        ...units.split(' ').map((unit) => Number.parseInt(unit, 16)),
      );
  return table;
}
