import { sql, toDate } from '../../../database/sql.ts';
import type { CaseFilter } from './case-filter.ts';
import type { CaseRow } from './case-row.ts';

export const CASE_SORT_FIELDS = ['SUBMITTED_AT', 'DUE_AT', 'UPDATED_AT', 'CASE_NO'] as const;

export interface CaseSort {
  field: (typeof CASE_SORT_FIELDS)[number];
  direction: 'ASC' | 'DESC';
}

/** What a list is ordered by; ties are ordered by id. */
export interface CaseSortKey {
  expression: ReturnType<typeof sql>;
  /** Turns the text of {@link keyOf} into the expression's type. */
  cast: ReturnType<typeof sql>;
  /** The field whose column {@link keyOf} reads. */
  field: 'submittedAt' | 'dueAt' | 'updatedAt' | 'caseNo';
  /** The row's key as text, exact enough to go on from. */
  keyOf(row: CaseRow): string;
}

const LAST = '9999-12-31T00:00:00.000Z';
const instant = (value: CaseRow['dueAt']) => (value === null ? LAST : toDate(value).toISOString());
const timestamp = sql`::timestamptz`;

/** A missing date counts as the last of all, so that keyset paging never compares with null. */
const KEYS: Readonly<Record<CaseSort['field'], CaseSortKey>> = {
  SUBMITTED_AT: {
    expression: sql`c.submitted_at`,
    cast: timestamp,
    field: 'submittedAt',
    keyOf: (r) => instant(r.submittedAt),
  },
  DUE_AT: {
    expression: sql`coalesce(c.due_at, '9999-12-31'::timestamptz)`,
    cast: timestamp,
    field: 'dueAt',
    keyOf: (r) => instant(r.dueAt),
  },
  UPDATED_AT: {
    expression: sql`c.updated_at`,
    cast: timestamp,
    field: 'updatedAt',
    keyOf: (r) => instant(r.updatedAt),
  },
  CASE_NO: { expression: sql`c.case_no`, cast: sql``, field: 'caseNo', keyOf: (r) => r.caseNo },
};

/** Only drafts have no time of submission; the lists without them keep the plain column and its index. */
const DRAFTS_SUBMITTED: CaseSortKey = {
  ...KEYS.SUBMITTED_AT,
  expression: sql`coalesce(c.submitted_at, '9999-12-31'::timestamptz)`,
};

export function caseSortKey(sort: CaseSort, filter: CaseFilter): CaseSortKey {
  return sort.field === 'SUBMITTED_AT' && filter.status?.includes('DRAFT') ? DRAFTS_SUBMITTED : KEYS[sort.field];
}

/** The rows that stand behind a key in a list's direction. */
export function beyondKey(
  { expression, cast }: CaseSortKey,
  from: { key: string | null; id: string },
  descending: boolean,
): ReturnType<typeof sql> {
  return sql`and (${expression}, c.id) ${descending ? sql`<` : sql`>`} (${from.key}${cast}, ${from.id}::uuid)`;
}
