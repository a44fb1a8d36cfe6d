import type { RawBuilder, SelectQueryBuilder } from 'kysely';
import { sql } from '../../database/sql.ts';
import { found } from '../../database/tables.ts';
import { isUuid } from '../../database/uuid.ts';
import type { Page, PageArgs } from '../../graphql/connection.ts';
import { scopeWhere } from '../access/index.ts';
import { type Ctx, type Placed, scopeOf } from '../kernel/index.ts';
import {
  countOf,
  type Keyset,
  type ListSort,
  listOrder,
  readAll,
  readPage,
  type SortedRow,
  type SortKey,
  type Stretch,
  withinScope,
} from '../lists/index.ts';
import { maskedOf } from './columns.ts';
import { filesOf } from './files.ts';
import { narrow } from './narrow.ts';
import { ownColumns } from './source.ts';
import type { AnySpec } from './spec.ts';
import type { Table } from './table.ts';
import type { View } from './view.ts';

type Row = Placed & { id: string } & Readonly<Record<string, unknown>>;
type Query = SelectQueryBuilder<Record<string, Record<string, unknown>>, string, Row & SortedRow>;
type Given = Readonly<Record<string, unknown>>;
type Sorted = ListSort | null | undefined;

export interface AnySource {
  readonly table: Table;
  readonly alias: string;
  readonly query: unknown;
}

/** How the rows of a record are read: everything from one declaration, the caller's scope always first. */
export interface Reader {
  where(ctx: Ctx, given: Given): RawBuilder<unknown>;
  page(ctx: Ctx, given: Given, args: PageArgs, sort?: Sorted): Promise<Page<object>>;
  pages(ctx: Ctx, given: Given, sort?: Sorted): AsyncGenerator<object[]>;
  some(ctx: Ctx, where: RawBuilder<unknown>, most: number): Promise<object[]>;
  count(ctx: Ctx, given: Given): Promise<{ totalCount: number; totalCapped: boolean }>;
  /** What a list is counted from, with a limit of the caller's. */
  from(ctx: Ctx, given: Given): RawBuilder<unknown>;
  get(ctx: Ctx, id: string): Promise<Row>;
  /** What a list that is narrowed so shows, the newest first, as part of a statement over several records: columns of {@link Found}. */
  found(ctx: Ctx, given: Given, most: number): RawBuilder<unknown>;
}

/** A record as one statement finds it among those of other kinds. */
export interface Found {
  type: string;
  id: string;
  number: string;
  /** Whom it is about, masked; empty where the record does not say. */
  subject: string;
  /** Of its flow, where it has one. */
  state: string | null;
}

export function readerOf(source: AnySource, spec: AnySpec, view: View): Reader {
  const { alias } = source;
  const base = source.query as Query;
  const rows = base.select([ownColumns(source) as never]);
  const id = sql.ref(`${alias}.id`);
  const order = listOrder<string>(`${alias}.id`, sortKeys(spec));
  const read = (ctx: Ctx, { where, by, sortKey, limit }: Stretch) =>
    found<Row & SortedRow>(
      ctx,
      rows
        .select([sql`${sortKey}`.as('sortKey') as never])
        .where(where as RawBuilder<boolean>)
        .orderBy(by as never)
        .limit(limit),
    );
  const viewer = (ctx: Ctx, found: readonly Row[]) => {
    const files = filesOf(ctx, spec, found);
    return (row: Row) => view(ctx, row, files(row.id));
  };
  const keyset: Keyset<Row, object, string> = { order, read, viewer };
  const { scope } = spec;
  const scoped = (ctx: Ctx) => scope?.where(ctx) ?? scopeWhere(scopeOf(ctx.actor), alias);
  const where = (ctx: Ctx, given: Given) =>
    sql.join([scoped(ctx), ...narrow(ctx, alias, spec.filters, given)], sql` and `);
  const from = (ctx: Ctx, given: Given) =>
    sql`(${base
      .clearSelect()
      .select(sql`1`.as('one'))
      .where(where(ctx, given) as RawBuilder<boolean>)}) as listed`;
  const { subject, number } = spec;
  const about = subject && (source.table.columns[subject]?.kind === 'sealed' ? maskedOf(subject) : subject);
  const shownAlone = sql`${spec.type}::text as type, ${id}::text as id, ${sql.ref(`${alias}.${number}`)}::text as number,
    ${about ? sql`coalesce(${sql.ref(`${alias}.${about}`)}::text, '')` : sql`''`} as subject,
    ${spec.flow ? sql.ref(`${alias}.state`) : sql`null`}::text as state`;
  return {
    where,
    from,
    found: (ctx, given, most) =>
      sql`(${base
        .clearSelect()
        .select(shownAlone as never)
        .where(where(ctx, given) as RawBuilder<boolean>)
        .orderBy(sql`${id} desc`)
        .limit(most)})`,
    page: async (ctx, given, args, sort) => {
      const wanted = { where: where(ctx, given), sort };
      const page = await readPage(ctx, keyset, wanted, args);
      return spec.counted ? { ...page, ...(await countOf(ctx, from(ctx, given))) } : page;
    },
    async *pages(ctx, given, sort) {
      yield* readAll(ctx, keyset, { where: where(ctx, given), sort });
    },
    some: async (ctx, condition, most) => {
      const some = await read(ctx, {
        where: sql`${scoped(ctx)} and ${condition}`,
        by: sql`${id} desc`,
        sortKey: sql`null::text`,
        limit: most,
      });
      return some.map(viewer(ctx, some));
    },
    count: (ctx, given) => countOf(ctx, from(ctx, given)),
    get: async (ctx, wanted) => {
      if (!isUuid(wanted)) return withinScope<Row>(ctx, spec.type, undefined);
      const one = rows.where(sql<boolean>`${id} = ${wanted}`);
      const first = async (asked: unknown) =>
        (await found<Row>(ctx, asked as SelectQueryBuilder<never, never, Row>))[0];
      if (!scope) return withinScope(ctx, spec.type, await first(one));
      // Whose rows a list shows, the statement says of one; of another's nothing is read, whose cost would tell that it is there.
      const row = await first(one.where(scope.where(ctx) as RawBuilder<boolean>));
      if (row) return row;
      const other = await first(one.clearSelect().select(sql`${id}`.as('id') as never));
      return withinScope(ctx, spec.type, other, () => false);
    },
  };
}

function sortKeys({ sorts = {} }: AnySpec): Record<string, SortKey> {
  return Object.fromEntries(
    Object.entries(sorts).map(([name, sort]) => [
      name,
      { title: sort.title, kind: sort.kind, by: 'column' in sort ? sql.ref(sort.column) : sort.by },
    ]),
  );
}
