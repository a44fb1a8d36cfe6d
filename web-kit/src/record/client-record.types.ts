import type { TypedDocumentNode } from '@apollo/client';
import type { AttachmentData, FlowPanelData, RemainingData } from '../flow/flow.types.ts';
import type { StateTone } from '../flow/StateTag.tsx';
import type { FilterField } from '../table/filter.types.ts';
import type { ListRow } from '../table/RecordList.tsx';
import type { UrlValues } from '../table/url-state.ts';
import type { ConnectionData } from '../table/useRecordList.ts';

/** The types of a declared record in a client; what `write-records.mjs` writes fills them in. */
export interface RecordTypes {
  /** A row of the list. */
  Row: ListRow;
  ListData: object;
  ListVariables: { first?: number | null | undefined; after?: string | null | undefined };
  /** The record as its own page reads it. */
  One: ListRow & { files?: readonly AttachmentData[]; flow?: FlowPanelData };
  OneData: object;
  /** What of the list stands in the address: a codec by name. */
  Url: object;
  /** The filter as the API takes it. */
  Filter: object;
  /** States of the flow; `never` without one. */
  State: string;
  /** Names of the list's columns, and of what the page says. */
  Column: string;
  Fact: string;
}

/** A declared record that people act upon. */
export interface ActedTypes extends RecordTypes {
  Row: ListRow & { version: number; flow: NonNullable<ListRow['flow']> };
  ActData: object;
  ActVariables: object;
  Outcome: object;
}

type Maybe<T> = T | null | undefined;

/** How the states of a record stand out. */
export type Tones<T extends RecordTypes> = Readonly<Record<T['State'], StateTone>>;

/** A field and how its kind is shown. `number` is the record's own number, which leads to it. */
export type ShownField<Row> = { name: string; title: string } & (
  | {
      kind: 'text' | 'number' | 'moment' | 'day' | 'decimal' | 'money' | 'choice' | 'link';
      value(row: Row): Maybe<string>;
    }
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

/** A filter of the line; the choices of a place are those of the reader. */
export type RecordFilter = FilterField | PlaceFilter | ChosenFilter;

interface PlaceFilter {
  kind: 'place';
  of: 'district' | 'centre';
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

/** A declared record as a client knows it. */
export interface ClientRecord<T extends RecordTypes> {
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
  one: TypedDocumentNode<T['OneData'], { id: string }>;
  record(data: T['OneData']): T['One'];
  /** The record as a row of its list. */
  row(record: T['One']): T['Row'];
  columns: readonly RecordColumn<T['Row']>[];
  facts: readonly RecordFact<T['One']>[];
  filters: readonly RecordFilter[];
  url: T['Url'];
  toFilter(values: UrlValues<T['Url']>): T['Filter'];
  /** What the list is asked with, but for its page and order. */
  variables(filter: T['Filter']): Omit<T['ListVariables'], 'first' | 'after' | 'sort'>;
  /** What people call the states. */
  states?: Readonly<Record<T['State'], string>>;
  /** Its file: whoever has all of these rights may take it away. */
  exportAs?: { permissions: readonly string[]; url: string };
}

/** A declared record with the mutation of its acts. */
export interface ActedRecord<T extends ActedTypes> extends ClientRecord<T> {
  act: {
    document: TypedDocumentNode<T['ActData'], T['ActVariables']>;
    outcome(data: T['ActData']): T['Outcome'];
  };
}
