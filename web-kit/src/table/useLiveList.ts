import { useRecordChanges } from '../live/useRecordChanges.ts';
import type { HeldRow } from './held-rows.ts';
import { type HeldRows, useHeldRows } from './useHeldRows.ts';

export interface LiveListOptions<Row extends HeldRow> {
  recordTypes: readonly string[];
  /** Changes when the reader asks for another list; usually the query's variables as JSON. */
  listKey: string;
  rows: readonly Row[] | undefined;
  /** Fetches the page and its counts anew. */
  refetch(): unknown;
}

/** A list that hears of changes: rows change in place, new ones are announced, nothing moves under the hand. */
export function useLiveList<Row extends HeldRow>(options: LiveListOptions<Row>): HeldRows<Row> {
  const held = useHeldRows(options.listKey, options.rows);
  useRecordChanges({ recordTypes: options.recordTypes, onChange: () => void options.refetch() });
  return held;
}
