import type { RawBuilder } from 'kysely';
import { firstRow, rows, sql } from '../../database/sql.ts';
import { isUuid } from '../../database/uuid.ts';
import { decodeCursor, encodeCursor, type Page, type PageArgs, pageSize, toPage } from '../../graphql/connection.ts';
import { recordAuditApart } from '../audit/index.ts';
import { refuse } from '../errors/index.ts';
import { type Ctx, inScope, type Placed, scopeOf } from '../kernel/index.ts';

/** Rows that a file is written from at a time. */
const CHUNK = 500;

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

  const select = (ctx: Ctx, where: RawBuilder<unknown>, limit: number) =>
    rows<Row>(ctx, sql`select ${columns} from ${tables} where ${where} order by ${id} desc limit ${limit}`);

  async function read(ctx: Ctx, filter: Filter, after: string | undefined, limit: number): Promise<Row[]> {
    const from = after ? sql`${id} < ${after}::uuid` : sql`true`;
    return select(ctx, sql`${await list.where(ctx, filter)} and ${from}`, limit);
  }

  return {
    async page(ctx, filter, args) {
      const size = pageSize(args);
      const found = await read(ctx, filter, args.after ? decodeCursor(args.after).id : undefined, size + 1);
      return toPage(found, size, args, (row) => encodeCursor(null, row.id), await viewer(ctx, found));
    },
    async *pages(ctx, filter) {
      for (let after: string | undefined; ; ) {
        const found = await read(ctx, filter, after, CHUNK);
        if (found.length > 0) yield found.map(await viewer(ctx, found));
        after = found.at(-1)?.id;
        if (found.length < CHUNK) return;
      }
    },
    async some(ctx, where, most) {
      const found = await select(ctx, where, most);
      return found.map(await viewer(ctx, found));
    },
    async get(ctx, wanted) {
      const row = isUuid(wanted)
        ? await firstRow<Row>(ctx, sql`select ${columns} from ${tables} where ${id} = ${wanted}`)
        : undefined;
      if (row && inScope(scopeOf(ctx.actor), row)) return row;
      if (row)
        await recordAuditApart(ctx, { event: 'access.out-of-scope', objectType: type, objectId: row.id, ok: false });
      throw refuse('NOT_FOUND');
    },
  };
}
