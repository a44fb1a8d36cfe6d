import type { RawBuilder } from 'kysely';
import { rows, type SqlInstant, sql } from '../../../../database/sql.ts';
import { isUuid } from '../../../../database/uuid.ts';
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
import { type Ctx, hasPermission, scopeOf } from '../../../../platform/kernel/index.ts';
import { caseFlow } from '../../case.flow.ts';
import { subCaseFlow } from '../../sub-case.flow.ts';
import type { LibraryState } from './library-query.ts';

export type DifferenceState = 'OPEN' | 'VERIFIED' | 'RESOLVED';

/** A record of which the library says something else than we. */
export interface LibraryDifference {
  id: string;
  recordType: 'case' | 'subCase';
  recordId: string;
  projid: string;
  caseId: string;
  localState: string;
  libraryState: LibraryState;
  state: DifferenceState;
  seenAt: SqlInstant;
  checkedAt: SqlInstant;
  resolvedAt: SqlInstant | null;
  verifiedAt: SqlInstant | null;
  verifiedBy: string | null;
  verifyReason: string | null;
  repushedAt: SqlInstant | null;
  repushedBy: string | null;
}

/** The same with what the caller may do about it. */
export interface DifferenceView extends LibraryDifference {
  localStateTitle: string;
  canRepush: boolean;
  canVerify: boolean;
}

export interface DifferenceFilter {
  state?: readonly DifferenceState[] | null | undefined;
  libraryState?: readonly LibraryState[] | null | undefined;
  /** Beginning of a business number. */
  search?: string | null | undefined;
}

const stateOf = sql`case when d.resolved_at is not null then 'RESOLVED' when d.verified_at is not null then 'VERIFIED' else 'OPEN' end`;

const differenceColumns = sql`d.id, d.record_type as "recordType", d.record_id as "recordId", d.projid, d.case_id as "caseId",
  d.local_state as "localState", d.library_state as "libraryState", ${stateOf} as state, d.seen_at as "seenAt",
  d.checked_at as "checkedAt", d.resolved_at as "resolvedAt", d.verified_at as "verifiedAt", d.verified_by as "verifiedBy",
  d.verify_reason as "verifyReason", d.repushed_at as "repushedAt", d.repushed_by as "repushedBy"`;

/** Differences in the caller's scope, newest first; those that wait for somebody unless the filter says other states. */
export async function listDifferences(
  ctx: Ctx,
  filter: DifferenceFilter,
  args: PageArgs,
): Promise<Page<DifferenceView>> {
  const size = pageSize(args);
  const after = args.after ? sql`d.id < ${cursorId(args.after)}::uuid` : sql`true`;
  const found = await selectDifferences(ctx, sql`${conditionOf(filter)} and ${after}`, size + 1);
  return toPage(
    found,
    size,
    args,
    (row) => encodeCursor(null, row.id),
    (row) => viewDifference(ctx, row),
  );
}

/** One difference in the caller's scope, or undefined. */
export async function findDifference(ctx: Ctx, id: string): Promise<LibraryDifference | undefined> {
  return isUuid(id) ? (await selectDifferences(ctx, sql`d.id = ${id}`, 1))[0] : undefined;
}

export function viewDifference(ctx: Ctx, row: LibraryDifference): DifferenceView {
  const flow = row.recordType === 'case' ? caseFlow : subCaseFlow;
  const may = (permission: string) => ctx.actor.kind === 'USER' && hasPermission(ctx.actor, permission);
  return {
    ...row,
    localStateTitle: flow.states[row.localState]?.title ?? row.localState,
    canRepush: row.state !== 'RESOLVED' && may('push:retry'),
    canVerify: row.state === 'OPEN' && may('library:verify'),
  };
}

function selectDifferences(ctx: Ctx, condition: RawBuilder<unknown>, limit: number): Promise<LibraryDifference[]> {
  return rows<LibraryDifference>(
    ctx,
    sql`select ${differenceColumns} from library_difference d
        where ${scopeWhere(scopeOf(ctx.actor), 'd')} and ${condition} order by d.id desc limit ${limit}`,
  );
}

function conditionOf({ state, libraryState, search }: DifferenceFilter): RawBuilder<unknown> {
  const states = state && state.length > 0 ? state : ['OPEN'];
  const parts: RawBuilder<unknown>[] = [sql`${stateOf} = any(${[...states]}::text[])`];
  if (libraryState && libraryState.length > 0) parts.push(sql`d.library_state = any(${[...libraryState]}::text[])`);
  const text = search?.trim().toUpperCase();
  if (text) parts.push(sql`starts_with(d.projid, ${text})`);
  return sql.join(parts, sql` and `);
}

function cursorId(cursor: string): string {
  const { id } = decodeCursor(cursor);
  if (!isUuid(id)) throw refuse('BAD_INPUT');
  return id;
}
