import { z } from 'zod';
import { sql } from '../../database/sql.ts';
import { requireIntact } from '../access/index.ts';
import { type ExportList, exportDay, inWords, maskedList, orgWords } from '../exports/index.ts';
import type { ExportColumn } from '../files/index.ts';
import { titleOfCode } from '../forms/index.ts';
import { type Ctx, hasPermission } from '../kernel/index.ts';
import type { ListSort } from '../lists/index.ts';
import { areNumbers } from './columns.ts';
import { cellOf, readFields } from './fields.ts';
import type { Filter } from './filters.ts';
import type { Reader } from './reader.ts';
import type { AnySpec, Field } from './spec.ts';
import type { Table } from './table.ts';

type Given = Record<string, unknown>;
type Node = Readonly<Record<string, unknown>>;

const text = z.string().max(64).nullish();

/** A filter as the request of a file may hold it. */
function schemaOf(spec: AnySpec, filter: Filter): z.ZodType {
  switch (filter.kind) {
    case 'search':
      return z
        .string()
        .max(filter.most ?? 64)
        .nullish();
    case 'states':
      return z.array(z.enum(Object.keys(spec.flow?.states ?? {}))).nullish();
    case 'choices': {
      const codes = Object.keys(filter.words);
      const one = areNumbers(filter.words) ? z.number().refine((code) => codes.includes(String(code))) : z.enum(codes);
      return filter.single ? one.nullish() : z.array(one).nullish();
    }
    case 'codes':
      return z.array(z.string().max(64)).max(300).nullish();
    case 'flag':
      return z.boolean().nullish();
    case 'own':
      if (filter.of === 'flag') return z.boolean().nullish();
      return filter.words ? z.enum(Object.keys(filter.words)).nullish() : text;
    case 'from':
    case 'to':
      return exportDay;
    default:
      return text;
  }
}

/** What the head of a file says of one part of its filter. */
async function wordsOf(
  ctx: Ctx,
  spec: AnySpec,
  filter: Filter,
  value: unknown,
): Promise<string | null | undefined | false> {
  if (value == null || value === '') return undefined;
  switch (filter.kind) {
    case 'states':
      return inWords(value as string[], (state) => spec.flow?.states[state]?.title);
    case 'choices':
      return inWords([value].flat() as string[], (code) => filter.words[code]);
    case 'codes':
      return inWords(value as string[], (code) => titleOfCode(filter.list, code));
    case 'flag':
      return value === true && filter.label;
    case 'org':
      return orgWords(ctx, String(value));
    case 'district':
      return ctx.app.registry.regionTitle(String(value)) ?? String(value);
    case 'from':
      return `${String(value)}起`;
    case 'to':
      return `${String(value)}止`;
    case 'search':
    case 'blind':
      return `按${filter.kind === 'search' ? '查找内容' : filter.label}`;
    case 'equals':
      return filter.id ? filter.label : `${filter.label}：${String(value)}`;
    case 'own':
      if (filter.of === 'flag') return value === true && filter.label;
      if (typeof filter.says === 'function') return filter.says(String(value));
      return filter.words?.[String(value)] ?? filter.says ?? filter.label;
  }
}

export function sortSchema({ sorts }: AnySpec) {
  return sorts
    ? { sort: z.strictObject({ field: z.enum(Object.keys(sorts)), direction: z.enum(['ASC', 'DESC']) }).nullish() }
    : {};
}

/** The columns of a record's file: heads, widths and how each value reads. */
export function fileColumns(
  table: Table,
  spec: AnySpec,
  isLeftOut: (field: Field) => boolean = () => false,
): ExportColumn<Node>[] {
  const fields = new Map(readFields(table, spec).map(({ name, field }) => [name, field]));
  return (spec.export?.columns ?? []).flatMap((column) => {
    const [name, width, head] = typeof column === 'string' ? [column] : column;
    const field = fields.get(name) ?? titleField(name, fields);
    const of = fields.get(name) ?? fields.get(name.replace(/Title$/, ''));
    if (of && isLeftOut(of)) return [];
    return {
      title: head ?? field.title,
      ...(width !== undefined && { width }),
      value: (node) => cellOf(field, node[name]),
    };
  });
}

/** A file has no column that its reader may not see in every row of it: who handed some of them in does not see the others'. */
const isVeiled = ({ actor }: Ctx, field: Field) => field.kind === 'veiled' && !hasPermission(actor, field.needs);

/** `…Title`: the words of a choice stand under the title of the choice. */
function titleField(name: string, fields: ReadonlyMap<string, Field>): Field {
  const of = name.replace(/Title$/, '');
  if (name === 'stateTitle') return { kind: 'text', title: '状态' };
  const field = fields.get(of);
  if (!field || of === name) throw new Error(`there is no field “${name}”`);
  return { kind: 'text', title: field.title };
}

/** No file carries a row that was changed by hand (03 §41.7 "before … export"). @throws E-CR-12 */
async function* intact(ctx: Ctx, { sealed }: AnySpec, pages: AsyncIterable<Node[]>): AsyncGenerator<Node[]> {
  for await (const page of pages) {
    const ids = page.map(({ id }) => String(id));
    if (sealed) await requireIntact(ctx, sealed, sql`t.id = any(${ids}::uuid[])`);
    yield page;
  }
}

/** The list of a record as an Excel file of the caller's scope, masked as the page is. */
export function fileOf(table: Table, spec: AnySpec, reader: Reader): ExportList<Given> | undefined {
  const { export: file, filters } = spec;
  if (!file) return undefined;
  const schema = z.strictObject({
    ...Object.fromEntries(Object.entries(filters).map(([name, filter]) => [name, schemaOf(spec, filter)])),
    ...sortSchema(spec),
  });
  const split = ({ sort, ...given }: Given) => ({ given, sort: sort as ListSort | undefined });
  const list = maskedList<Given, Node>({
    kind: file.kind,
    title: file.title ?? spec.title,
    unit: spec.unit,
    schema: schema as z.ZodType<Given>,
    permission: file.permission,
    from: (ctx, request) => reader.from(ctx, split(request).given),
    columns: (ctx) => fileColumns(table, spec, (column) => isVeiled(ctx, column)),
    pages: (ctx, request) =>
      intact(ctx, spec, reader.pages(ctx, split(request).given, split(request).sort) as AsyncGenerator<Node[]>),
    words: async (request, ctx) =>
      Promise.all(Object.entries(filters).map(([name, filter]) => wordsOf(ctx, spec, filter, request[name]))),
    audit: { event: file.audit, objectType: spec.type },
  });
  // What was looked for may be an ID number: the audit log keeps that somebody looked.
  const told = (request: Given) =>
    Object.fromEntries(
      Object.entries(request).map(([name, value]) => [name, value && isLookedFor(filters[name]) ? true : value]),
    );
  return {
    ...list,
    audit: (request) => ({ event: file.audit, objectType: spec.type, detail: { filter: told(request) } }),
  };
}

const isLookedFor = (filter: Filter | undefined) => filter?.kind === 'search' || filter?.kind === 'blind';
