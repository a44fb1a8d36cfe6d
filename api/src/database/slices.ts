/**
 * Reads a long list slice by slice, each after the last row of the one before, so that a job holds no more of it than `size` rows at a time. What the
 * work on a slice changes does not shift the rows to come: a row is passed once, whether it could be worked on or not.
 *
 * @param read the next `size` rows, in an order that tells any two rows apart, after `last`; the first ones where it is absent
 */
export async function* inSlices<Row>(
  size: number,
  read: (last: Row | undefined) => Promise<Row[]>,
): AsyncGenerator<Row[]> {
  for (let last: Row | undefined; ; ) {
    const slice = await read(last);
    if (slice.length > 0) yield slice;
    last = slice.at(-1);
    if (slice.length < size) return;
  }
}
