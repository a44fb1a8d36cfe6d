import { propertyOf, shownAs } from '../../../platform/records/source.ts';
import { REQUIRED, reserveTable } from './reserve-table.ts';

type Row = Readonly<Record<string, unknown>>;

/** Titles of the required fields that a record lacks, as its row brings them; what is sealed counts by what may be seen of it. */
export const missingOf = (row: Row): string[] =>
  REQUIRED.flatMap((key) => {
    const column = reserveTable.columns[key];
    const value = row[shownAs(key, column)] ?? row[propertyOf(key, column)];
    return value === null || value === undefined || value === '' ? [column.title] : [];
  });

/** How much of what is required is there, in hundredths. */
export const completenessOf = (row: Row): number =>
  Math.floor(((REQUIRED.length - missingOf(row).length) * 100) / REQUIRED.length);
