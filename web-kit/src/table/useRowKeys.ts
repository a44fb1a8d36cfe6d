import type { KeyboardEvent, RefObject } from 'react';
import type { DataRow, TableSelection } from './data-table.types.ts';

interface RowKeysOptions<Row extends DataRow> {
  box: RefObject<HTMLDivElement | null>;
  rows: readonly Row[];
  selection: TableSelection<Row> | undefined;
  onActivate: ((row: Row) => void) | undefined;
  onOpen: ((row: Row) => void) | undefined;
}

/** ↑ ↓ walk the rows (and the preview with them), Enter opens, space chooses. Keys inside controls are left alone. */
export function useRowKeys<Row extends DataRow>(options: RowKeysOptions<Row>) {
  const { box, rows, selection, onActivate, onOpen } = options;

  return (event: KeyboardEvent<HTMLDivElement>): void => {
    const target = event.target as HTMLElement;
    const id = target.matches('tr[data-row-key]') ? target.getAttribute('data-row-key') : null;
    if (id === null) return;
    const index = rows.findIndex((row) => row.id === id);
    const row = rows[index];
    if (!row) return;
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      event.preventDefault();
      const next = rows[index + (event.key === 'ArrowDown' ? 1 : -1)];
      if (!next) return;
      rowElement(box.current, next.id)?.focus();
      onActivate?.(next);
    } else if (event.key === 'Enter') {
      event.preventDefault();
      onOpen?.(row);
    } else if (event.key === ' ' && selection && selection.selectable?.(row) !== false) {
      event.preventDefault();
      const chosen = selection.ids.includes(id);
      selection.onChange(chosen ? selection.ids.filter((other) => other !== id) : [...selection.ids, id]);
    }
  };
}

function rowElement(box: HTMLElement | null, id: string): HTMLElement | undefined {
  const rows = box?.querySelectorAll<HTMLElement>('tr[data-row-key]') ?? [];
  return [...rows].find((row) => row.getAttribute('data-row-key') === id);
}
