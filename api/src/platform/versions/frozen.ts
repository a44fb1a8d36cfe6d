import { canonicalJson, sm3Hex } from '../crypto/index.ts';

/** The record whose list it is. */
export interface ListOwner {
  type: string;
  id: string;
}

export type FrozenCell = string | number | boolean | null;

/** One row of a frozen list: `key` says which it is in every version; cells by the names of the list's fields. */
export interface FrozenRow {
  key: string;
  cells: Readonly<Record<string, FrozenCell>>;
}

/** A field that people see; `by` names the cell that decides whether it has changed, where what is shown is masked. */
export interface FrozenField {
  name: string;
  title: string;
  by?: string | undefined;
  /** A number that is nobody's: of a record, of another system. It may look like one of a person and is none. */
  open?: boolean | undefined;
}

/** What a version is made of. Nothing in clear that is sealed elsewhere: masked texts, and blind indexes to tell changes by. */
export interface FrozenList {
  fields: readonly FrozenField[];
  rows: readonly FrozenRow[];
  total?: string | null | undefined;
}

/** SM3 over one spelling of the list, the same whatever the order in which its rows were read (03 C-15). */
export function digestOfList({ fields, rows, total }: FrozenList): string {
  const ordered = [...rows].sort((a, b) => (a.key < b.key ? -1 : 1));
  return sm3Hex(canonicalJson({ fields, rows: ordered, total: total ?? null }));
}

const CLEAR = /^(\d{17}[\dX]|1\d{10}|\d{12,19})$/;

/** @throws where a key stands twice, or a cell holds what looks like a number of a person, a telephone or an account in clear (03 C-15, C-16) */
export function checkList({ fields, rows }: FrozenList): void {
  const open = new Set(fields.filter((field) => field.open).map(({ name }) => name));
  if (new Set(rows.map(({ key }) => key)).size !== rows.length) throw new Error('a frozen list names a row twice');
  for (const { cells } of rows)
    for (const [name, cell] of Object.entries(cells))
      if (typeof cell === 'string' && CLEAR.test(cell) && !open.has(name))
        throw new Error(`a frozen list holds “${name}” in clear`);
}
