import type { RawBuilder } from 'kysely';
import { sql } from '../../database/sql.ts';
import { decodeCursor, decodeMomentCursor, encodeCursor } from '../../graphql/connection.ts';
import { isLocalDate } from '../calendar/index.ts';
import { refuse } from '../errors/index.ts';
import type { Ctx } from '../kernel/index.ts';

/** What the values of a key are: it says how they are compared, and what a cursor may hold of them. */
export type SortKeyKind = 'text' | 'name' | 'day' | 'moment' | 'number';

/** One column of a list that its head sorts by. */
export interface SortKey {
  /** What the column is called, for the schema. */
  title: string;
  /** `text` by its characters (numbers of records), `name` by the sound of its Chinese. */
  kind: SortKeyKind;
  /** The value, as the caller reads it; never null: what is missing gets a value that stands where it should, see {@link lastDay}. */
  by: RawBuilder<unknown> | ((ctx: Ctx) => RawBuilder<unknown>);
}

export interface ListSort<Field extends string = string> {
  field: Field;
  direction: 'ASC' | 'DESC';
}

/** What a row brings beside itself, so that the next page knows where to go on. */
export interface SortedRow {
  id: string;
  /** `null` in a list by its ids. */
  sortKey: string | null;
}

type Sort<Field extends string> = ListSort<Field> | null | undefined;

/** The orders of a list: by its ids, the newest first, or by one of its keys. Equals follow their ids in the same direction. */
export interface ListOrder<Field extends string> {
  /** The column `sortKey` of the rows. */
  column(ctx: Ctx, sort: Sort<Field>): RawBuilder<unknown>;
  /** What stands behind `order by`. */
  by(ctx: Ctx, sort: Sort<Field>): RawBuilder<unknown>;
  /** The rows behind a cursor. @throws BAD_INPUT for one of another order, or one that was not given here */
  beyond(ctx: Ctx, sort: Sort<Field>, after: string | null | undefined): RawBuilder<unknown>;
}

const MOST_KEY = 500;
const NUMBER = /^-?\d{1,15}(\.\d{1,8})?$/;

/** A day that is not known, or never comes, is the last of all. */
export const lastDay = (column: RawBuilder<unknown>) => sql`coalesce(${column}, '9999-12-31'::date)`;
/** A moment that is not known, or never comes, is the last of all. */
export const lastMoment = (column: RawBuilder<unknown>) => sql`coalesce(${column}, '9999-12-31'::timestamptz)`;

const plain = (type: string, holds: (key: string) => boolean) => ({
  compared: (by: RawBuilder<unknown>) => by,
  text: (by: RawBuilder<unknown>) => sql`(${by})::text`,
  value: (key: string) => sql`${key}::${sql.raw(type)}`,
  holds,
});
const isText = (key: string) => key.length <= MOST_KEY && !key.includes('\0');
const words = (collation: string) => ({
  compared: (by: RawBuilder<unknown>) => sql`(${by}) collate ${sql.id(collation)}`,
  text: (by: RawBuilder<unknown>) => by,
  value: (key: string) => sql`${key}::text collate ${sql.id(collation)}`,
  holds: isText,
});

const KINDS = {
  text: words('C'),
  name: words('pinyin'),
  day: plain('date', isLocalDate),
  number: plain('numeric', (key) => NUMBER.test(key)),
  moment: {
    ...plain('timestamptz', () => true),
    text: (by: RawBuilder<unknown>) => sql`to_char((${by}) at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"')`,
  },
} as const;

/** Declares the orders of a list. @param id the column that tells rows apart, e.g. `p.id` */
export function listOrder<Field extends string>(id: string, keys: Readonly<Record<Field, SortKey>>): ListOrder<Field> {
  const column = sql.ref(id);
  /** Where the rows stand under a sort, and in which direction. */
  const compared = (ctx: Ctx, { field, direction }: ListSort<Field>) => ({
    by: KINDS[keys[field].kind].compared(keyFor(ctx, keys[field])),
    ascending: direction === 'ASC',
  });
  return {
    column: (ctx, sort) => (sort ? KINDS[keys[sort.field].kind].text(keyFor(ctx, keys[sort.field])) : sql`null::text`),
    by: (ctx, sort) => {
      if (!sort) return sql`${column} desc`;
      const { by, ascending } = compared(ctx, sort);
      return ascending ? sql`${by}, ${column}` : sql`${by} desc, ${column} desc`;
    },
    beyond: (ctx, sort, after) => {
      if (!after) return sql`true`;
      if (!sort) return sql`${column} < ${decodeCursor(after).id}::uuid`;
      const { kind } = keys[sort.field];
      const from = kind === 'moment' ? decodeMomentCursor(after) : decodeCursor(after);
      if (from.key === null || !KINDS[kind].holds(from.key)) throw refuse('BAD_INPUT');
      const { by, ascending } = compared(ctx, sort);
      return sql`(${by}, ${column}) ${ascending ? sql`>` : sql`<`} (${KINDS[kind].value(from.key)}, ${from.id}::uuid)`;
    },
  };
}

/** Where a list goes on behind a row. */
export const cursorOfRow = ({ id, sortKey }: SortedRow): string => encodeCursor(sortKey, id);

const keyFor = (ctx: Ctx, { by }: SortKey): RawBuilder<unknown> => (typeof by === 'function' ? by(ctx) : by);
