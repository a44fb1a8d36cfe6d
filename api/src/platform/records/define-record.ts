import type { RawBuilder } from 'kysely';
import type { Page, PageArgs } from '../../graphql/connection.ts';
import type { ExportList } from '../exports/index.ts';
import type { Attachment } from '../files/index.ts';
import type { RecordBinding } from '../flow/index.ts';
import type { Ctx } from '../kernel/index.ts';
import type { ListSort } from '../lists/index.ts';
import { faultsOf } from './check.ts';
import { maskedOf } from './columns.ts';
import { fileOf } from './file.ts';
import type { FilterOf } from './filters.ts';
import { connectionOfNode, filterInputOf, nodeOf, sortOfSpec } from './node.ts';
import { type Open, openerOf } from './open.ts';
import { type Classes, permissionsToRead, queriesOf } from './queries.ts';
import { type Reader, readerOf } from './reader.ts';
import type { Source } from './source.ts';
import type { AnySpec, RecordSpec, SourceRow } from './spec.ts';
import type { Table } from './table.ts';
import { viewOf } from './view.ts';

/** A record as its declaration makes it; everything is read within the caller's scope. */
export interface RecordOf<T extends Table, Extra, F> extends AnyRecord {
  /** What a filter asks for, the caller's scope included; over the tables of the declaration's source. @throws BAD_INPUT */
  where(ctx: Ctx, filter: FilterOf<F>): RawBuilder<unknown>;
  /** A page of the list. @throws BAD_INPUT */
  page(ctx: Ctx, filter: FilterOf<F>, args: PageArgs, sort?: ListSort | null): Promise<Page<object>>;
  /** All of the list, a page at a time. */
  pages(ctx: Ctx, filter: FilterOf<F>, sort?: ListSort | null): AsyncGenerator<object[]>;
  /** At most `most` of those for which `where` holds, the newest first, as they are shown. */
  some(ctx: Ctx, where: RawBuilder<unknown>, most: number): Promise<object[]>;
  /** How many there are, counted up to 10,000. */
  count(ctx: Ctx, filter: FilterOf<F>): Promise<{ totalCount: number; totalCapped: boolean }>;
  /** The row of one record. @throws NOT_FOUND for an absent one and for one out of scope */
  get(ctx: Ctx, id: string): Promise<SourceRow<T, Extra>>;
  /** A row as the API shows it. */
  view(ctx: Ctx, row: SourceRow<T, Extra>, files?: readonly Attachment[]): object;
}

/** What the platform knows of a record without its types: for the registry, the generated clients and the generic suites. */
export interface AnyRecord {
  readonly table: Table;
  readonly alias: string;
  readonly spec: AnySpec;
  readonly classes: Classes;
  /** Its rows as they are read, without their types. */
  readonly reader: Reader;
  open: Open;
  readonly exported: ExportList<Record<string, unknown>> | undefined;
  /** The part of a flow's binding that the declaration says; the domain adds its guards and effects. */
  readonly binding: Pick<
    RecordBinding,
    'type' | 'title' | 'flow' | 'table' | 'titleColumn' | 'subjectColumn' | 'matterColumn' | 'link' | 'viewPermission'
  >;
  /** Its operations in the schema: list, one, acts. */
  readonly operations: readonly (new () => object)[];
}

/**
 * Declares a record: what it is, who reads it, how it is narrowed, sorted, shown and taken away. What follows from that nobody writes again.
 *
 * @throws where the declaration contradicts itself, naming the place
 */
export function defineRecord<T extends Table, DB, TB extends keyof DB, Extra, const S, const F>(
  source: Source<T, DB, TB, Extra>,
  typed: RecordSpec<T, DB, TB, Extra, S, F>,
): RecordOf<T, Extra, F> {
  const { table, alias } = source;
  // The compiler has seen it: from here on a declaration is plain data, as one that comes from the database is.
  const spec = typed as unknown as AnySpec;
  const faults = faultsOf(table, spec);
  if (faults.length > 0) throw new Error(`record “${spec.name}”: ${faults.join('; ')}`);
  const Node = nodeOf(table, spec);
  const classes: Classes = {
    Node,
    Connection: connectionOfNode(spec.name, Node),
    Filter: filterInputOf(spec),
    Sort: sortOfSpec(spec),
  };
  const view = viewOf(table, spec, () => new Node());
  const reader = readerOf(source, spec, view);
  const open = openerOf(spec, reader, view);
  const exported = fileOf(table, spec, reader);
  const own: RecordOf<T, Extra, F> = {
    table,
    alias,
    spec,
    classes,
    exported,
    where: (ctx, filter) => reader.where(ctx, filter as Record<string, unknown>),
    page: (ctx, filter, args, sort) => reader.page(ctx, filter as Record<string, unknown>, args, sort),
    pages: (ctx, filter, sort) => reader.pages(ctx, filter as Record<string, unknown>, sort),
    some: reader.some,
    reader,
    count: (ctx, filter) => reader.count(ctx, filter as Record<string, unknown>),
    get: async (ctx, id) => (await reader.get(ctx, id)) as unknown as SourceRow<T, Extra>,
    open,
    view: (ctx, row, files) => view(ctx, row as unknown as Record<string, unknown>, files),
    binding: bindingOf(table, spec),
    operations: queriesOf(spec, classes, reader, open),
  };
  return own;
}

function bindingOf(table: Table, spec: AnySpec) {
  const { type, title, flow, number, subject, matter, page } = spec;
  const about = subject ?? number;
  return {
    type,
    title,
    flow: flow?.key ?? '',
    table: table.name,
    titleColumn: number,
    subjectColumn: table.columns[about]?.kind === 'sealed' ? maskedOf(about) : about,
    ...(matter && { matterColumn: matter }),
    link: `${page?.route ?? ''}/{id}`,
    viewPermission: permissionsToRead(spec)[0],
  };
}
