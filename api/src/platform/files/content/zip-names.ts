/** The central directory ends the file, before a remark of at most 64 kB. */
const END_BYTES = 22;
const MOST_REMARK = 0xffff;
const MOST_ENTRIES = 10_000;
const [LOCAL, CENTRAL, END] = [0x04034b50, 0x02014b50, 0x06054b50];

/** Whether the file begins like a ZIP with something in it. */
export const isZip = (head: Buffer): boolean => head.length >= 4 && head.readUInt32LE(0) === LOCAL;

/** Names of the entries of a ZIP, from its central directory; none where it is damaged. */
export function zipNames(file: Buffer): string[] {
  const end = endOf(file);
  if (end === undefined) return [];
  const count = file.readUInt16LE(end + 10);
  if (count > MOST_ENTRIES) return [];
  const names: string[] = [];
  for (let at = file.readUInt32LE(end + 16); names.length < count; ) {
    if (at + 46 > end || file.readUInt32LE(at) !== CENTRAL) return [];
    const [name, extra, remark] = [28, 30, 32].map((offset) => file.readUInt16LE(at + offset)) as [
      number,
      number,
      number,
    ];
    names.push(file.toString('utf8', at + 46, at + 46 + name));
    at += 46 + name + extra + remark;
  }
  return names;
}

function endOf(file: Buffer): number | undefined {
  const first = Math.max(0, file.length - END_BYTES - MOST_REMARK);
  for (let at = file.length - END_BYTES; at >= first; at -= 1) if (file.readUInt32LE(at) === END) return at;
  return undefined;
}
