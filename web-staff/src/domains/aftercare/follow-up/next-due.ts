/** A page of a list, as far as looking for somebody needs it. */
interface Stretch<Row> {
  rows: readonly Row[];
  /** Where the next page begins; nothing after the last. */
  next?: string | undefined;
}

/** The first who was not recorded just now, however many attempts in vain stand before him: page by page to the end of the list. */
export async function nextDue<Row extends { id: string }>(
  done: ReadonlySet<string>,
  read: (after: string | undefined) => Promise<Stretch<Row>>,
): Promise<Row | undefined> {
  let after: string | undefined;
  do {
    const { rows, next } = await read(after);
    const found = rows.find(({ id }) => !done.has(id));
    if (found) return found;
    after = next;
  } while (after !== undefined);
  return undefined;
}
