export { type Columns, shape } from './columns.ts';
export type { Condition } from './condition.ts';
export { type AnyRecord, defineRecord, type RecordOf } from './define-record.ts';
export { type FilterOf, type Filters, period, placed } from './filters.ts';
export { readFrom } from './source.ts';
export { defineTable, type RowOf } from './table.ts';
