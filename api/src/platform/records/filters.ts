import type { RawBuilder } from 'kysely';
import type { IndexedField } from '../crypto/index.ts';
import type { Ctx } from '../kernel/index.ts';
import type { Words } from './columns.ts';
import type { Condition } from './condition.ts';

interface Common {
  /** What the line of filters calls it, and the head of a file. */
  label: string;
  /** What the schema says beyond the label. */
  doc?: string;
  /** Its name in the address of the page, where that is another one. */
  url?: string;
  /** Behind 更多. */
  more?: true;
  /** Asked by links and other pages, not offered in the line. */
  hidden?: true;
  /** An argument of the list of its own, beside `filter`. */
  apart?: true;
}

/** How a text is looked for: as a whole in capitals (numbers of records), as a whole as it is, or as a part. */
export type Match = 'number' | 'whole' | 'part';

/** Where a search looks. `when`: a concealed column is found only where it is shown, or the search would tell what the page hides. */
export type Find<Ref extends string> = FindText<Ref> | FindPerson<Ref>;

interface FindText<Ref extends string> {
  in: readonly Ref[];
  match?: Match;
  when?: Condition<Ref>;
}
/** The column of an ID number's index: what is typed is looked for there and nowhere else when it is an ID number, and elsewhere when it is none. */
interface FindPerson<Ref extends string> {
  idNumber: Ref;
  /** As what it was indexed (`person.id_no`). */
  field: IndexedField;
  when?: Condition<Ref>;
}

/** One way to narrow a list, as plain data. From it come the field of the input, the condition, the check of a file's request, its words, and
 * the control in the client. */
export type Filter<Ref extends string = string> =
  | SearchFilter<Ref>
  | StatesFilter
  | ChoicesFilter<Ref>
  | CodesFilter<Ref>
  | FlagFilter<Ref>
  | EqualsFilter<Ref>
  | PlaceFilter
  | BoundFilter<Ref>
  | BlindFilter<Ref>
  | OwnFilter;

/** What is typed; at most `most` characters, 64 unless said. */
export interface SearchFilter<Ref extends string> extends Common {
  kind: 'search';
  hint: string;
  find: readonly Find<Ref>[];
  most?: number;
}
/** States of the record's flow. */
export interface StatesFilter extends Common {
  kind: 'states';
}
/**
 * Codes of a column, several at once; `single`: one. `holds`: the column holds several, of which one must be among them. `text`: the column holds
 * texts though all codes are digits (`32`).
 */
export interface ChoicesFilter<Ref extends string> extends Common {
  kind: 'choices';
  column: Ref;
  words: Words;
  /** Enum of the schema; without it the codes are texts. */
  enum?: string;
  single?: true;
  holds?: true;
  text?: true;
}
/** Codes of a list that offices keep, withdrawn ones too: records may have them. */
export interface CodesFilter<Ref extends string> extends Common {
  kind: 'codes';
  column: Ref;
  list: string;
}
/** A box to tick. */
export interface FlagFilter<Ref extends string> extends Common {
  kind: 'flag';
  when: Condition<Ref>;
}
/**
 * Exactly this; `id`: of another record, whatever is no id finds nothing. `holds`: the column holds several. `chosen`: offered as a choice, among
 * what the page brings. `of`: codes that clients offer by name.
 */
export interface EqualsFilter<Ref extends string> extends Common {
  kind: 'equals';
  column: Ref;
  chosen?: true;
  of?: 'matter';
  id?: true;
  holds?: true;
}
/** The district of the record, or its organisation. */
export interface PlaceFilter extends Common {
  kind: 'district' | 'org';
}
/** From a day on, or up to it (included); the column holds a `moment` or a `day`. Both fields of a period share one control. */
export interface BoundFilter<Ref extends string> extends Common {
  kind: 'from' | 'to';
  column: Ref;
  of?: 'moment' | 'day';
}
/** A sealed value that is found by equality alone: the column of its index, and as what it was indexed (`person.id_no`). */
export interface BlindFilter<Ref extends string> extends Common {
  kind: 'blind';
  column: Ref;
  field: IndexedField;
}
/** What no other kind says; not offered to modules that people make. */
export interface OwnFilter extends Common {
  kind: 'own';
  of: 'text' | 'flag' | 'id';
  where(value: string | boolean, ctx: Ctx): RawBuilder<unknown>;
  /** What the head of a file says of it: its words or its label, unless said; a function where the names change while the product runs. */
  says?: string | ((value: string) => string);
  words?: Words;
}

/** The columns in which a search looks. */
export const placesOf = <Ref extends string>(find: Find<Ref>): readonly Ref[] =>
  'idNumber' in find ? [find.idNumber] : find.in;

export type Filters<Ref extends string = string> = Readonly<Record<string, Filter<Ref>>>;

type Given<F> = F extends { kind: 'flag' } | { kind: 'own'; of: 'flag' }
  ? boolean
  : F extends { kind: 'states' }
    ? string[]
    : F extends { kind: 'choices'; single: true }
      ? string
      : F extends { kind: 'choices' | 'codes' }
        ? string[]
        : string;

/** What a caller narrows a list by; what is absent does not. */
export type FilterOf<F> = { [K in keyof F]?: Given<F[K]> | null | undefined };

/** District and organisation, which every list of placed records has. */
export const placed = {
  districtCode: { kind: 'district', label: '区', doc: '区划代码', url: 'district' },
  orgId: { kind: 'org', label: '服务中心', doc: '服务中心的标识', url: 'centre', more: true },
} as const satisfies Filters;

/** A period of local days over a column, behind 更多. */
export const period = <const Ref extends string>(label: string, column: Ref, of: 'moment' | 'day' = 'moment') => ({
  from: { kind: 'from' as const, label: `${label}起`, doc: `${label}起，YYYY-MM-DD`, column, of, more: true as const },
  to: {
    kind: 'to' as const,
    label: `${label}止`,
    doc: `${label}止（含），YYYY-MM-DD`,
    column,
    of,
    more: true as const,
  },
});
