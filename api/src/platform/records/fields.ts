import { Field as ApiField, ID, Int } from 'type-graphql';
import { type SqlInstant, toDate } from '../../database/sql.ts';
import { DateTimeScalar, DayScalar, JsonScalar } from '../../graphql/scalars.ts';
import { titledEnum } from '../../graphql/titled-enum.ts';
import { formatDateTime } from '../calendar/index.ts';
import type { CellValue } from '../files/index.ts';
import { stateTitles } from '../flow/index.ts';
import { titleOfCode } from '../forms/index.ts';
import type { ChoiceColumn, CodeColumn, Column, VeiledColumn } from './columns.ts';
import { shownAs } from './source.ts';
import type { AnySpec, Field } from './spec.ts';
import type { Table } from './table.ts';
import { veiledOf, WITHHELD } from './veiled.ts';

/** A field of the API: its name, what it is, and whether some rows lack it. */
export interface NamedField {
  name: string;
  field: Field;
  nullable: boolean;
}

/** Every field that the API shows of a record: its columns, what joins bring, what is worked out. */
export const fieldsOf = (table: Table, spec: AnySpec): NamedField[] =>
  readFields(table, spec).filter(({ field }) => field.api !== false);

/** Those that files may show: of the API, and what is read beside it. */
export function readFields(table: Table, spec: AnySpec): NamedField[] {
  const concealed = new Set(spec.conceal?.fields);
  const columns = Object.entries(table.columns).map(([name, column]) => [shownAs(name, column), column] as const);
  const others = [...Object.entries(spec.brought ?? {}), ...Object.entries(spec.shown ?? {})];
  const fields = [...columns, ...others].map(([name, field]) => ({
    name,
    field,
    nullable: field.nullable === true || concealed.has(name),
  }));
  return veiledOf(table).length > 0 ? [...fields, { name: 'withheld', field: WITHHELD, nullable: false }] : fields;
}

/** The enum of a record's states. */
export const stateEnum = ({ name, flow, title, stateEnum: own = `${name}State` }: AnySpec) =>
  flow && titledEnum(own, `${title}的状态`, stateTitles(flow));

/** A field whose words the API gives beside its code, as `…Title`. */
export const hasWords = (field: Column): field is Worded =>
  field.kind === 'code' ||
  (field.kind === 'choice' && !field.wordless) ||
  (field.kind === 'veiled' && field.list !== undefined);
type Worded = ChoiceColumn | CodeColumn | (VeiledColumn & { list: string });

/** What people call a code; the code itself where nothing calls it otherwise. */
export function wordOf(field: Worded, code: string): string {
  return (field.kind === 'choice' ? field.words[code] : titleOfCode(field.list, code)) ?? code;
}

/** The type of a field in the schema. `types` of the record names the classes of JSON columns. */
export function apiType(name: string, field: Column, types: AnySpec['types'] = {}): () => unknown {
  const own = types[name];
  if (own) return own;
  switch (field.kind) {
    case 'link':
      return () => ID;
    case 'flag':
      return () => Boolean;
    case 'moment':
      return () => DateTimeScalar;
    case 'day':
      return () => DayScalar;
    case 'whole':
      return () => (field.size === 'big' ? String : Int);
    case 'choice': {
      const made = titledEnum(field.enum, field.enumDoc, field.words);
      return () => made;
    }
    case 'texts':
      return () => [String];
    case 'links':
      return () => [ID];
    case 'json':
      return () => JsonScalar;
    default:
      return () => String;
  }
}

/** What the schema says of a field: its title, and what the declaration adds. */
export const describe = ({ title, doc }: { title: string; doc?: string }) => (doc ? `${title}; ${doc}` : title);

/** Puts a field on a class of the schema. */
export function addField(
  target: object,
  name: string,
  type: () => unknown,
  options: { description: string; nullable?: boolean },
): void {
  ApiField(type as () => typeof String, options)(target as never, name as never);
}

/** A value as a cell of a file says it. */
export function cellOf(field: Column, value: unknown): CellValue {
  if (value == null) return '';
  switch (field.kind) {
    case 'flag':
      return value === true ? '是' : '';
    case 'moment':
      return formatDateTime(toDate(value as SqlInstant));
    case 'choice':
    case 'code':
      return wordOf(field, String(value));
    case 'veiled':
      return hasWords(field) ? wordOf(field, String(value)) : String(value);
    case 'whole':
      return field.words ? (field.words[String(value)] ?? '') : Number(value);
    case 'decimal':
      return Number(value);
    case 'texts':
      return (value as string[]).map((one) => field.words?.[one] ?? one).join('、');
    case 'json':
      return JSON.stringify(value);
    default:
      return String(value);
  }
}
