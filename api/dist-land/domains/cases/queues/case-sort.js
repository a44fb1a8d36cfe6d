import { sql, toDate } from "../../../database/sql.js";
export const CASE_SORT_FIELDS = [
    'SUBMITTED_AT',
    'DUE_AT',
    'UPDATED_AT',
    'CASE_NO'
];
const LAST = '9999-12-31T00:00:00.000Z';
const instant = (value)=>value === null ? LAST : toDate(value).toISOString();
const timestamp = sql`::timestamptz`;
/** A missing date counts as the last of all, so that keyset paging never compares with null. */ const KEYS = {
    SUBMITTED_AT: {
        expression: sql`c.submitted_at`,
        cast: timestamp,
        field: 'submittedAt',
        keyOf: (r)=>instant(r.submittedAt)
    },
    DUE_AT: {
        expression: sql`coalesce(c.due_at, '9999-12-31'::timestamptz)`,
        cast: timestamp,
        field: 'dueAt',
        keyOf: (r)=>instant(r.dueAt)
    },
    UPDATED_AT: {
        expression: sql`c.updated_at`,
        cast: timestamp,
        field: 'updatedAt',
        keyOf: (r)=>instant(r.updatedAt)
    },
    CASE_NO: {
        expression: sql`c.case_no`,
        cast: sql``,
        field: 'caseNo',
        keyOf: (r)=>r.caseNo
    }
};
/** Only drafts have no time of submission; the lists without them keep the plain column and its index. */ const DRAFTS_SUBMITTED = {
    ...KEYS.SUBMITTED_AT,
    expression: sql`coalesce(c.submitted_at, '9999-12-31'::timestamptz)`
};
export function caseSortKey(sort, filter) {
    return sort.field === 'SUBMITTED_AT' && filter.status?.includes('DRAFT') ? DRAFTS_SUBMITTED : KEYS[sort.field];
}
/** The rows that stand behind a key in a list's direction. */ export function beyondKey({ expression, cast }, from, descending) {
    return sql`and (${expression}, c.id) ${descending ? sql`<` : sql`>`} (${from.key}${cast}, ${from.id}::uuid)`;
}

//# sourceMappingURL=case-sort.js.map