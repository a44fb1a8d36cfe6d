import type { TypedDocumentNode } from '@apollo/client';
import type { AttachmentData, FlowPanelData, RemainingData } from '../flow/flow.types.ts';
import type { StateTone } from '../flow/StateTag.tsx';
import type { FilterField } from '../table/filter.types.ts';
import type { ListRow } from '../table/RecordList.tsx';
import type { UrlValues } from '../table/url-state.ts';
import type { ConnectionData } from '../table/useRecordList.ts';

/** The types of the list of a declared record in a client; what `write-records.mjs` writes fills them in. */
export interface ListedTypes {
  /** A row of the list. */
  Row: ListRow;
  ListData: object;
  ListVariables: { first?: number | null | undefined; after?: string | null | undefined };
  /** What of the list stands in the address: a codec by name. */
  Url: object;
  /** The filter as the API takes it. */
  Filter: object;
  /** States of the flow; `never` without one. */
  State: string;
  /** Names of the list's columns. */
  Column: string;
}

/** Those of a declared record that a page reads one by one. */
export interface RecordTypes extends ListedTypes {
  /** The record as its own page reads it. */
  One: ListRow & { files?: readonly AttachmentData[]; flow?: FlowPanelData };
  OneData: object;
  /** Names of what the page says. */
  Fact: string;
}

/** Those of a declared record that people act upon. */
export interface ActedTypes extends ListedTypes {
  Row: ListRow & { version: number; flow: NonNullable<ListRow['flow']> };
  ActData: object;
  ActVariables: object;
  Outcome: object;
}

type Maybe<T> = T | null | undefined;

/** How the states of a record stand out. */
export type Tones<T extends ListedTypes> = Readonly<Record<T['State'], StateTone>>;

/** A field and how its kind is shown. `number` is the record's own number, which leads to it. */
export type ShownField<Row> = {
  name: string;
  title: string;
  /** The reader has no right to it: the page says so instead of showing nothing. */
  isWithheld?(row: Row): boolean;
} & (
  | {
      kind: 'text' | 'number' | 'moment' | 'day' | 'decimal' | 'money' | 'link';
      value(row: Row): Maybe<string>;
    }
  | { kind: 'choice'; value(row: Row): Maybe<string>; words?: Readonly<Record<string, string>> }
  | { kind: 'flag'; value(row: Row): Maybe<boolean> }
  | { kind: 'whole'; value(row: Row): Maybe<number | string>; words?: Readonly<Record<string, string>> }
  | { kind: 'texts'; value(row: Row): Maybe<readonly string[]> }
  | { kind: 'parts'; value(row: Row): Maybe<readonly object[] | object> }
  | { kind: 'state'; value(row: Row): string; state(row: Row): string }
  | { kind: 'remaining'; value(row: Row): RemainingData }
);

/** A column of the list: what stands under it in quiet letters, whether it wraps, stays, waits to be chosen, sorts. */
export type RecordColumn<Row> = ShownField<Row> & {
  under?: readonly ShownField<Row>[];
  wide?: true;
  key?: true;
  hidden?: true;
  width?: number;
  sort?: string;
};

/** What the record's page says of a field. */
export type RecordFact<One> = ShownField<One> & { wide?: true };

/** A filter of the line; what a place or a matter may be is the reader's, what is chosen among the page's. */
export type RecordFilter = FilterField | PlaceFilter | ChosenFilter;

interface PlaceFilter {
  kind: 'place';
  of: 'district' | 'centre' | 'matter';
  key: string;
  label: string;
  more?: boolean;
}

/** One among what the page brings: `choices` by the filter's key. */
interface ChosenFilter {
  kind: 'chosen';
  key: string;
  label: string;
  more?: boolean;
}

/** The list of a declared record as a client knows it. */
export interface ListedRecord<T extends ListedTypes> {
  /** Its types, for the compiler alone: pages that are given the record know them. */
  readonly types?: T;
  /** Type of the record in changes, history and to-dos. */
  type: string;
  /** Name of the list: saved views and chosen columns are kept under it. */
  id: string;
  title: string;
  unit: string;
  /** Address of the list; that of a record is this and its id. */
  route: string;
  list: TypedDocumentNode<T['ListData'], T['ListVariables']>;
  connection(data: T['ListData']): ConnectionData<T['Row']>;
  /** A row leads to the record's page. */
  opens: boolean;
  columns: readonly RecordColumn<T['Row']>[];
  filters: readonly RecordFilter[];
  url: T['Url'];
  toFilter(values: UrlValues<T['Url']>): T['Filter'];
  /** What the list is asked with, but for its page and order. */
  variables(filter: T['Filter']): Omit<T['ListVariables'], 'first' | 'after' | 'sort'>;
  /** What people call the states. */
  states?: Readonly<Record<T['State'], string>>;
  /** How they stand out. */
  tones?: Tones<T>;
  /** Its file: whoever has all of these rights may take it away. */
  exportAs?: { permissions: readonly string[]; url: string };
}

/** A declared record whose page is the declaration's, too. */
export interface ClientRecord<T extends RecordTypes> extends ListedRecord<T> {
  one: TypedDocumentNode<T['OneData'], { id: string }>;
  record(data: T['OneData']): T['One'];
  /** The record as a row of its list. */
  row(record: T['One']): T['Row'];
  facts: readonly RecordFact<T['One']>[];
}

/** The mutation of the acts of a declared record. */
export interface ActedRecord<T extends ActedTypes> {
  /** For the compiler alone: whose acts they are. */
  readonly types?: T;
  act: {
    document: TypedDocumentNode<T['ActData'], T['ActVariables']>;
    outcome(data: T['ActData']): T['Outcome'];
  };
}
