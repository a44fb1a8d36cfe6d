import { useCallback, useEffect, useRef, useState } from 'react';
import { emptyHold, type HeldRow, type Hold, holdRows } from './held-rows.ts';

export interface HeldRows<Row extends HeldRow> {
  rows: readonly Row[] | undefined;
  changedIds: ReadonlySet<string>;
  goneIds: ReadonlySet<string>;
  /** New rows that wait to be shown. */
  arrivals: number;
  /** Shows the list as the server has it now: on 件新到, and after an act of one's own. */
  adopt(): void;
}

const highlightMs = 3_000;

/**
 * Keeps the order of a list under the reader's hand: known rows change in place, rows that left stay greyed, new ones are counted.
 * @param key changes when the reader asks for another list (filter, sort, page)
 * @param incoming the latest rows from the server
 */
export function useHeldRows<Row extends HeldRow>(key: string, incoming: readonly Row[] | undefined): HeldRows<Row> {
  const hold = useRef<Hold<Row>>(emptyHold());
  const [changedIds, setChangedIds] = useState<ReadonlySet<string>>(new Set());
  const [, redraw] = useState(0);

  hold.current = holdRows(hold.current, key, incoming);
  const { shown, changed, gone, arrivals } = hold.current;

  useEffect(() => {
    if (changed.size === 0) return;
    setChangedIds(changed);
    const timer = setTimeout(() => setChangedIds(new Set()), highlightMs);
    return () => clearTimeout(timer);
  }, [changed]);

  const adopt = useCallback(() => {
    hold.current = emptyHold();
    redraw((count) => count + 1);
  }, []);

  return { rows: shown, changedIds, goneIds: gone, arrivals, adopt };
}
