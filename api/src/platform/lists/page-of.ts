import type { RawBuilder } from 'kysely';
import { firstRow, rows, sql } from '../../database/sql.ts';
import type { Page, PageArgs } from '../../graphql/connection.ts';
import type { Ctx } from '../kernel/index.ts';
import { type Keyset, readAll, readPage, type Wanted } from './keyset.ts';
import type { ListOrder, ListSort, SortedRow } from './list-order.ts';

/** Counting further tells nobody anything. */
const COUNT_CAP = 10_000;

/** What a list is read from. */
export interface Listed<Field extends string> {
  /** The columns of a row, without `sortKey`. */
  columns: RawBuilder<unknown>;
  /** Tables and joins, behind `from`. */
  tables: RawBuilder<unknown>;
  /** Tables that the condition alone needs, for counting; `tables` unless said. */
  counted?: RawBuilder<unknown>;
  order: ListOrder<Field>;
}

export interface CountedPage<Node> extends Page<Node> {
  /** Counted up to 10,000. */
  totalCount: number;
  totalCapped: boolean;
}

/** A list whose statement is written by hand. */
export function keysetOf<Row extends { id: string }, Node, Field extends string>(
  { columns, tables, order }: Listed<Field>,
  viewer: Keyset<Row, Node, Field>['viewer'],
): Keyset<Row, Node, Field> {
  return {
    order,
    viewer,
    read: (ctx, { where, by, sortKey, limit }) =>
      rows<Row & SortedRow>(
        ctx,
        sql`select ${columns}, ${sortKey} as "sortKey" from ${tables} where ${where} order by ${by} limit ${limit}`,
      ),
  };
}

/** A page of a list: one statement, however long it is. @throws BAD_INPUT */
export const pageOf = <Row extends { id: string }, Node, Field extends string>(
  ctx: Ctx,
  list: Listed<Field>,
  wanted: Wanted<Field>,
  args: PageArgs,
  view: (row: Row) => Node,
): Promise<Page<Node>> =>
  readPage(
    ctx,
    keysetOf(list, () => view),
    wanted,
    args,
  );

/** The same with the count of the whole list: two statements. @throws BAD_INPUT */
export async function countedPageOf<Row extends { id: string }, Node, Field extends string>(
  ctx: Ctx,
  list: Listed<Field>,
  wanted: Wanted<Field>,
  args: PageArgs,
  view: (row: Row) => Node,
): Promise<CountedPage<Node>> {
  const page = await pageOf(ctx, list, wanted, args, view);
  return { ...page, ...(await countOf(ctx, sql`${list.counted ?? list.tables} where ${wanted.where}`)) };
}

/** How many rows stand behind `from`, counted up to 10,000. */
export async function countOf(
  ctx: Ctx,
  from: RawBuilder<unknown>,
): Promise<Pick<CountedPage<never>, 'totalCount' | 'totalCapped'>> {
  const counted = await firstRow<{ n: number }>(
    ctx,
    sql`select count(*)::int as n from (select 1 from ${from} limit ${COUNT_CAP}) t`,
  );
  const totalCount = counted?.n ?? 0;
  return { totalCount, totalCapped: totalCount === COUNT_CAP };
}

/** All of a list, a page at a time, the newest first unless sorted: for exports. */
export const chunksOf = <Row extends { id: string }, Node, Field extends string>(
  ctx: Ctx,
  list: Listed<Field>,
  where: RawBuilder<unknown>,
  view: (row: Row) => Node,
  sort?: ListSort<Field> | null,
): AsyncGenerator<Node[]> =>
  readAll(
    ctx,
    keysetOf(list, () => view),
    { where, sort },
  );
