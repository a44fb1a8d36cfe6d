import { insteadOf } from '../crypto/index.ts';
import type { FlowRow } from '../flow/index.ts';
import type { Ctx } from '../kernel/index.ts';
import { fieldsOf, hasWords, wordOf } from './fields.ts';
import type { Files } from './files.ts';
import { shownAs } from './source.ts';
import type { AnySpec } from './spec.ts';
import type { Table } from './table.ts';
import { isOpen, openVeiled, veiledOf } from './veiled.ts';

type Row = Readonly<Record<string, unknown>>;
export type View = (ctx: Ctx, row: Row, files?: Files) => object;

/** How a row of a record is shown: words of its choices, what is worked out of it, without what it conceals. */
export function viewOf(table: Table, spec: AnySpec, make: () => object): View {
  const titled = fieldsOf(table, spec).flatMap(({ name, field }) =>
    hasWords(field) ? [[name, `${name}Title`, field] as const] : [],
  );
  const shown = Object.entries(spec.shown ?? {}).map(([name, { value }]) => [name, value as Worked] as const);
  const veiled = veiledOf(table);
  const { conceal, flow } = spec;
  const conceals = conceal?.when as ((row: Row) => boolean) | undefined;
  return (ctx, row, files = []) => {
    const node: Record<string, unknown> = Object.assign(make(), row);
    node.row = row;
    if (veiled.length > 0) node.withheld = unveil(ctx, table, veiled, row, node);
    for (const [name, title, field] of titled)
      node[title] = node[name] == null ? null : wordOf(field, String(node[name]));
    if (flow) node.stateTitle = flow.states[String(row.state)]?.title ?? row.state;
    for (const [name, value] of shown) node[name] = value(row, ctx);
    if (spec.files) hang(node, files);
    if (conceals?.(row)) for (const name of conceal?.fields ?? []) node[name] = null;
    return node;
  };
}

/** What is read when it is asked for is not taken along when the node is copied. */
function hang(node: object, files: Files): void {
  Object.defineProperty(
    node,
    'files',
    typeof files === 'function' ? { get: files } : { value: files, enumerable: true },
  );
}

/** Opens what the caller may read; says what he may not. */
function unveil(
  ctx: Ctx,
  table: Table,
  veiled: ReturnType<typeof veiledOf>,
  row: Row,
  node: Record<string, unknown>,
): string[] {
  return veiled.flatMap(([key, name, column]) => {
    const open = isOpen(ctx, column, row);
    node[name] = open ? shownOf(ctx, table, key, row) : null;
    return open ? [] : [name];
  });
}

/** The value, or that the cryptographic service is away (03 §41.14): the rest of the page is read all the same. */
function shownOf(ctx: Ctx, table: Table, key: string, row: Row): string | null {
  try {
    return openVeiled(ctx, table, key, row);
  } catch (error) {
    return insteadOf(error);
  }
}

type Worked = (row: Row, ctx: Ctx) => unknown;

/** The row as the flow engine reads it: business number and subject under the engine's names. */
export function flowRowOf(table: Table, { number, subject, matter }: AnySpec): (row: Row) => FlowRow {
  const property = (column: string) => shownAs(column, table.columns[column] ?? { kind: 'text', title: column });
  const title = property(number);
  const about = property(subject ?? number);
  const matterCode = matter && property(matter);
  return (row) => {
    const named = { title: row[title], subject: row[about], matterCode: matterCode ? row[matterCode] : null };
    return Object.assign({}, row, named) as unknown as FlowRow;
  };
}
