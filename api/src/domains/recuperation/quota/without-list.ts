import { sql } from '../../../database/sql.ts';
import { tables } from '../../../database/tables.ts';
import type { Ctx } from '../../../platform/kernel/index.ts';
import { moveAll } from '../move-all.ts';
import type { PlanRow } from '../plans/plan.record.ts';
import { SUBMISSION } from '../record-types.ts';
import { districtOf, onNoOtherRoster, openSubmission, openSummary } from '../submissions/open-submissions.ts';
import { allocationOf } from './write-allocation.ts';

/** An institution of the table that was given no place, and how many of its cadres could take one. */
export interface WithoutList {
  row: Awaited<ReturnType<typeof allocationOf>>[number];
  waiting: number;
}

/** Summaries into which another list still goes. */
const GATHERING = ['GATHERING', 'CITY_RETURNED'];

/**
 * Institutions that had no place at publication, and so no list, and have somebody eligible (R29-5): they come into question for places that are given
 * out again. While districts gather, only where the district's summary has not gone up.
 */
export async function withoutList(tx: Ctx, plan: PlanRow, listed: readonly string[]): Promise<WithoutList[]> {
  if (plan.runId === null) return [];
  const rows = (await allocationOf(tx, plan.id, plan.allocationVersion)).filter(
    ({ org_id }) => !listed.includes(org_id),
  );
  const free = await tables(tx)
    .selectFrom('recup_result as r')
    .innerJoin('retired_cadre as c', 'c.id', 'r.cadre_id')
    .select(['r.org_id', sql<number>`count(*)::int`.as('n')])
    .where('r.run_id', '=', plan.runId)
    .where('r.eligible', '=', true)
    .whereRef('c.org_id', '=', 'r.org_id')
    .where('c.service_status', '=', 'SERVED')
    .where('c.suspected_dead', '=', false)
    .where(onNoOtherRoster(plan))
    .groupBy('r.org_id')
    .execute();
  const freeOf = new Map(free.map(({ org_id, n }) => [org_id, n]));
  const shut = plan.state === 'CONFIRMED' ? new Set<string>() : await districtsGoneUp(tx, plan.id);
  return rows
    .filter((row) => !shut.has(districtOf(row)))
    .map((row) => ({ row, waiting: freeOf.get(row.org_id) ?? 0 }))
    .filter(({ waiting }) => waiting > 0);
}

async function districtsGoneUp(tx: Ctx, planId: string): Promise<ReadonlySet<string>> {
  const found = await tables(tx)
    .selectFrom('recup_summary')
    .select('district_code')
    .where('plan_id', '=', planId)
    .where('state', 'not in', [...GATHERING, 'VOID'])
    .execute();
  return new Set(found.map(({ district_code }) => district_code));
}

/** Opens the list of an institution that is given places now; once the roster stands it is there for 增补 alone. Its id. */
export async function openLate(tx: Ctx, plan: PlanRow, { row }: WithoutList, quota: number): Promise<string> {
  const id = await openSubmission(tx, plan, row, quota);
  if (plan.state === 'CONFIRMED') {
    await moveAll(tx, SUBMISSION, [id], 'miss');
    await tables(tx).updateTable('recup_submission').set({ granted: quota }).where('id', '=', id).execute();
    return id;
  }
  const code = districtOf(row);
  const { numUpdatedRows } = await tables(tx)
    .updateTable('recup_summary')
    .set({ institutions: sql<number>`institutions + 1`, updated_at: tx.app.clock.now() })
    .where('plan_id', '=', plan.id)
    .where('district_code', '=', code)
    .where('state', '<>', 'VOID')
    .executeTakeFirstOrThrow();
  if (Number(numUpdatedRows) === 0) await openSummary(tx, plan, code, 1);
  return id;
}
