import { sql } from '../../../../database/sql.ts';
import { findReason } from '../../../../platform/flow/index.ts';
import type { Ctx } from '../../../../platform/kernel/index.ts';
import { newestFirst } from '../../../../platform/lists/index.ts';
import { caseFlow } from '../../case.flow.ts';
import { readCase } from '../../case-page.ts';
import { HIT } from '../detect/keep-hits.ts';
import { nameMatters } from '../detect/name-matters.ts';
import { hitFlow, TOLD_WAYS } from '../hit.flow.ts';
import { RULE_TITLES, SEVERITY_TITLES } from '../words.ts';
import { DuplicateHitType } from './hit.type.ts';
import { type DuplicateHitFilterInput, hitWhere } from './hit-filter.ts';
import { type HitRow, hitColumns, hitTables } from './hit-row.ts';

export function viewHit(row: HitRow): DuplicateHitType {
  return Object.assign(new DuplicateHitType(), row, {
    row,
    matters: nameMatters(row.matterNames),
    ruleTitle: RULE_TITLES[row.matchRule],
    severityTitle: SEVERITY_TITLES[row.severity],
    stateTitle: hitFlow.states[row.state]?.title ?? row.state,
    matchedStateTitle: caseFlow.states[row.matchedState]?.title ?? row.matchedState,
    toldWayTitle: row.toldWay ? (findReason(TOLD_WAYS, row.toldWay)?.title ?? row.toldWay) : null,
  });
}

const hits = newestFirst<HitRow, DuplicateHitFilterInput, DuplicateHitType>({
  type: HIT,
  alias: 'h',
  columns: hitColumns,
  tables: hitTables,
  where: hitWhere,
  viewer: () => viewHit,
});

/** 重复办件 of the caller's scope, newest first. */
export const listHits = hits.page;
/** All of the list, page by page, for exports. */
export const hitPages = hits.pages;
/** One pair of the caller's scope. @throws NOT_FOUND */
export const getHit = hits.get;

/** Pairs that the caller may see in which a case of the scope is one of the two, newest first; for its page. @throws NOT_FOUND */
export async function hitsOfCase(ctx: Ctx, caseId: string): Promise<DuplicateHitType[]> {
  const { id } = await readCase(ctx, caseId);
  const own = sql`(h.new_case_id = ${id} or h.matched_case_id = ${id})`;
  return hits.some(ctx, sql`${await hitWhere(ctx, {})} and ${own}`, 50);
}
