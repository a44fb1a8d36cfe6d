import type { DataClass, IndexedKind } from '../crypto/index.ts';
import type { MaskKind } from '../masking/index.ts';

/**
 * What a column of a declared record is, as plain data: the same object says the type of a value, the field of the API, the head of a file, the
 * control of a form and how a text is read from an import. Key = name in the database; the API calls it by the camel case of that, or `as`.
 */
export type Column =
  | TextColumn
  | LinkColumn
  | FlagColumn
  | MomentColumn
  | DayColumn
  | WholeColumn
  | DecimalColumn
  | ChoiceColumn
  | CodeColumn
  | TextsColumn
  | LinksColumn
  | SealedColumn
  | VeiledColumn
  | JsonColumn;

/** Codes with their words, as people read them. */
export type Words = Readonly<Record<string, string>>;

interface Common {
  /** What people call it: head of the column, label of the field. */
  title: string;
  /** What the schema says beyond the title. */
  doc?: string;
  /** Its name in the API, where the camel case of the column is not it. */
  as?: string;
  /** Read, but no field of the API. */
  api?: false;
  /** The database takes null. */
  nullable?: true;
  /** The database fills it where nothing is written. */
  filled?: true;
}

/** Text of at most `max` characters; without `max` any length. `unique`: no two records share it. */
export interface TextColumn extends Common {
  kind: 'text';
  max?: number;
  unique?: true;
  /** Exactly `max` characters (`char(n)`): codes of districts, digests. */
  fixed?: true;
  /** The codes that it may hold, where they cannot be names of an enum (`32`): sheets may say their words. */
  words?: Words;
  /** Rule by name that a module brings (`valueChecks`): check digits, codes of a list. */
  check?: string;
}
/** The id of another record. */
export interface LinkColumn extends Common {
  kind: 'link';
}
/** Yes or no. */
export interface FlagColumn extends Common {
  kind: 'flag';
}
/** A moment, to the millisecond, in UTC. */
export interface MomentColumn extends Common {
  kind: 'moment';
}
/** A day of the calendar, YYYY-MM-DD. */
export interface DayColumn extends Common {
  kind: 'day';
}
/** A whole number. `big`: beyond 2 147 483 647, a text in the API. `words`: what people call its values. */
export interface WholeColumn extends Common {
  kind: 'whole';
  size?: 'small' | 'big';
  least?: number;
  most?: number;
  words?: Words;
}
/** An exact decimal (`numeric`), a text in the API: money in yuan, shares. `money`: an amount as people enter it, nothing below zero, read with the thousands apart; `least`: no less. */
export interface DecimalColumn extends Common {
  kind: 'decimal';
  digits: number;
  scale: number;
  money?: true;
  least?: string;
}
/** One of a few codes; the API gives the code and, as `…Title`, its words. */
export interface ChoiceColumn extends Common {
  kind: 'choice';
  max: number;
  words: Words;
  /** Name of the enum in the schema. */
  enum: string;
  /** What the enum is of, for the schema. */
  enumDoc: string;
  /** The API gives the code alone: its words stand in a field of another name, or nowhere. */
  wordless?: true;
}
/** A code of a list that offices keep (`dictionary(code)`); the API gives the code and, as `…Title`, what the list says of it now. */
export interface CodeColumn extends Common {
  kind: 'code';
  list: string;
  max: number;
}
/** Several texts. */
export interface TextsColumn extends Common {
  kind: 'texts';
  words?: Words;
}
/** Ids of several other records. */
export interface LinksColumn extends Common {
  kind: 'links';
}
/**
 * Enciphered at rest (SM4). `<name>_masked` beside it keeps what may be seen, which is all that lists, pages and files show; with `index`,
 * `<name>_index` finds it by equality (HMAC-SM3) and never leaves the database.
 */
export interface SealedColumn extends Common {
  kind: 'sealed';
  /** Class of the key, as the key ring names it. */
  key: DataClass;
  /** How what may be seen is made; see `platform/masking`. */
  mask: MaskKind;
  max: number;
  /** In which spelling it is found. */
  index?: IndexedKind;
  /** Rule by name that a module brings (`valueChecks`): check digits. */
  check?: string;
}
/**
 * Enciphered at rest (SM4) and read under a right of its own: nobody else is told more than that the field is withheld, in lists, pages, files and the
 * API; nothing searches or sorts by it. Who lacks the right neither writes it nor takes away what is there.
 */
export interface VeiledColumn extends Common {
  kind: 'veiled';
  nullable: true;
  /** Class of the key, as the key ring names it. */
  key: DataClass;
  /** The right under which it is read and written. */
  needs: string;
  /** Who handed the record in writes it and reads it too. */
  filler?: true;
  /** Property of the row that is an organisation's id: its people write it and read it too, as long as the record is with them. */
  party?: string;
  max: number;
  /** Code list of its values (`dictionary(code)`); the API gives the words as `…Title`. */
  list?: string;
  /** What its value looks like, where no list says so, and how the office says it. */
  pattern?: { of: RegExp; says: string };
}
/** Parts that belong together; `shape<T>()` says their type, `types` of the record their class in the API. */
export interface JsonColumn<T = unknown> extends Common {
  kind: 'json';
  shape: Shape<T>;
}

/** The type of a JSON column, for the compiler alone. */
export interface Shape<T> {
  readonly of?: T;
}
export const shape = <T>(): Shape<T> => ({});

export type Columns = Readonly<Record<string, Column>>;

/** `case_no` → `caseNo`. */
export type Camel<S extends string> = S extends `${infer Head}_${infer Tail}` ? `${Head}${Capitalize<Camel<Tail>>}` : S;
export const camel = (name: string): string =>
  name.replace(/_([a-z0-9])/g, (_, letter: string) => letter.toUpperCase());

/** Codes that are whole numbers are compared, asked and given as such: marks from 1 to 5. */
export const areNumbers = (words: Words): boolean => Object.keys(words).every((code) => /^\d+$/.test(code));

/** The columns beside a sealed one. */
export const maskedOf = (name: string): string => `${name}_masked`;
export const indexOf = (name: string): string => `${name}_index`;
