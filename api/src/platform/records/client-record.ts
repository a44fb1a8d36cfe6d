import { stateTitles, tonesOf } from '../flow/index.ts';
import { clientFormOf } from './client-form.ts';
import { type Column, camel } from './columns.ts';
import type { AnyRecord } from './define-record.ts';
import { fieldsOf, hasWords } from './fields.ts';
import type { Filter } from './filters.ts';
import type { MakingForm } from './mutations.ts';
import { operationsOf } from './queries.ts';
import { shownAs } from './source.ts';
import type { AnySpec, Client, PageColumn, PageFact, ShownSpec } from './spec.ts';
import type { Table } from './table.ts';
import { veiledOf } from './veiled.ts';

/** What a client is told of a field; `enum` names the enum of a choice, `words` what people call the values of a number. */
interface ClientField {
  kind: string;
  title: string;
  nullable?: true;
  /** Not shown to everybody: `withheld` of the record says to whom not. */
  veiled?: true;
  enum?: string;
  words?: Readonly<Record<string, string>>;
  /** Fields of a field that has such. */
  parts?: readonly string[];
}

/** A filter without what the server looks up: what its control, the address of the page and the filter of the API need. */
interface ClientFilter {
  name: string;
  kind: string;
  label: string;
  hint?: string;
  url: string;
  more?: true;
  hidden?: true;
  /** An argument beside `filter`. */
  apart?: true;
  words?: Readonly<Record<string, string>>;
  enum?: string;
  single?: true;
  /** The code list that it offers. */
  list?: string;
  /** Offered as a choice, among what the page brings. */
  chosen?: true;
  of?: string;
}

/** What of the schema a client is told beside the declaration. */
export interface SchemaOfRecord {
  /** The fields of a field whose type is an object. */
  partsOf(field: string): readonly string[];
  /** Whether the schema has an operation of this name that answers with one record, or acts as a flow's acts do: declared or a resolver beside. */
  reads(operation: string): boolean;
  acts(operation: string): boolean;
  /** The form of a mutation that makes such a record. */
  making?: MakingForm | undefined;
}

/**
 * All that a client has to know of a declared record to be written: names of its types and operations, its words, and the pages of the
 * declaration. Plain data, from which `web-kit/codegen/write-records.mjs` writes each client's part.
 */
export function clientRecordOf({ table, spec }: AnyRecord, { partsOf, reads, acts, making }: SchemaOfRecord) {
  const { name, plural, type, title, unit, flow, page, portal, filters, sorts } = spec;
  const { list, one, act } = operationsOf(spec);
  const form = clientFormOf(making);
  return {
    name,
    plural,
    type,
    title,
    unit,
    number: shownAs(spec.number, table.columns[spec.number] ?? { kind: 'text', title }),
    operations: { list, ...(reads(one) && { one }), ...(acts(act) && { act }) },
    ...(Object.values(filters).some(({ apart }) => !apart) && { filter: `${name}Filter` }),
    ...(sorts && { sort: { input: `${name}Sort`, field: `${name}SortField`, fields: sortsOf(table, spec) } }),
    ...(flow && {
      state: { enum: spec.stateEnum ?? `${name}State`, words: stateTitles(flow), tones: tonesOf(flow) },
    }),
    ...(form && { form }),
    ...(spec.counted && { counted: true }),
    ...(spec.files && { files: true }),
    ...(veiledOf(table).length > 0 && { withholds: true }),
    ...(spec.export && {
      export: { permissions: [spec.export.permission].flat(), url: `/exports/${spec.export.kind}.xlsx` },
    }),
    filters: Object.entries(filters).map(([key, filter]) => clientFilter(spec, key, filter)),
    fields: Object.fromEntries(
      fieldsOf(table, spec).flatMap(({ name: key, field, nullable }) => {
        const nothing = nullable && { nullable: true as const };
        const own: ClientField = {
          kind: clientKind(field),
          title: field.title,
          ...nothing,
          ...(field.kind === 'veiled' && { veiled: true as const }),
          ...(field.kind === 'choice' && { enum: field.enum }),
          ...(field.kind === 'json' && { parts: partsOf(key) }),
          ...('words' in field && !hasWords(field) && field.words && { words: field.words }),
        };
        const words: ClientField = { kind: 'text', title: field.title, ...nothing };
        return hasWords(field)
          ? [
              [key, own],
              [`${key}Title`, words],
            ]
          : [[key, own]];
      }),
    ),
    pages: [
      ...(page
        ? [
            {
              ...clientPage(table, spec, page.client ?? 'staff', page),
              ...(page.title && { title: page.title }),
              ...(page.help && { help: page.help }),
              ...(page.part && { part: page.part }),
            },
          ]
        : []),
      ...(portal ? [clientPage(table, spec, 'training', portal)] : []),
    ],
  };
}

export type ClientRecord = ReturnType<typeof clientRecordOf>;

/** Clients read what is veiled as they read codes and texts: who may not see it has nothing to read. */
function clientKind(field: Column): string {
  if (field.kind === 'veiled') return field.list === undefined ? 'text' : 'code';
  return field.kind === 'decimal' && field.money ? 'money' : field.kind;
}

function clientFilter(spec: AnySpec, name: string, filter: Filter): ClientFilter {
  const { kind, label, url = name, more, hidden, apart } = filter;
  return {
    name,
    kind,
    label,
    url,
    ...(more && { more }),
    ...(hidden && { hidden }),
    ...(apart && { apart }),
    ...(filter.kind === 'search' && { hint: filter.hint }),
    ...(filter.kind === 'states' &&
      spec.flow && { words: stateTitles(spec.flow), enum: spec.stateEnum ?? `${spec.name}State` }),
    ...(filter.kind === 'choices' && {
      words: filter.words,
      ...(filter.enum && { enum: filter.enum }),
      ...(filter.single && { single: filter.single }),
    }),
    ...(filter.kind === 'codes' && { list: filter.list }),
    ...(filter.kind === 'equals' && filter.chosen && { chosen: filter.chosen }),
    ...(filter.kind === 'equals' && filter.of && { of: filter.of }),
    ...(filter.kind === 'own' && { of: filter.of, ...(filter.words && { words: filter.words }) }),
  };
}

/** The sorts with the field of the API that each goes by, where it goes by a column that has one. */
const sortsOf = ({ columns }: Table, { sorts = {} }: AnySpec) =>
  Object.entries(sorts).map(([field, sort]) => {
    if (!('column' in sort)) return { field, title: sort.title };
    const name = sort.column.split('.').at(-1) ?? sort.column;
    const column = columns[name];
    return { field, title: sort.title, by: column ? shownAs(name, column) : camel(name) };
  });

function clientPage(
  table: Table,
  spec: AnySpec,
  client: Client,
  { route, columns, facts, also = [], open = [] }: ShownSpec<string>,
) {
  return {
    client,
    route,
    columns: columns.map((column) => clientColumn(table, spec, column)),
    ...(facts && { facts: facts.map(clientFact) }),
    also,
    open,
  };
}

/** A column as the list shows it; its head sorts where the declaration says so, or where a sort goes by the column itself. */
function clientColumn(table: Table, spec: AnySpec, column: PageColumn<string>) {
  const told = typeof column === 'string' ? { name: column } : column;
  const byItself = sortsOf(table, spec).find(({ by }) => by && [by, `${by}Title`].includes(told.name));
  const sort = 'sort' in told ? told.sort : byItself?.field;
  return { ...told, ...(sort && { sort }) };
}

const clientFact = (fact: PageFact<string>) => (typeof fact === 'string' ? { name: fact } : fact);
