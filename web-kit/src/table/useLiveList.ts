import { useRef } from 'react';
import { useRecordChanges } from '../live/useRecordChanges.ts';
import { useSession } from '../session/useSession.ts';
import type { HeldRow } from './held-rows.ts';
import { useChangeNotice } from './useChangeNotice.tsx';
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
  const { session } = useSession();
  // What somebody did themselves needs no telling.
  const byOthers = useRef(false);
  useChangeNotice(held.changedIds, () => byOthers.current);
  useRecordChanges({
    recordTypes: options.recordTypes,
    onChange: (changes) => {
      byOthers.current = changes.length === 0 || changes.some(({ actorId }) => actorId !== session?.user.id);
      void options.refetch();
    },
  });
  return held;
}
