import { zipSync } from 'fflate';

/** What a test's document holds, by its ending: enough to know the kind by. */
const PACKAGES: Readonly<Record<string, readonly string[]>> = {
  docx: ['[Content_Types].xml', 'word/document.xml'],
  xlsx: ['[Content_Types].xml', 'xl/workbook.xml'],
  ofd: ['OFD.xml', 'Doc_0/Document.xml'],
};
const STREAMS: Readonly<Record<string, readonly string[]>> = {
  doc: ['WordDocument', '1Table'],
  xls: ['Workbook'],
};

/** A document of an office program as far as its kind goes; `also` names further parts of it. */
export function sampleOffice(ending: 'doc' | 'docx' | 'xls' | 'xlsx' | 'ofd', also: readonly string[] = []): Buffer {
  const parts = PACKAGES[ending];
  if (parts) return zipOf([...parts, ...also]);
  return compoundOf([...(STREAMS[ending] ?? []), ...also]);
}

/** A ZIP with entries of these names. */
export const zipOf = (names: readonly string[]): Buffer =>
  Buffer.from(zipSync(Object.fromEntries(names.map((name) => [name, new TextEncoder().encode('<xml/>')]))));

const SECTOR = 512;

/** A compound file with streams of these names: header, the table of sectors, the directory. */
export function compoundOf(names: readonly string[]): Buffer {
  const header = Buffer.alloc(SECTOR, 0xff);
  header.fill(0, 0, 76);
  Buffer.from('d0cf11e0a1b11ae1', 'hex').copy(header);
  header.writeUInt16LE(9, 30);
  header.writeUInt32LE(1, 44);
  header.writeUInt32LE(1, 48);
  header.writeUInt32LE(0, 76);
  const entries = ['Root Entry', ...names];
  const sectors = Math.ceil(entries.length / 4);
  const table = Buffer.alloc(SECTOR, 0xff);
  table.writeUInt32LE(0xfffffffd, 0);
  for (let n = 1; n <= sectors; n += 1) table.writeUInt32LE(n === sectors ? 0xfffffffe : n + 1, n * 4);
  const directory = Buffer.alloc(sectors * SECTOR);
  entries.forEach((name, n) => {
    const text = Buffer.from(`${name}\0`, 'utf16le');
    text.copy(directory, n * 128);
    directory.writeUInt16LE(text.length, n * 128 + 64);
  });
  return Buffer.concat([header, table, directory]);
}
