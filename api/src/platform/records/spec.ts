import type { RawBuilder, StringReference } from 'kysely';
import type { SealedTable } from '../access/index.ts';
import type { CellValue } from '../files/index.ts';
import type { FlowDefinition } from '../flow/index.ts';
import type { AreaKey, Ctx, MenuGroup } from '../kernel/index.ts';
import type { SortKeyKind } from '../lists/index.ts';
import type { Column, Words } from './columns.ts';
import type { Condition } from './condition.ts';
import type { FilterOf, Filters } from './filters.ts';
import type { RowOf, Table, ValueOf } from './table.ts';

/** What the schema says of the operations. Without `one` or `act` there is none of that name, or it is a resolver beside. */
interface Docs {
  list: string;
  one?: string;
  /** Where something narrows the list. */
  filter?: string;
  act?: string;
}

/** A field that no column holds; its kind says its type, its words and how files show it. */
export type Field = Column;
/** A field worked out of a row. */
export type Shown<Row> = Field & { value(row: Row, ctx: Ctx): unknown };

/** A row as the source brings it. */
export type SourceRow<T extends Table, Extra> = RowOf<T> & Extra;

/** A column that a list is sorted by: one of the source, or an expression that is never null. */
export type Sort<Ref extends string> = { title: string; kind: SortKeyKind } & (
  | { column: Ref }
  | { by: RawBuilder<unknown> | ((ctx: Ctx) => RawBuilder<unknown>) }
);

type TitleOf<K> = K extends string ? `${K}Title` : never;
type ChoicesOf<Row> = keyof Row;
/** The names that files and pages may use: of the row, of what is worked out, of the words of choices. */
export type NameOf<T extends Table, Extra, S> =
  | (keyof SourceRow<T, Extra> & string)
  | (keyof S & string)
  | TitleOf<ChoicesOf<SourceRow<T, Extra>>>
  | 'stateTitle';

/** A column of a file: the field, how wide in characters, and what its head says where that is not its title. */
export type FileColumn<Name extends string> = Name | readonly [Name, number] | readonly [Name, number, string];

/**
 * A column of the page: `wide` wraps and gets the room that is left, `key` is never folded away, `hidden` is chosen by the reader, `under` stands in
 * the second line. `sort` names the sort of its head, where that does not go by the column of the same name.
 */
export type PageColumn<Name extends string> =
  | Name
  | {
      name: Name;
      title?: string;
      width?: number;
      wide?: true;
      key?: true;
      hidden?: true;
      under?: readonly Name[];
      sort?: string;
    };

/** What the record's page says of a field: under its title or another one, across the page where it is `wide`. */
export type PageFact<Name extends string> = Name | { name: Name; title?: string; wide?: true };

/** What the pages of a record show, in the words of the declaration. `remaining` is the time that its flow leaves. */
export interface ShownSpec<Name extends string> {
  /** Address of the list; that of one record is this and its id. */
  route: string;
  columns: readonly PageColumn<Name>[];
  /** What the record's page says of it, in the order of reading; without them a record has no page of its own, and its row leads nowhere. */
  facts?: readonly PageFact<Name>[];
  /** Fields that cells of the page's own need besides. */
  also?: readonly Name[];
  /** Fields that the record's page needs besides. */
  open?: readonly Name[];
}

/** The same with its entry in the menu; `part`: a part of the page at its route, which has an entry already. */
export type PageSpec<Name extends string> = ShownSpec<Name> & {
  /** What the page is called, where that is not the record's title. */
  title?: string;
  /** What the page is for, in a clerk's words, where nobody writes a page of its own. */
  help?: readonly string[];
  /** Of which client; the staff console unless said. */
  client?: Client;
} & (EntrySpec | { part: true });

/** How the menu shows the entry of a page. */
interface EntrySpec {
  /** Who finds it in the menu, where not all readers do: holders of this right. */
  opens?: string;
  /** What its page asks for beside the record: who finds it must hold this too. */
  alsoNeeds?: readonly string[];
  icon: string;
  /** 业务域 in which it stands; its group's unless said. */
  area?: AreaKey;
  /** Which entries of the menu it stands with. */
  group?: MenuGroup;
  order: number;
  part?: never;
}

