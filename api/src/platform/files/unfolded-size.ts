import { inflateRawSync } from 'node:zlib';

const END = 0x06054b50;
const ENTRY = 0x02014b50;
const END_BYTES = 22;
const LONGEST_COMMENT = 65_535;

/**
 * Whether a ZIP file stays within `most` bytes when it is unfolded; asked before a library unfolds it in memory. What the directory says of
 * sizes is not believed: every entry is unfolded once, up to the limit.
 */
export function unfoldsWithin(file: Buffer, most: number): boolean {
  const end = findEnd(file);
  if (end === undefined) return false;
  let left = most;
  let at = file.readUInt32LE(end + 16);
  for (let n = file.readUInt16LE(end + 10); n > 0; n -= 1) {
    if (at + 46 > file.length || file.readUInt32LE(at) !== ENTRY) return false;
    const size = sizeOf(file, at, left);
    if (size === undefined || size > left) return false;
    left -= size;
    at += 46 + file.readUInt16LE(at + 28) + file.readUInt16LE(at + 30) + file.readUInt16LE(at + 32);
  }
  return true;
}

function findEnd(file: Buffer): number | undefined {
  for (let at = file.length - END_BYTES; at >= Math.max(0, file.length - END_BYTES - LONGEST_COMMENT); at -= 1)
    if (file.readUInt32LE(at) === END) return at;
  return undefined;
}

/** Bytes of one entry when it is unfolded; undefined for what is more than `most` or cannot be read. */
function sizeOf(file: Buffer, entry: number, most: number): number | undefined {
  const method = file.readUInt16LE(entry + 10);
  const packed = file.readUInt32LE(entry + 20);
  const local = file.readUInt32LE(entry + 42);
  if (local + 30 > file.length) return undefined;
  const start = local + 30 + file.readUInt16LE(local + 26) + file.readUInt16LE(local + 28);
  const data = file.subarray(start, start + packed);
  if (method === 0) return data.length;
  if (method !== 8) return undefined;
  try {
    return inflateRawSync(data, { maxOutputLength: Math.max(1, most) }).length;
  } catch {
    return undefined;
  }
}
