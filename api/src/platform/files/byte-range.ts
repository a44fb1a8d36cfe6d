/** The bytes that a player asks for, both ends included. */
export interface ByteRange {
  from: number;
  to: number;
}

/**
 * A `Range` header over a file of `size` bytes: one range of bytes, from the start, in the middle or the last so many. Whatever else it says
 * (several ranges, another unit) is answered with the whole file.
 *
 * @returns the range; `undefined` for the whole file; `'UNSATISFIABLE'` where it begins behind the end
 */
export function readRange(header: string | undefined, size: number): ByteRange | undefined | 'UNSATISFIABLE' {
  const [, first = '', last = ''] = /^bytes=(\d{0,15})-(\d{0,15})$/.exec(header?.trim() ?? '') ?? [];
  if (first === '' && last === '') return undefined;
  if (first === '') {
    const count = Math.min(Number(last), size);
    return count === 0 ? 'UNSATISFIABLE' : { from: size - count, to: size - 1 };
  }
  const from = Number(first);
  const to = last === '' ? size - 1 : Math.min(Number(last), size - 1);
  if (last !== '' && Number(last) < from) return undefined;
  return from >= size ? 'UNSATISFIABLE' : { from, to };
}

/** The first `count` bytes of the source and no others; it is left where they end. */
export async function* firstBytes(source: AsyncIterable<Buffer>, count: number): AsyncGenerator<Buffer> {
  let left = count;
  for await (const piece of source) {
    yield piece.subarray(0, left);
    left -= piece.length;
    if (left <= 0) return;
  }
}
