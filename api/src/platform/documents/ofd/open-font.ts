import { readFileSync } from 'node:fs';

/** A TrueType font, opened as far as measuring and reducing it needs. */
export interface OpenFont {
  /** Tables by tag, as they lie in the file. */
  tables: ReadonlyMap<string, Buffer>;
  unitsPerEm: number;
  /** Height of the line above the base line, in units. */
  ascender: number;
  /** Glyph of a character; 0 where the font has none. */
  glyphOf(character: string): number;
  /** Advance of a glyph in units. */
  advanceOf(glyph: number): number;
  /** The outline of a glyph; empty for a blank one. */
  outlineOf(glyph: number): Buffer;
}

/** @throws for a file that is no TrueType font with outlines and a Unicode character map */
export function openFont(path: string, file: Buffer = readFileSync(path)): OpenFont {
  const tables = readTables(file);
  const table = (tag: string): Buffer => {
    const found = tables.get(tag);
    if (!found) throw new Error(`${path} has no table ${tag}`);
    return found;
  };
  const [head, hhea, hmtx, loca, glyf] = [table('head'), table('hhea'), table('hmtx'), table('loca'), table('glyf')];
  const long = head.readInt16BE(50) === 1;
  const metrics = hhea.readUInt16BE(34);
  const offset = (glyph: number) => (long ? loca.readUInt32BE(glyph * 4) : loca.readUInt16BE(glyph * 2) * 2);
  const lookUp = characterMap(table('cmap'));
  return {
    tables,
    unitsPerEm: head.readUInt16BE(18),
    ascender: hhea.readInt16BE(4),
    glyphOf: (character) => lookUp(character.codePointAt(0) ?? 0),
    advanceOf: (glyph) => hmtx.readUInt16BE(Math.min(glyph, metrics - 1) * 4),
    outlineOf: (glyph) => glyf.subarray(offset(glyph), offset(glyph + 1)),
  };
}

function readTables(file: Buffer): Map<string, Buffer> {
  const tables = new Map<string, Buffer>();
  for (let n = 0; n < file.readUInt16BE(4); n += 1) {
    const at = 12 + n * 16;
    const start = file.readUInt32BE(at + 8);
    tables.set(file.toString('latin1', at, at + 4), file.subarray(start, start + file.readUInt32BE(at + 12)));
  }
  return tables;
}

/** The map of format 12, which has every plane of Unicode; of format 4 where there is none. */
function characterMap(cmap: Buffer): (code: number) => number {
  const offsets = Array.from({ length: cmap.readUInt16BE(2) }, (_, n) => cmap.readUInt32BE(4 + n * 8 + 4));
  const full = offsets.find((at) => cmap.readUInt16BE(at) === 12);
  if (full !== undefined) return (code) => inGroups(cmap.subarray(full), code);
  const basic = offsets.find((at) => cmap.readUInt16BE(at) === 4);
  if (basic === undefined) throw new Error('the font has no Unicode character map');
  return (code) => inSegments(cmap.subarray(basic), code);
}

function inGroups(map: Buffer, code: number): number {
  let [low, high] = [0, map.readUInt32BE(12) - 1];
  while (low <= high) {
    const middle = (low + high) >> 1;
    const at = 16 + middle * 12;
    if (code < map.readUInt32BE(at)) high = middle - 1;
    else if (code > map.readUInt32BE(at + 4)) low = middle + 1;
    else return map.readUInt32BE(at + 8) + code - map.readUInt32BE(at);
  }
  return 0;
}

function inSegments(map: Buffer, code: number): number {
  const double = map.readUInt16BE(6);
  for (let n = 0; n < double; n += 2) {
    if (code > map.readUInt16BE(14 + n)) continue;
    const start = map.readUInt16BE(16 + double + n);
    if (code < start) return 0;
    const delta = map.readUInt16BE(16 + 2 * double + n);
    const at = 16 + 3 * double + n;
    const range = map.readUInt16BE(at);
    if (range === 0) return (code + delta) & 0xffff;
    const glyph = map.readUInt16BE(at + range + (code - start) * 2);
    return glyph === 0 ? 0 : (glyph + delta) & 0xffff;
  }
  return 0;
}
