import { firstRow, rows, run, type SqlInstant, sql } from '../../../../database/sql.ts';
import { isUuid, uuidv7 } from '../../../../database/uuid.ts';
import {
  decodeCursor,
  encodeCursor,
  type Page,
  type PageArgs,
  pageSize,
  toPage,
} from '../../../../graphql/connection.ts';
import { scopeWhere } from '../../../../platform/access/scope/scope-where.ts';
import { refuse } from '../../../../platform/errors/index.ts';
import { type Ctx, scopeOf } from '../../../../platform/kernel/index.ts';
import { type ComparedRecord, expectedState } from './compared-records.ts';
import type { LibraryState } from './library-query.ts';

/** A record of which the library says something else than we. */
export interface LibraryDifference {
  id: string;
  projid: string;
  caseId: string;
  localState: string;
  libraryState: LibraryState;
  seenAt: SqlInstant;
  checkedAt: SqlInstant;
  resolvedAt: SqlInstant | null;
}

/** Writes down what a comparison of some records found: new and changed differences, and which open ones are gone. Two statements. */
export async function writeDifferences(
  tx: Ctx,
  compared: readonly ComparedRecord[],
  library: ReadonlyMap<string, LibraryState>,
): Promise<void> {
  const now = tx.app.clock.now();
  const found = compared.flatMap((record) => {
    const state = library.get(record.projid) ?? 'MISSING';
    if (state === expectedState(record.state)) return [];
    return [{ ...record, id: uuidv7(now.getTime()), library: state }];
  });
  const different = found.map(({ recordId }) => recordId);
  await run(
    tx,
    sql`update library_difference set resolved_at = ${now}, checked_at = ${now}
        where resolved_at is null and record_id = any(${compared.map(({ recordId }) => recordId)}::uuid[])
          and not record_id = any(${different}::uuid[])`,
  );
  await run(
    tx,
    sql`insert into library_difference as known (id, projid, record_type, record_id, case_id, local_state, library_state,
          org_id, org_path, district_code, seen_at, checked_at)
        select f.id, f.projid, f."recordType", f."recordId", f."caseId", f.state, f.library, f."orgId", f."orgPath",
          f."districtCode", ${now}, ${now}
        from jsonb_to_recordset(${JSON.stringify(found)}::jsonb) as f(id uuid, projid text, "recordType" text,
          "recordId" uuid, "caseId" uuid, state text, library text, "orgId" uuid, "orgPath" text, "districtCode" text)
        on conflict (record_id) where resolved_at is null do update set local_state = excluded.local_state,
          library_state = excluded.library_state, checked_at = excluded.checked_at`,
  );
}

/** How many differences are open, and how many of them are new since an instant. */
export async function countOpen(ctx: Ctx, since: Date): Promise<{ open: number; fresh: number }> {
  const found = await firstRow<{ open: number; fresh: number }>(
    ctx,
    sql`select count(*)::int as open, count(*) filter (where seen_at >= ${since})::int as fresh
        from library_difference where resolved_at is null`,
  );
  return found ?? { open: 0, fresh: 0 };
}

/** Differences in the caller's scope, newest first; the open ones alone unless said. */
export async function listDifferences(
  ctx: Ctx,
  includeResolved: boolean,
  args: PageArgs,
): Promise<Page<LibraryDifference>> {
  const size = pageSize(args);
  const open = includeResolved ? sql`true` : sql`d.resolved_at is null`;
  const after = args.after ? sql`d.id < ${cursorId(args.after)}::uuid` : sql`true`;
  const found = await rows<LibraryDifference>(
    ctx,
    sql`select d.id, d.projid, d.case_id as "caseId", d.local_state as "localState", d.library_state as "libraryState",
          d.seen_at as "seenAt", d.checked_at as "checkedAt", d.resolved_at as "resolvedAt"
        from library_difference d
        where ${scopeWhere(scopeOf(ctx.actor), 'd')} and ${open} and ${after} order by d.id desc limit ${size + 1}`,
  );
  return toPage(
    found,
    size,
    args,
    (row) => encodeCursor(null, row.id),
    (row) => row,
  );
}

function cursorId(cursor: string): string {
  const { id } = decodeCursor(cursor);
  if (!isUuid(id)) throw refuse('BAD_INPUT');
  return id;
}
