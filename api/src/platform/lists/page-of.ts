import type { RawBuilder } from 'kysely';
import { firstRow, rows, sql } from '../../database/sql.ts';
import { type Page, type PageArgs, pageSize, toPage } from '../../graphql/connection.ts';
import type { Ctx } from '../kernel/index.ts';
import { cursorOfRow, type ListOrder, type ListSort, type SortedRow } from './list-order.ts';

/** Counting further tells nobody anything. */
const COUNT_CAP = 10_000;
/** Rows that a file is written from at a time. */
const CHUNK = 500;

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

/** Which part of it: the condition, the caller's scope included, and how it is sorted. */
export interface Wanted<Field extends string> {
  where: RawBuilder<unknown>;
  sort?: ListSort<Field> | null | undefined;
}

export interface CountedPage<Node> extends Page<Node> {
  /** Counted up to 10,000. */
  totalCount: number;
  totalCapped: boolean;
}

/** A page of a list: one statement, however long it is. @throws BAD_INPUT */
export async function pageOf<Row extends { id: string }, Node, Field extends string>(
  ctx: Ctx,
  list: Listed<Field>,
  { where, sort }: Wanted<Field>,
  args: PageArgs,
  view: (row: Row) => Node,
): Promise<Page<Node>> {
  const { columns, tables, order } = list;
  const size = pageSize(args);
  const found = await rows<Row & SortedRow>(
    ctx,
    sql`select ${columns}, ${order.column(ctx, sort)} as "sortKey" from ${tables}
         where ${where} and ${order.beyond(ctx, sort, args.after)} order by ${order.by(ctx, sort)} limit ${size + 1}`,
  );
  return toPage<Row & SortedRow, Node>(found, size, args, cursorOfRow, view);
}

/** The same with the count of the whole list: two statements. @throws BAD_INPUT */
export async function countedPageOf<Row extends { id: string }, Node, Field extends string>(
  ctx: Ctx,
  list: Listed<Field>,
  wanted: Wanted<Field>,
  args: PageArgs,
  view: (row: Row) => Node,
): Promise<CountedPage<Node>> {
  const page = await pageOf(ctx, list, wanted, args, view);
  const counted = await firstRow<{ n: number }>(
    ctx,
    sql`select count(*)::int as n from (select 1 from ${list.counted ?? list.tables} where ${wanted.where} limit ${COUNT_CAP}) t`,
  );
  const total = counted?.n ?? 0;
  return { ...page, totalCount: total, totalCapped: total === COUNT_CAP };
}

/** All of a list, a page at a time, the newest first unless sorted: for exports. */
export async function* chunksOf<Row extends { id: string }, Node, Field extends string>(
  ctx: Ctx,
  { columns, tables, order }: Listed<Field>,
  where: RawBuilder<unknown>,
  view: (row: Row) => Node,
  sort?: ListSort<Field> | null,
): AsyncGenerator<Node[]> {
  for (let after: string | undefined; ; ) {
    const found: (Row & SortedRow)[] = await rows<Row & SortedRow>(
      ctx,
      sql`select ${columns}, ${order.column(ctx, sort)} as "sortKey" from ${tables}
           where ${where} and ${order.beyond(ctx, sort, after)} order by ${order.by(ctx, sort)} limit ${CHUNK}`,
    );
    if (found.length > 0) yield found.map(view);
    const last = found.at(-1);
    if (!last || found.length < CHUNK) return;
    after = cursorOfRow(last);
  }
}
