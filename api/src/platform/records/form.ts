import { InputType } from 'type-graphql';
import { badInput, type FieldError } from '../errors/index.ts';
import type { Ctx } from '../kernel/index.ts';
import type { Column, Columns } from './columns.ts';
import { addField, apiType, describe } from './fields.ts';
import { propertyOf } from './source.ts';
import type { PlainOf, PropertyOf, Table } from './table.ts';
import { type Read, readValue } from './values.ts';
import { isOpen } from './veiled.ts';

type Filled<C> = PlainOf<C, Date>;
type Optional<C> = C extends { nullable: true } | { filled: true } ? true : false;

/** What somebody fills in, by the names of the API. */
export type GivenOf<C extends Columns, K extends keyof C> = {
  [N in K as PropertyOf<N, C[N]>]: Filled<C[N]> | (Optional<C[N]> extends true ? null | undefined : never);
};
/** What may be written, by the names of the database: checked, sealed columns still in clear. */
export type WrittenOf<C extends Columns, K extends keyof C> = {
  [N in K]: Filled<C[N]> | (C[N] extends { nullable: true } ? null : C[N] extends { filled: true } ? undefined : never);
};

/** A form over columns of a table. */
export interface Form<T extends Table, K extends keyof T['columns'] & string> {
  readonly table: T;
  /** Name of its input in the schema. */
  readonly name: string;
  readonly columns: readonly K[];
  /** Class of the input in the schema. */
  readonly Input: new () => object;
  /**
   * Checks what was filled in, all of it before it refuses.
   *
   * @param before the row that is edited: it may keep a code that its list no longer offers (ADR 0027)
   * @throws BAD_INPUT naming every wrong field
   */
  read(
    ctx: Ctx,
    given: GivenOf<T['columns'], K>,
    before?: Readonly<Record<string, unknown>>,
  ): WrittenOf<T['columns'], K>;
  /** The same of a row of a sheet, whose cells are texts under the titles of the columns; the faults instead of a refusal. */
  readRow(
    ctx: Ctx,
    cell: (title: string) => string,
  ): { written: WrittenOf<T['columns'], K>; faults: readonly SheetCell[] };
}

/** Of a veiled column: who has no right to it leaves it as it is, and may not fill it in. */
function readUnveiled(
  ctx: Ctx,
  column: Column,
  raw: unknown,
  text: boolean,
  before?: Readonly<Record<string, unknown>>,
): Read {
  if (column.kind !== 'veiled' || isOpen(ctx, column, before)) return readValue(ctx, column, raw, text);
  const given = raw !== null && raw !== undefined && String(raw).trim() !== '';
  return given ? { fault: `您没有填写${column.title}的权限，请留空` } : { value: undefined };
}

const isFilledIn = (column: Column | undefined): boolean => !(column?.kind === 'text' && column.unique);

/** What is wrong with a cell. */
export interface SheetCell {
  column: string;
  message: string;
}

/** Columns that people fill in where a form names none: all but business numbers, which are given. */
type FilledIn<C extends Columns> = { [N in keyof C]: C[N] extends { unique: true } ? never : N }[keyof C] & string;

/**
 * Declares what people fill in of a table.
 *
 * @param name of the input in the schema: `SupportVisitInput`
 * @param columns all but business numbers unless said
 */
export function formOf<T extends Table>(table: T, name: string, doc: string): Form<T, FilledIn<T['columns']>>;
export function formOf<T extends Table, const K extends keyof T['columns'] & string>(
  table: T,
  name: string,
  doc: string,
  columns: readonly K[],
): Form<T, K>;
export function formOf<T extends Table, const K extends keyof T['columns'] & string>(
  table: T,
  name: string,
  doc: string,
  columns: readonly K[] = Object.keys(table.columns).filter((key): key is K => isFilledIn(table.columns[key])),
): Form<T, K> {
  const declared = columns.map((key): [K, Column] => {
    const column = table.columns[key];
    if (!column) throw new Error(`form “${name}”: “${key}” is no declared column of ${table.name}`);
    return [key, column];
  });
  class Input {}
  for (const [key, column] of declared) {
    const property = propertyOf(key, column);
    const nullable = column.nullable === true || column.filled === true;
    addField(Input.prototype, property, apiType(property, column), {
      description: describe(column),
      ...(nullable && { nullable }),
    });
  }
  InputType(name, { description: doc })(Input);

  const readAll = (
    ctx: Ctx,
    given: (key: K, column: Column) => unknown,
    text: boolean,
    before?: Readonly<Record<string, unknown>>,
  ) => {
    const written: Record<string, unknown> = {};
    const faults: { key: K; column: Column; message: string }[] = [];
    for (const [key, column] of declared) {
      const raw = given(key, column);
      const kept = column.kind === 'code' && raw != null && before?.[propertyOf(key, column)] === raw;
      const read = kept ? { value: raw } : readUnveiled(ctx, column, raw, text, before);
      if ('fault' in read) faults.push({ key, column, message: read.fault });
      else written[key] = read.value;
    }
    // Every column of the form was read: what is missing stands among the faults.
    return { written: written as WrittenOf<T['columns'], K>, faults };
  };

  return {
    table,
    name,
    columns,
    Input,
    read(ctx, given, before) {
      const values = given as Readonly<Record<string, unknown>>;
      const { written, faults } = readAll(ctx, (key, column) => values[propertyOf(key, column)], false, before);
      if (faults.length > 0)
        throw badInput(
          faults.map(({ key, column, message }): FieldError => ({ path: `input.${propertyOf(key, column)}`, message })),
        );
      return written;
    },
    readRow(ctx, cell) {
      const { written, faults } = readAll(ctx, (_, { title }) => cell(title), true);
      return { written, faults: faults.map(({ column: { title }, message }) => ({ column: title, message })) };
    },
  };
}
