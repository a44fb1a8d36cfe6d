export interface HeldRow {
  id: string;
  /** Optimistic lock; a higher one marks the row as changed. */
  version?: number;
}

/** What the reader sees of a list, and what has happened to it since. */
export interface Hold<Row extends HeldRow> {
  key: string | undefined;
  incoming: readonly Row[] | undefined;
  shown: readonly Row[] | undefined;
  changed: ReadonlySet<string>;
  gone: ReadonlySet<string>;
  arrivals: number;
}

/** Nothing held: the next rows are taken as they come. */
export function emptyHold<Row extends HeldRow>(): Hold<Row> {
  return { key: undefined, incoming: undefined, shown: undefined, changed: new Set(), gone: new Set(), arrivals: 0 };
}

/** The next view of a list: pure, and the same object when nothing new came. */
export function holdRows<Row extends HeldRow>(
  hold: Hold<Row>,
  key: string,
  incoming: readonly Row[] | undefined,
): Hold<Row> {
  // With nothing on the screen there is nothing under the hand: new rows are shown at once.
  if (key !== hold.key || hold.shown === undefined || hold.shown.length === 0) {
    if (key === hold.key && incoming === undefined) return hold;
    return { ...emptyHold<Row>(), key, incoming, shown: incoming };
  }
  if (incoming === undefined || incoming === hold.incoming) return hold;
  const latest = new Map(incoming.map((row) => [row.id, row]));
  const known = new Set(hold.shown.map((row) => row.id));
  const changed = new Set<string>();
  const gone = new Set<string>();
  const shown = hold.shown.map((row) => {
    const next = latest.get(row.id);
    if (!next) {
      gone.add(row.id);
      return row;
    }
    if (next.version !== row.version) changed.add(row.id);
    return next;
  });
  const arrivals = incoming.filter((row) => !known.has(row.id)).length;
  return { key, incoming, shown, changed, gone, arrivals };
}
