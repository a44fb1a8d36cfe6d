import type { OpenFont } from './open-font.ts';

/** Parts of a glyph made of others: flags of its entries. */
const WORDS = 0x0001;
const SCALE = 0x0008;
const MORE = 0x0020;
const TWO_SCALES = 0x0040;
const MATRIX = 0x0080;
/** What a font's tables must add up to, by which readers know that it is whole. */
const WHOLE = 0xb1b0afba;

/**
 * The font with the characters used and nothing else, as a TrueType file that any reader opens: glyphs numbered anew, with a character map of
 * its own. Layout tables go: a document's text is placed character by character.
 */
export function reduceFont(font: OpenFont, characters: Iterable<string>): Buffer {
  const glyphs: number[] = [0];
  const places = new Map<number, number>([[0, 0]]);
  const place = (glyph: number): number => {
    const known = places.get(glyph);
    if (known !== undefined) return known;
    places.set(glyph, glyphs.length);
    glyphs.push(glyph);
    return glyphs.length - 1;
  };
  const map = [...new Set(characters)]
    .map((character) => ({ code: character.codePointAt(0) ?? 0, glyph: font.glyphOf(character) }))
    .filter(({ glyph }) => glyph !== 0)
    .sort((a, b) => a.code - b.code)
    .map(({ code, glyph }) => ({ code, glyph: place(glyph) }));
  const outlines: Buffer[] = [];
  // Grows while it is walked: a composed glyph brings its parts.
  for (let n = 0; n < glyphs.length; n += 1) outlines.push(renumbered(font.outlineOf(glyphs[n] ?? 0), place));
  return fontFile({
    ...kept(font, glyphs.length),
    cmap: characterMap(map),
    hmtx: Buffer.concat(glyphs.map((glyph, n) => metric(font.advanceOf(glyph), outlines[n]))),
    ...outlineTables(outlines),
    post: Buffer.concat([Buffer.from([0, 3, 0, 0]), Buffer.alloc(28)]),
  });
}

/** The outline with its parts under their new numbers. */
function renumbered(outline: Buffer, place: (glyph: number) => number): Buffer {
  if (outline.length === 0 || outline.readInt16BE(0) >= 0) return outline;
  const copy = Buffer.from(outline);
  for (let at = 10, flags = MORE; flags & MORE; ) {
    flags = copy.readUInt16BE(at);
    copy.writeUInt16BE(place(copy.readUInt16BE(at + 2)), at + 2);
    at += 4 + (flags & WORDS ? 4 : 2);
    if (flags & SCALE) at += 2;
    else if (flags & TWO_SCALES) at += 4;
    else if (flags & MATRIX) at += 8;
  }
  return copy;
}

function metric(advance: number, outline: Buffer | undefined): Buffer {
  const entry = Buffer.alloc(4);
  entry.writeUInt16BE(advance, 0);
  if (outline && outline.length > 0) entry.writeInt16BE(outline.readInt16BE(2), 2);
  return entry;
}

function outlineTables(outlines: readonly Buffer[]): { glyf: Buffer; loca: Buffer } {
  const loca = Buffer.alloc((outlines.length + 1) * 4);
  const pieces: Buffer[] = [];
  let at = 0;
  for (const [n, outline] of outlines.entries()) {
    loca.writeUInt32BE(at, n * 4);
    const padded = padTo4(outline);
    pieces.push(padded);
    at += padded.length;
  }
  loca.writeUInt32BE(at, outlines.length * 4);
  return { glyf: Buffer.concat(pieces), loca };
}

/** Tables that stay, with the number of glyphs that there are now. */
function kept(font: OpenFont, glyphs: number): Record<string, Buffer> {
  const found: Record<string, Buffer> = {};
  for (const tag of ['OS/2', 'name', 'cvt ', 'fpgm', 'prep', 'gasp']) {
    const table = font.tables.get(tag);
    if (table) found[tag] = table;
  }
  const changed = (tag: string, change: (table: Buffer) => void): Buffer => {
    const copy = Buffer.from(font.tables.get(tag) ?? Buffer.alloc(0));
    change(copy);
    return copy;
  };
  found.head = changed('head', (head) => {
    head.writeUInt32BE(0, 8);
    head.writeInt16BE(1, 50);
  });
  found.hhea = changed('hhea', (hhea) => hhea.writeUInt16BE(glyphs, 34));
  found.maxp = changed('maxp', (maxp) => maxp.writeUInt16BE(glyphs, 4));
  return found;
}

