import type { SelectType } from 'kysely';
import type { SqlInstant } from '../../database/sql.ts';
import type { Tables } from '../../database/tables.ts';
import type { FlowRow } from '../flow/index.ts';
import type { Placed } from '../kernel/index.ts';
import type { Camel, Column, Columns } from './columns.ts';

/** A table as the records on it know it: the columns that somebody sees, fills in or looks for. Others may be left out. */
export interface Table<Name extends string = string, C extends Columns = Columns> {
  readonly name: Name;
  /** Its rows are records of a flow: state, version, place and limits are the engine's columns and not declared. */
  readonly flow: boolean;
  readonly columns: C;
}

/** What the database says of a column, for the compiler: a nullable one is declared so, another one is not. */
type AsFound<Found> = Column & (null extends SelectType<Found> ? { nullable: true } : { nullable?: never });
type DeclaredOf<Name extends keyof Tables> = { readonly [K in keyof Tables[Name]]?: AsFound<Tables[Name][K]> };
type NoOthers<Name extends keyof Tables, C> = { readonly [K in Exclude<keyof C, keyof Tables[Name]>]: never };

/**
 * Declares a table's columns. The compiler names one that the database does not have, and one that is nullable on one side alone; lengths and
 * types are compared by `disagreements` in a test.
 */
export function defineTable<
  const Name extends keyof Tables & string,
  const C extends Columns & DeclaredOf<Name>,
>(table: { name: Name; flow?: boolean; columns: C & NoOthers<Name, C> }): Table<Name, C> {
  return { flow: false, ...table };
}

/** What a column holds; a moment is a text where rows bring it, a Date where somebody fills it in. */
export type PlainOf<C, Moment> = C extends { kind: 'choice'; words: infer W }
  ? keyof W & string
  : C extends { kind: 'whole'; size: 'big' }
    ? string
    : C extends { kind: 'whole' }
      ? number
      : C extends { kind: 'flag' }
        ? boolean
        : C extends { kind: 'moment' }
          ? Moment
          : C extends { kind: 'texts' | 'links' }
            ? string[]
            : C extends { kind: 'json'; shape: { of?: infer T } }
              ? T
              : string;

/** The value of a column as rows bring it. */
export type ValueOf<C> = C extends { nullable: true } ? PlainOf<C, SqlInstant> | null : PlainOf<C, SqlInstant>;

/** The name of a column in rows and in the API. */
export type PropertyOf<K, C> = C extends { as: infer As extends string } ? As : K extends string ? Camel<K> : never;

type Sealed = { kind: 'sealed' };
type MaskedOf<C> = C extends { nullable: true } ? string | null : string;

/** A row's values: of a sealed column what may be seen of it. Ciphertexts are opened by an act of their own, indexes by nobody. */
export type ReadOf<C> = { [K in keyof C as C[K] extends Sealed ? never : PropertyOf<K, C[K]>]: ValueOf<C[K]> } & {
  [K in keyof C as C[K] extends Sealed ? `${PropertyOf<K, C[K]>}Masked` : never]: MaskedOf<C[K]>;
};

interface PlainRow extends Placed {
  id: string;
}

/** The engine's columns, where the table has them. */
type BaseOf<Name> = Name extends keyof Tables
  ? 'event_hash' extends keyof Tables[Name]
    ? FlowRow
    : PlainRow
  : PlainRow;

/** A row of a record: the engine's columns where it has a flow, and those declared. */
export type RowOf<T> = T extends Table<infer Name, infer C> ? ReadOf<C> & BaseOf<Name> : never;
