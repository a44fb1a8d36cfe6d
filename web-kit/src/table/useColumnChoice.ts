import { useMemo, useState } from 'react';
import { useSession } from '../session/useSession.ts';
import { readStored, writeStored } from '../text/storage.ts';
import { defaultKeys, parseChoice, shownColumns } from './column-choice.ts';
import type { DataColumn, DataRow } from './data-table.types.ts';

export interface ColumnChoice<Row extends DataRow, F extends string = string> {
  shown: DataColumn<Row, F>[];
  keys: readonly string[];
  set(keys: string[]): void;
  reset(): void;
}

/** The columns a person chose for a list, kept on this machine per user. */
export function useColumnChoice<Row extends DataRow, F extends string>(
  table: string,
  columns: readonly DataColumn<Row, F>[],
): ColumnChoice<Row, F> {
  const userId = useSession().session?.user.id ?? 'anonymous';
  const place = `yjs.columns.${userId}.${table}`;
  const [chosen, setChosen] = useState(() => parseChoice(readStored(place)));
  const keys = useMemo(() => chosen ?? defaultKeys(columns as readonly DataColumn<Row>[]), [chosen, columns]);
  return {
    shown: useMemo(() => shownColumns(columns, keys), [columns, keys]),
    keys,
    set: (next) => {
      writeStored(place, JSON.stringify(next));
      setChosen(next);
    },
    reset: () => {
      writeStored(place, null);
      setChosen(undefined);
    },
  };
}
