import type { RawBuilder } from 'kysely';
import { firstRow, rows, sql } from '../../database/sql.ts';
import { isUuid } from '../../database/uuid.ts';
import type { Page, PageArgs } from '../../graphql/connection.ts';
import type { Ctx, Placed } from '../kernel/index.ts';
import { readAll, readPage } from './keyset.ts';
import { listOrder } from './list-order.ts';
import { keysetOf } from './page-of.ts';
import { withinScope } from './within-scope.ts';

/** What is a list's own where the rest is as with every list of records that goes by their ids. */
export interface NewestFirst<Row, Filter, Node> {
  /** Type of the records, for the audit log. */
  type: string;
  /** Alias of the record's table, whose `id` gives the order. */
  alias: string;
  columns: RawBuilder<unknown>;
  tables: RawBuilder<unknown>;
  /** The condition, the caller's scope always included. */
  where(ctx: Ctx, filter: Filter): RawBuilder<unknown> | Promise<RawBuilder<unknown>>;
  /** How a page's rows are shown; what they need beside themselves is read once for all of them. */
  viewer(ctx: Ctx, found: readonly Row[]): ((row: Row) => Node) | Promise<(row: Row) => Node>;
}

export interface ListedNewestFirst<Row, Filter, Node> {
  /** A page of the caller's scope. @throws BAD_INPUT */
  page(ctx: Ctx, filter: Filter, args: PageArgs): Promise<Page<Node>>;
  /** All of the list, page by page, for exports. */
  pages(ctx: Ctx, filter: Filter): AsyncGenerator<Node[]>;
  /** The rows that hold, newest first, as they are shown. */
  some(ctx: Ctx, where: RawBuilder<unknown>, most: number): Promise<Node[]>;
  /** One record of the caller's scope; of another it is as if there were none, and the audit log knows. @throws NOT_FOUND */
  get(ctx: Ctx, id: string): Promise<Row>;
}

/** A list of records by their ids, the newest first: pages, files and one of them by the same columns and the same scope. */
export function newestFirst<Row extends Placed & { id: string }, Filter, Node>(
  list: NewestFirst<Row, Filter, Node>,
): ListedNewestFirst<Row, Filter, Node> {
  const { type, columns, tables, viewer } = list;
  const id = sql.ref(`${list.alias}.id`);
  const keyset = keysetOf<Row, Node, never>({ columns, tables, order: listOrder(`${list.alias}.id`, {}) }, viewer);

  return {
    page: async (ctx, filter, args) => readPage(ctx, keyset, { where: await list.where(ctx, filter) }, args),
    async *pages(ctx, filter) {
      yield* readAll(ctx, keyset, { where: await list.where(ctx, filter) });
    },
    async some(ctx, where, most) {
      const found = await rows<Row>(
        ctx,
        sql`select ${columns} from ${tables} where ${where} order by ${id} desc limit ${most}`,
      );
      return found.map(await viewer(ctx, found));
    },
    get: async (ctx, wanted) =>
      withinScope(
        ctx,
        type,
        isUuid(wanted)
          ? await firstRow<Row>(ctx, sql`select ${columns} from ${tables} where ${id} = ${wanted}`)
          : undefined,
      ),
  };
}
