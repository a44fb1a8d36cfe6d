import { sql } from '../../../database/sql.ts';
import { tables } from '../../../database/tables.ts';
import { uuidv7 } from '../../../database/uuid.ts';
import { badInput } from '../../../platform/errors/index.ts';
import { advanceOne } from '../../../platform/flow/index.ts';
import { actorName, type Ctx, transaction } from '../../../platform/kernel/index.ts';
import { recupPlan } from '../plans/plan.record.ts';
import { PLAN } from '../record-types.ts';
import { refusal } from '../refusal.ts';
import { type Allocation, allocate } from './allocate.ts';

/** Institutions of a run with their eligible cadres, by code; those with none too, so that the table shows them. */
async function claimsOf(tx: Ctx, runId: string) {
  return tables(tx)
    .selectFrom('recup_result as r')
    .innerJoin('org as o', 'o.id', 'r.org_id')
    .select(['o.id as orgId', 'o.code as code', 'o.name as name'])
    .select(sql<number>`count(*) filter (where r.eligible)::int`.as('eligible'))
    .where('r.run_id', '=', runId)
    .groupBy(['o.id', 'o.code', 'o.name'])
    .orderBy('o.code')
    .execute();
}

/** A version of the table: all institutions, with what each was given by reckoning and by hand. */
interface VersionRow {
  org_id: string;
  org_code: string;
  eligible_count: number;
  exact_numerator: string;
  denominator: number;
  base_quota: number;
  remainder: number;
  auto_quota: number;
  manual_quota: number | null;
  final_quota: number;
  adjust_reason: string | null;
}

/** Keeps a version of the table, and what of the plan's places it leaves unused. */
export async function keepVersion(
  tx: Ctx,
  planId: string,
  version: number,
  rows: readonly VersionRow[],
  unused: number,
) {
  const now = tx.app.clock.now();
  await tables(tx)
    .insertInto('recup_allocation')
    .values(
      rows.map((row) => ({
        ...row,
        id: uuidv7(now.getTime()),
        plan_id: planId,
        version,
        made_by_name: actorName(tx.actor),
        made_at: now,
      })),
    )
    .execute();
  await tables(tx)
    .updateTable('recup_plan')
    .set({ allocation_version: version, unused_quota: unused })
    .where('id', '=', planId)
    .execute();
}

/** 自动分配 by R29-3 and R29-4, as a new version. @throws E-0503, E-0504, E-LY-01 */
export async function allocateQuotas(ctx: Ctx, id: string, version: number): Promise<void> {
  await transaction(ctx, async (tx) => {
    const plan = await recupPlan.get(tx, id);
    await advanceOne(tx, { type: PLAN, action: 'allocate', rows: [{ id, version }], mode: 'CASCADE' });
    const claims = plan.runId === null ? [] : await claimsOf(tx, plan.runId);
    const reckoned = allocate(plan.totalQuota, claims, plan.minimumOne);
    if (reckoned.total === 0) throw refusal('E-LY-01');
    const byCode = new Map(claims.map((claim) => [claim.code, claim.orgId]));
    const rows = reckoned.shares.map((share) => ({
      ...reckonedColumns(share, reckoned),
      org_id: byCode.get(share.code) ?? '',
      manual_quota: null,
      final_quota: share.quota,
      adjust_reason: null,
    }));
    await keepVersion(tx, id, plan.allocationVersion + 1, rows, reckoned.unallocated);
  });
}

const reckonedColumns = (share: Allocation['shares'][number], { total }: Allocation) => ({
  org_code: share.code,
  eligible_count: share.eligible,
  exact_numerator: String(share.numerator),
  denominator: total,
  base_quota: share.base,
  remainder: share.remainder,
  auto_quota: share.quota,
});

/** The rows of a version of the table, by code. */
export const allocationOf = (ctx: Ctx, planId: string, version: number) =>
  tables(ctx)
    .selectFrom('recup_allocation as a')
    .innerJoin('org as o', 'o.id', 'a.org_id')
    .selectAll('a')
    .select(['o.name as orgName', 'o.path as orgPath', 'o.district_code as districtCode'])
    .where('a.plan_id', '=', planId)
    .where('a.version', '=', version)
    .orderBy('a.org_code')
    .execute();

/** By institution; nobody can say which of two quotas of one institution is meant. @throws BAD_INPUT */
function wantedOf(changes: readonly { orgId: string; quota: number }[]): ReadonlyMap<string, number> {
  const wanted = new Map(changes.map(({ orgId, quota }) => [orgId.toLowerCase(), quota]));
  if (wanted.size < changes.length) throw badInput([{ path: 'quotas', message: '同一机构只能填写一个名额' }]);
  if (changes.some(({ quota }) => quota < 0)) throw badInput([{ path: 'quotas', message: '名额应为0或正整数' }]);
  return wanted;
}

/** 人工调整: other quotas for some institutions, with the reason, as a new version (§29.4). @throws BAD_INPUT, E-LY-03, E-LY-09, E-LY-10, E-0503, E-0504 */
export async function adjustQuotas(
  ctx: Ctx,
  id: string,
  version: number,
  changes: readonly { orgId: string; quota: number }[],
  reason: string,
): Promise<void> {
  const words = reason.trim();
  if ([...words].length < 5 || [...words].length > 500) throw refusal('E-LY-10');
  const wanted = wantedOf(changes);
  await transaction(ctx, async (tx) => {
    const plan = await recupPlan.get(tx, id);
    await advanceOne(tx, {
      type: PLAN,
      action: 'adjust',
      rows: [{ id, version }],
      input: { note: words },
      mode: 'CASCADE',
    });
    const rows = (await allocationOf(tx, id, plan.allocationVersion)).map((row): VersionRow & { orgName: string } => {
      const quota = wanted.get(row.org_id);
      const changed = quota !== undefined && quota !== row.final_quota;
      return {
        org_id: row.org_id,
        org_code: row.org_code,
        eligible_count: row.eligible_count,
        exact_numerator: row.exact_numerator,
        denominator: row.denominator,
        base_quota: row.base_quota,
        remainder: row.remainder,
        auto_quota: row.auto_quota,
        manual_quota: changed ? quota : row.manual_quota,
        final_quota: changed ? quota : row.final_quota,
        adjust_reason: changed ? words : row.adjust_reason,
        orgName: row.orgName,
      };
    });
    for (const { final_quota: quota, eligible_count: eligible, orgName } of rows)
      if (quota > eligible) throw refusal('E-LY-09', { org: orgName, quota, eligible });
    const sum = rows.reduce((all, { final_quota }) => all + final_quota, 0);
    if (sum > plan.totalQuota) throw refusal('E-LY-03', { sum, total: plan.totalQuota });
    const kept = rows.map(({ orgName: _, ...row }) => row);
    await keepVersion(tx, id, plan.allocationVersion + 1, kept, plan.totalQuota - sum);
  });
}
