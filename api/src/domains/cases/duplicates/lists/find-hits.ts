import { firstRow, rows, sql } from '../../../../database/sql.ts';
import { isUuid } from '../../../../database/uuid.ts';
import {
  decodeCursor,
  encodeCursor,
  type Page,
  type PageArgs,
  pageSize,
  toPage,
} from '../../../../graphql/connection.ts';
import { recordAuditApart } from '../../../../platform/audit/index.ts';
import { refuse } from '../../../../platform/errors/index.ts';
import { findReason } from '../../../../platform/flow/index.ts';
import { type Ctx, inScope, scopeOf } from '../../../../platform/kernel/index.ts';
import { caseFlow } from '../../case.flow.ts';
import { readCase } from '../../case-page.ts';
import { HIT } from '../detect/keep-hits.ts';
import { hitFlow, TOLD_WAYS } from '../hit.flow.ts';
import { RULE_TITLES, SEVERITY_TITLES } from '../words.ts';
import { DuplicateHitType } from './hit.type.ts';
import { type DuplicateHitFilterInput, hitWhere } from './hit-filter.ts';
import { type HitRow, hitColumns, hitTables } from './hit-row.ts';

const PAGE = 500;

export function viewHit(row: HitRow): DuplicateHitType {
  return Object.assign(new DuplicateHitType(), row, {
    row,
    ruleTitle: RULE_TITLES[row.matchRule],
    severityTitle: SEVERITY_TITLES[row.severity],
    stateTitle: hitFlow.states[row.state]?.title ?? row.state,
    matchedStateTitle: caseFlow.states[row.matchedState]?.title ?? row.matchedState,
    toldWayTitle: row.toldWay ? (findReason(TOLD_WAYS, row.toldWay)?.title ?? row.toldWay) : null,
  });
}

/** 重复办件 of the caller's scope, newest first. */
export async function listHits(
  ctx: Ctx,
  filter: DuplicateHitFilterInput,
  args: PageArgs,
): Promise<Page<DuplicateHitType>> {
  const size = pageSize(args);
  const found = await readHits(ctx, filter, args.after ? decodeCursor(args.after).id : undefined, size + 1);
  return toPage(found, size, args, (row) => encodeCursor(null, row.id), viewHit);
}

async function readHits(ctx: Ctx, filter: DuplicateHitFilterInput, after: string | undefined, limit: number) {
  const from = after ? sql`h.id < ${after}::uuid` : sql`true`;
  return rows<HitRow>(
    ctx,
    sql`select ${hitColumns} from ${hitTables} where ${await hitWhere(ctx, filter)} and ${from} order by h.id desc limit ${limit}`,
  );
}

/** All of the list, page by page, for exports. */
export async function* hitPages(ctx: Ctx, filter: DuplicateHitFilterInput): AsyncGenerator<DuplicateHitType[]> {
  for (let after: string | undefined; ; ) {
    const page = await readHits(ctx, filter, after, PAGE);
    if (page.length > 0) yield page.map(viewHit);
    after = page.at(-1)?.id;
    if (page.length < PAGE) return;
  }
}

/** One pair of the caller's scope. @throws NOT_FOUND */
export async function getHit(ctx: Ctx, id: string): Promise<HitRow> {
  const row = isUuid(id)
    ? await firstRow<HitRow>(ctx, sql`select ${hitColumns} from ${hitTables} where h.id = ${id}`)
    : undefined;
  if (row && inScope(scopeOf(ctx.actor), row)) return row;
  if (row) await recordAuditApart(ctx, { event: 'access.out-of-scope', objectType: HIT, objectId: row.id, ok: false });
  throw refuse('NOT_FOUND');
}

/** Pairs that the caller may see in which a case of the scope is one of the two, newest first; for its page. @throws NOT_FOUND */
export async function hitsOfCase(ctx: Ctx, caseId: string): Promise<DuplicateHitType[]> {
  const { id } = await readCase(ctx, caseId);
  const found = await rows<HitRow>(
    ctx,
    sql`select ${hitColumns} from ${hitTables} where ${await hitWhere(ctx, {})} and (h.new_case_id = ${id} or h.matched_case_id = ${id})
         order by h.id desc limit 50`,
  );
  return found.map(viewHit);
}
