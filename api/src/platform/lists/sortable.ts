import { sortInputOf } from '../../graphql/sort-input.ts';
import { type ListOrder, type ListSort, listOrder, type SortKey } from './list-order.ts';

/** How a list is sorted: for the database, and as the input of its query. */
export interface Sortable<Field extends string> {
  order: ListOrder<Field>;
  /** What it can be sorted by. */
  fields: readonly Field[];
  /** Class of the argument `sort`. */
  Sort: ReturnType<typeof sortInputOf<Field>>;
}

/**
 * Declares the columns that a list can be sorted by.
 *
 * @param list what is listed, e.g. `TrainingProject`: the schema gets `TrainingProjectSort` and `TrainingProjectSortField`
 * @param id the column that tells rows apart, e.g. `p.id`
 */
export function sortable<Field extends string>(
  list: string,
  id: string,
  keys: Readonly<Record<Field, SortKey>>,
): Sortable<Field> {
  const titles = Object.fromEntries(Object.entries<SortKey>(keys).map(([field, { title }]) => [field, title]));
  return {
    order: listOrder(id, keys),
    fields: Object.keys(keys) as Field[],
    Sort: sortInputOf(list, titles as Record<Field, string>),
  };
}

/** How a caller wants such a list: nothing means the newest first. */
export type SortOf<S> = S extends Sortable<infer Field> ? ListSort<Field> | null | undefined : never;
