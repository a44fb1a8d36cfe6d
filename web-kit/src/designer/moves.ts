/** The items with one of them at another place. */
export function movedTo<Item>(items: readonly Item[], from: number, to: number): Item[] {
  const next = [...items];
  const [item] = next.splice(from, 1);
  if (item !== undefined) next.splice(Math.max(0, Math.min(to, next.length)), 0, item);
  return next;
}

/** The items with a new one at a place. */
export function withItemAt<Item>(items: readonly Item[], item: Item, at: number): Item[] {
  return items.toSpliced(Math.max(0, Math.min(at, items.length)), 0, item);
}

/** Where something dropped at an edge of the item at `over` comes to stand; `from` is where it was taken, null for a new one. */
export function dropPlace(over: number, edge: 'before' | 'after', from: number | null): number {
  const gap = edge === 'before' ? over : over + 1;
  return from !== null && from < gap ? gap - 1 : gap;
}
