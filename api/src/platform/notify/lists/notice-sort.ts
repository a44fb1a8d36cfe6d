import type { RawBuilder } from 'kysely';
import { type SqlInstant, sql, toDate } from '../../../database/sql.ts';
import { decodeCursor, decodeMomentCursor, encodeCursor } from '../../../graphql/connection.ts';
import { refuse } from '../../errors/index.ts';
import type { NotificationSortField } from './notice.enums.ts';

/** How a list is sorted; the newest of equals come first, whatever the direction. */
export interface NoticeSort {
  field: NotificationSortField;
  direction: 'ASC' | 'DESC';
}

/** What the cursor of a row is made of. */
export interface SortedRow {
  id: string;
  type: string;
  matterCode: string | null;
  priority: number;
  priorityOrder: string;
  createdAt: SqlInstant;
}

interface SortKey {
  /** The key as the database compares it. */
  sql: RawBuilder<unknown>;
  of(row: SortedRow): string;
  /** The key of a cursor that came back, as a value to compare with. @throws BAD_INPUT */
  parse(key: string): RawBuilder<unknown>;
}

/** Behind every code; notices about no matter come last. */
const NO_MATTER = '~';
const CODE = /^[\w~.-]{1,20}$/;
const PLACE = /^([1-4])\.(\d{1,16})$/;

const codeKey = (column: RawBuilder<unknown>, of: (row: SortedRow) => string): SortKey => ({
  sql: column,
  of,
  parse: (key) => {
    if (!CODE.test(key)) throw refuse('BAD_INPUT');
    return sql`${key}::text collate "C"`;
  },
});

const KEYS: Readonly<Record<Exclude<NotificationSortField, 'CREATED_AT'>, SortKey>> = {
  TYPE: codeKey(sql`n.template_code collate "C"`, (row) => row.type),
  MATTER: codeKey(sql`coalesce(n.matter_code, ${NO_MATTER}) collate "C"`, (row) => row.matterCode ?? NO_MATTER),
  // Level first, then the place in the one order of all warnings (01 §6.5).
  PRIORITY: {
    sql: sql`(n.priority, n.priority_order)`,
    of: (row) => `${row.priority}.${row.priorityOrder}`,
    parse: (key) => {
      const [, priority, order] = PLACE.exec(key) ?? [];
      if (!priority || !order) throw refuse('BAD_INPUT');
      return sql`(${priority}::smallint, ${order}::bigint)`;
    },
  },
};

/** The order of a list, as the database takes it. */
export function orderBy({ field, direction }: NoticeSort): RawBuilder<unknown> {
  const way = direction === 'ASC' ? sql`asc` : sql`desc`;
  if (field === 'CREATED_AT') return sql`n.created_at ${way}, n.id ${way}`;
  if (field === 'PRIORITY') return sql`n.priority ${way}, n.priority_order ${way}, n.id desc`;
  return sql`${KEYS[field].sql} ${way}, n.id desc`;
}

/** The rows behind a cursor in that order. @throws BAD_INPUT for a cursor of another sort, or one that we did not give */
export function behind({ field, direction }: NoticeSort, after: string | null | undefined): RawBuilder<unknown> {
  if (!after) return sql`true`;
  const sign = direction === 'ASC' ? sql`>` : sql`<`;
  if (field === 'CREATED_AT') {
    const { key, id } = decodeMomentCursor(after);
    return sql`(n.created_at, n.id) ${sign} (${key}::timestamptz, ${id}::uuid)`;
  }
  const { key, id } = decodeCursor(after);
  const column = KEYS[field];
  const value = column.parse(key ?? '');
  return sql`(${column.sql} ${sign} ${value} or (${column.sql} = ${value} and n.id < ${id}::uuid))`;
}

export function cursorOf({ field }: NoticeSort, row: SortedRow): string {
  if (field === 'CREATED_AT') return encodeCursor(toDate(row.createdAt).toISOString(), row.id);
  return encodeCursor(KEYS[field].of(row), row.id);
}
