import { run, sql } from '../../../database/sql.ts';
import { recordAudit } from '../../../platform/audit/index.ts';
import { refuse, requireReason } from '../../../platform/errors/index.ts';
import { type Ctx, transaction } from '../../../platform/kernel/index.ts';
import { lockRow } from '../config/lock-row.ts';
import { checkDistribution } from './check-distribution.ts';
import { STATE_TITLES } from './distribution-states.ts';
import { type DistributionRow, getDistribution } from './find-distributions.ts';
import { contentOf, fieldsOf, keepContent, type LockedDistribution, putForward } from './save-distribution.ts';

export interface NewLimits {
  id: string;
  version: number;
  ratePerMinute: number;
  dailyQuota: number;
  maxRowsPerCall: number;
  reason: string;
}

/**
 * 调整限额 of a distribution in force: version n+1 with other limits and nothing else changed (03 §37). Like every change it waits for the
 * security administrator where a sensitive field is handed out. @throws BAD_INPUT; E-0005; E-0503; E-0504
 */
export async function adjustLimits(ctx: Ctx, input: NewLimits): Promise<DistributionRow> {
  const reason = requireReason(input.reason);
  const { ratePerMinute, dailyQuota, maxRowsPerCall } = input;
  return transaction(ctx, async (tx) => {
    const before = await lockRow<LockedDistribution>(tx, 'distribution', input.id, input.version);
    if (before.state !== 'ACTIVE') throw refuse('E-0503', { state: STATE_TITLES[before.state] ?? before.state });
    const row = await getDistribution(tx, before.id);
    const fields = await fieldsOf(tx, row);
    const content = checkDistribution(tx, { ...contentOf(row), ratePerMinute, dailyQuota, maxRowsPerCall }, fields);
    await run(
      tx,
      sql`update distribution set version = version + 1, updated_at = ${tx.app.clock.now()}, rate_per_minute = ${ratePerMinute},
            daily_quota = ${dailyQuota}, max_rows_per_call = ${maxRowsPerCall} where id = ${before.id}`,
    );
    const version = input.version + 1;
    await keepContent(tx, before.id, version, content, 'dx.dist.update');
    await recordAudit(tx, {
      event: 'dx.dist.limit',
      objectType: 'distribution',
      objectId: before.id,
      before: { ratePerMinute: row.ratePerMinute, dailyQuota: row.dailyQuota, maxRowsPerCall: row.maxRowsPerCall },
      after: { ratePerMinute, dailyQuota, maxRowsPerCall },
      detail: { version, reason },
    });
    await putForward(tx, before.id, version, content, fields);
    return getDistribution(tx, before.id);
  });
}
