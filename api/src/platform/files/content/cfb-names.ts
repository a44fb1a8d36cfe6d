/** Compound files of the older office programs: a little file system of sectors, of which the directory says what is in it. */
const MAGIC = Buffer.from('d0cf11e0a1b11ae1', 'hex');
const ENTRY_BYTES = 128;
/** The first entries of the table of tables lie in the header. */
const [DIFAT_AT, DIFAT_ENTRIES] = [76, 109];
/** Far above the directory of an honest document. */
const MOST_SECTORS = 1024;

/** Whether the file begins like a compound file. */
export const isCfb = (head: Buffer): boolean => head.length >= 512 && head.subarray(0, 8).equals(MAGIC);

/** Names of the streams and storages of a compound file; none where it is damaged. */
export function cfbNames(file: Buffer): string[] {
  const shift = file.readUInt16LE(30);
  if (shift !== 9 && shift !== 12) return [];
  const size = 1 << shift;
  const sector = (n: number): Buffer | undefined => {
    const at = (n + 1) * size;
    return at + size <= file.length ? file.subarray(at, at + size) : undefined;
  };
  const next = (n: number): number | undefined => {
    const table = Math.floor(n / (size / 4));
    if (table >= DIFAT_ENTRIES) return undefined;
    return sector(file.readUInt32LE(DIFAT_AT + table * 4))?.readUInt32LE((n % (size / 4)) * 4);
  };
  const names: string[] = [];
  let n: number | undefined = file.readUInt32LE(48);
  for (let read = 0; n !== undefined && n < 0xfffffff0 && read < MOST_SECTORS; read += 1) {
    const entries = sector(n);
    if (!entries) return [];
    for (let at = 0; at < size; at += ENTRY_BYTES) {
      // In bytes, with the nought at its end.
      const length = entries.readUInt16LE(at + 64);
      if (length >= 2 && length <= 64) names.push(entries.toString('utf16le', at, at + length - 2));
    }
    n = next(n);
  }
  return names;
}