/** Clients that have pages of declared records. */
export type Client = 'staff' | 'training';

export interface RecordSpec<T extends Table, DB, TB extends keyof DB, Extra, S, F> {
  /** The type in the schema: `NegativeReview`; of lists `negativeReviews`. */
  name: string;
  plural: string;
  /** The type of the record in history, to-dos and changes: `negativeReview`. */
  type: string;
  title: string;
  /** What is counted: 件. */
  unit: string;
  doc: string;
  docs: Docs;
  flow?: FlowDefinition;
  /** Name of the enum of its states, where that is not the record's name and `State`. */
  stateEnum?: string;
  /** Any of these may read; the flow says who may act. The first opens the entry of the menu. */
  permission: string | readonly string[];
  /** Column with the business number, and with whom or what it is about. */
  number: keyof T['columns'] & string;
  /** Business numbers of the day: CP20261130 and so many digits. */
  numbering?: { prefix: string; digits: number };
  /** Its rows carry an integrity code: written with every row, verified before a change and before a file (03 §41.7). */
  sealed?: SealedTable;
  subject?: keyof T['columns'] & string;
  matter?: keyof T['columns'] & string;
  /** Classes of JSON columns in the API. */
  types?: Readonly<Record<string, () => unknown>>;
  /** What joins bring and the API shows. */
  brought?: { readonly [K in keyof Extra]?: Field };
  /** What is worked out of a row. */
  shown?: { readonly [K in keyof S]: Shown<SourceRow<T, Extra>> };
  /** Fields that some rows do not show; nullable in the schema. A search may name their columns with `when` alone. */
  conceal?: { when(row: SourceRow<T, Extra>): boolean; fields: readonly (keyof SourceRow<T, Extra> & string)[] };
  /** Files that hang on the record; the words describe them in the schema. */
  files?: string;
  /** Whose rows a list shows, and which one is opened; by organisation unless said. */
  scope?: { where(ctx: Ctx): RawBuilder<unknown> };
  filters: F & Filters<StringReference<DB, TB>>;
  sorts?: Readonly<Record<string, Sort<StringReference<DB, TB>>>>;
  /** Lists say how many there are, counted up to 10,000. */
  counted?: true;
  export?: {
    permission: string | readonly string[];
    kind: string;
    /** What the file is called and headed, where that is not the record's title. */
    title?: string;
    /** Code of the audit event; its title is 导出 and the record's. */
    audit: string;
    columns: readonly FileColumn<NameOf<T, Extra, NoInfer<S>>>[];
  };
  page?: PageSpec<NameOf<T, Extra, NoInfer<S>> | 'remaining'>;
  /** What the institutions' portal shows of the same records, where the console has pages of them too. */
  portal?: ShownSpec<NameOf<T, Extra, NoInfer<S>> | 'remaining'>;
}

/** What is the same for every record, once the compiler has seen it: the spec without its types. */
export interface AnySpec {
  name: string;
  plural: string;
  type: string;
  title: string;
  unit: string;
  doc: string;
  docs: Docs;
  flow?: FlowDefinition;
  stateEnum?: string;
  permission: string | readonly string[];
  number: string;
  /** Business numbers of the day: CP20261130 and so many digits. */
  numbering?: { prefix: string; digits: number };
  /** Its rows carry an integrity code: written with every row, verified before a change and before a file (03 §41.7). */
  sealed?: SealedTable;
  subject?: string;
  matter?: string;
  types?: Readonly<Record<string, () => unknown>>;
  brought?: Readonly<Record<string, Field>>;
  shown?: Readonly<Record<string, Shown<never>>>;
  conceal?: { when(row: never): boolean; fields: readonly string[] };
  files?: string;
  scope?: { where(ctx: Ctx): RawBuilder<unknown> };
  filters: Filters;
  sorts?: Readonly<Record<string, Sort<string>>>;
  counted?: true;
  export?: {
    permission: string | readonly string[];
    kind: string;
    title?: string;
    audit: string;
    columns: readonly FileColumn<string>[];
  };
  page?: PageSpec<string>;
  portal?: ShownSpec<string>;
}

export type { CellValue, Condition, FilterOf, ValueOf, Words };