interface Mapped {
  code: number;
  glyph: number;
}

/** Format 4 for readers that know no other, format 12 for characters beyond the first plane. */
function characterMap(map: readonly Mapped[]): Buffer {
  const basic = segments(map.filter(({ code }) => code < 0xffff));
  const full = groups(map);
  const head = Buffer.alloc(20);
  head.writeUInt16BE(2, 2);
  for (const [n, [encoding, offset]] of [
    [1, head.length],
    [10, head.length + basic.length],
  ].entries()) {
    head.writeUInt16BE(3, 4 + n * 8);
    head.writeUInt16BE(encoding ?? 0, 6 + n * 8);
    head.writeUInt32BE(offset ?? 0, 8 + n * 8);
  }
  return Buffer.concat([head, basic, full]);
}

function segments(map: readonly Mapped[]): Buffer {
  const all = [...map, { code: 0xffff, glyph: 0 }];
  const double = all.length * 2;
  const power = 2 ** Math.floor(Math.log2(all.length));
  const table = Buffer.alloc(16 + double * 4);
  table.writeUInt16BE(4, 0);
  table.writeUInt16BE(table.length, 2);
  table.writeUInt16BE(double, 6);
  table.writeUInt16BE(power * 2, 8);
  table.writeUInt16BE(Math.log2(power), 10);
  table.writeUInt16BE(double - power * 2, 12);
  for (const [n, { code, glyph }] of all.entries()) {
    table.writeUInt16BE(code, 14 + n * 2);
    table.writeUInt16BE(code, 16 + double + n * 2);
    table.writeUInt16BE(code === 0xffff ? 1 : (glyph - code) & 0xffff, 16 + double * 2 + n * 2);
  }
  return table;
}

function groups(map: readonly Mapped[]): Buffer {
  const table = Buffer.alloc(16 + map.length * 12);
  table.writeUInt16BE(12, 0);
  table.writeUInt32BE(table.length, 4);
  table.writeUInt32BE(map.length, 12);
  for (const [n, { code, glyph }] of map.entries()) {
    table.writeUInt32BE(code, 16 + n * 12);
    table.writeUInt32BE(code, 20 + n * 12);
    table.writeUInt32BE(glyph, 24 + n * 12);
  }
  return table;
}

function fontFile(tables: Readonly<Record<string, Buffer>>): Buffer {
  const tags = Object.keys(tables).sort();
  const power = 2 ** Math.floor(Math.log2(tags.length));
  const head = Buffer.alloc(12 + tags.length * 16);
  head.writeUInt32BE(0x00010000, 0);
  head.writeUInt16BE(tags.length, 4);
  head.writeUInt16BE(power * 16, 6);
  head.writeUInt16BE(Math.log2(power), 8);
  head.writeUInt16BE((tags.length - power) * 16, 10);
  const pieces: Buffer[] = [head];
  let at = head.length;
  let checkAt = 0;
  for (const [n, tag] of tags.entries()) {
    const table = tables[tag] ?? Buffer.alloc(0);
    const entry = 12 + n * 16;
    head.write(tag, entry, 'latin1');
    head.writeUInt32BE(sumOf(table), entry + 4);
    head.writeUInt32BE(at, entry + 8);
    head.writeUInt32BE(table.length, entry + 12);
    if (tag === 'head') checkAt = at + 8;
    const padded = padTo4(table);
    pieces.push(padded);
    at += padded.length;
  }
  const file = Buffer.concat(pieces);
  file.writeUInt32BE((WHOLE - sumOf(file)) >>> 0, checkAt);
  return file;
}

/** Sum of the words of a table, as its directory has it. */
function sumOf(table: Buffer): number {
  const padded = padTo4(table);
  let sum = 0;
  for (let at = 0; at < padded.length; at += 4) sum = (sum + padded.readUInt32BE(at)) >>> 0;
  return sum;
}

function padTo4(table: Buffer): Buffer {
  const rest = table.length % 4;
  return rest === 0 ? table : Buffer.concat([table, Buffer.alloc(4 - rest)]);
}
