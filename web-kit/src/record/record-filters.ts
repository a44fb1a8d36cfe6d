import type { FilterField, FilterOption } from '../table/filter.types.ts';
import type { RecordFilter } from './client-record.types.ts';

/** What the reader may choose of places and matters; one alone tells nothing apart. */
export interface PlaceChoices {
  districts: readonly FilterOption[];
  centres: readonly FilterOption[];
  matters: readonly FilterOption[];
}

/** What a page offers for the filters whose choices only it knows, by the filter's key in the address. */
export type FilterChoices = Readonly<Record<string, readonly FilterOption[]>>;

const WIDTHS = { district: 140, centre: 180, matter: 180 } as const;

/** The line of filters of a declared record, with the places that tell the reader's own records apart and what else the page offers. */
export function recordFilters(
  filters: readonly RecordFilter[],
  { districts, centres, matters }: PlaceChoices,
  choices: FilterChoices = {},
): FilterField[] {
  return filters.flatMap((filter): FilterField[] => {
    if (filter.kind === 'chosen')
      return [{ ...filter, kind: 'select', options: choices[filter.key] ?? [], width: 200 }];
    if (filter.kind !== 'place') return [filter];
    const { of, ...field } = filter;
    const options = { district: districts, centre: centres, matter: matters }[of];
    return options.length > 1 ? [{ ...field, kind: 'select', options, width: WIDTHS[of] }] : [];
  });
}
