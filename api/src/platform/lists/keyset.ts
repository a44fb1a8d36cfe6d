import type { RawBuilder } from 'kysely';
import { sql } from '../../database/sql.ts';
import { type Page, type PageArgs, pageSize, toPage } from '../../graphql/connection.ts';
import type { Ctx } from '../kernel/index.ts';
import { cursorOfRow, type ListOrder, type ListSort, type SortedRow } from './list-order.ts';

/** Rows that a file is written from at a time. */
const CHUNK = 500;

/** Which rows of a list are read, and in which order. */
export interface Stretch {
  where: RawBuilder<unknown>;
  by: RawBuilder<unknown>;
  /** To be selected as `sortKey`: where the next page goes on. */
  sortKey: RawBuilder<unknown>;
  limit: number;
}

/** A list that is read a stretch at a time, however its statement is written. */
export interface Keyset<Row, Node, Field extends string> {
  order: ListOrder<Field>;
  /** One statement. */
  read(ctx: Ctx, stretch: Stretch): Promise<(Row & SortedRow)[]>;
  /** How the rows are shown; what they need beside themselves is read once for all of them. */
  viewer(ctx: Ctx, found: readonly Row[]): ((row: Row) => Node) | Promise<(row: Row) => Node>;
}

/** Which part of it: the condition, the caller's scope included, and how it is sorted. */
export interface Wanted<Field extends string> {
  where: RawBuilder<unknown>;
  sort?: ListSort<Field> | null | undefined;
}

function stretchOf<Field extends string>(
  ctx: Ctx,
  order: ListOrder<Field>,
  { where, sort }: Wanted<Field>,
  after: string | null | undefined,
  limit: number,
): Stretch {
  return {
    where: sql`${where} and ${order.beyond(ctx, sort, after)}`,
    by: order.by(ctx, sort),
    sortKey: order.column(ctx, sort),
    limit,
  };
}

/** A page of a list: one statement, however long the list is. @throws BAD_INPUT */
export async function readPage<Row extends { id: string }, Node, Field extends string>(
  ctx: Ctx,
  list: Keyset<Row, Node, Field>,
  wanted: Wanted<Field>,
  args: PageArgs,
): Promise<Page<Node>> {
  const size = pageSize(args);
  const found = await list.read(ctx, stretchOf(ctx, list.order, wanted, args.after, size + 1));
  return toPage(found, size, args, cursorOfRow, await list.viewer(ctx, found));
}

/** All of a list, a page at a time, for files. */
export async function* readAll<Row extends { id: string }, Node, Field extends string>(
  ctx: Ctx,
  list: Keyset<Row, Node, Field>,
  wanted: Wanted<Field>,
): AsyncGenerator<Node[]> {
  for (let after: string | undefined; ; ) {
    const found = await list.read(ctx, stretchOf(ctx, list.order, wanted, after, CHUNK));
    if (found.length > 0) yield found.map(await list.viewer(ctx, found));
    const last = found.at(-1);
    if (!last || found.length < CHUNK) return;
    after = cursorOfRow(last);
  }
}
