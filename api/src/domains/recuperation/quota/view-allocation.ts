import { toDate } from '../../../database/sql.ts';
import type { Ctx } from '../../../platform/kernel/index.ts';
import { recupPlan } from '../plans/plan.record.ts';
import type { AllocationType } from './allocation.type.ts';
import { allocationOf } from './write-allocation.ts';

/** An exact share to four places, in integers: 40·127/330 → 15.3939. */
export function exactShare(numerator: string, denominator: number): string {
  if (denominator === 0) return '0.0000';
  const tenThousandths = (BigInt(numerator) * 20_000n + BigInt(denominator)) / (2n * BigInt(denominator));
  const text = tenThousandths.toString().padStart(5, '0');
  return `${text.slice(0, -4)}.${text.slice(-4)}`;
}

/** 名额分配表 of a plan in a version, the newest unless said; null before anything was allocated. @throws NOT_FOUND */
export async function viewAllocation(
  ctx: Ctx,
  planId: string,
  version?: number | null,
): Promise<AllocationType | null> {
  const plan = await recupPlan.get(ctx, planId);
  const wanted = version ?? plan.allocationVersion;
  const rows = await allocationOf(ctx, plan.id, wanted);
  const [first] = rows;
  if (!first) return null;
  const before = new Map((await allocationOf(ctx, plan.id, wanted - 1)).map((row) => [row.org_id, row.final_quota]));
  const given = rows.reduce((sum, { final_quota }) => sum + final_quota, 0);
  return {
    version: wanted,
    totalQuota: plan.totalQuota,
    unallocated: plan.totalQuota - given,
    madeByName: first.made_by_name,
    madeAt: toDate(first.made_at),
    rows: rows.map((row) => ({
      orgId: row.org_id,
      orgCode: row.org_code,
      orgName: row.orgName,
      eligibleCount: row.eligible_count,
      exactShare: exactShare(row.exact_numerator, row.denominator),
      baseQuota: row.base_quota,
      remainder: row.remainder,
      denominator: row.denominator,
      autoQuota: row.auto_quota,
      manualQuota: row.manual_quota,
      finalQuota: row.final_quota,
      before: changedFrom(before.get(row.org_id), row.final_quota),
      adjustReason: row.adjust_reason,
    })),
  };
}

const changedFrom = (before: number | undefined, now: number) =>
  before === undefined || before === now ? null : before;
