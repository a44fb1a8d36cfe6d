import { run, sql } from '../../../database/sql.ts';
import { tables } from '../../../database/tables.ts';
import { recordAudit } from '../../../platform/audit/index.ts';
import { localDateOf } from '../../../platform/calendar/index.ts';
import { refuse, requireReason } from '../../../platform/errors/index.ts';
import { announceDirectory } from '../../../platform/exchange/serve/announce-directory.ts';
import type { DistributionState } from '../../../platform/exchange/serve/distributed-field.ts';
import { sealDistribution } from '../../../platform/exchange/serve/sealed-distributions.ts';
import { type Ctx, requireUser, transaction } from '../../../platform/kernel/index.ts';
import { lockRow } from '../config/lock-row.ts';
import { settleApproval } from './approval-task.ts';
import { checkDistribution, type DistributionContent } from './check-distribution.ts';
import { STATE_TITLES } from './distribution-states.ts';
import { type DistributionRow, getDistribution } from './find-distributions.ts';
import { contentOf, fieldsOf, keepContent, type LockedDistribution, putForward } from './save-distribution.ts';
import { assertIpsFree } from './shared-ips.ts';

/** Approve: the newest version goes live. Refuse: what was live stays so, or the draft goes back. @throws E-0004 by who submitted it */
export async function decideDistribution(
  ctx: Ctx,
  input: { id: string; version: number; approve: boolean; reason?: string | null | undefined },
): Promise<DistributionRow> {
  const user = requireUser(ctx);
  const reason = input.approve ? null : requireReason(input.reason);
  return transaction(ctx, async (tx) => {
    const before = await lockIn(tx, input, ['PENDING_APPROVAL']);
    if (before.submitted_by === user.userId) throw refuse('E-0004');
    const now = tx.app.clock.now();
    const { id } = before;
    if (input.approve) {
      await run(
        tx,
        sql`update distribution set version = version + 1, updated_at = ${now}, state = 'ACTIVE', live_version = ${before.version},
              approved_by = ${user.userId}, approver_name = ${user.name}, approved_at = ${now}, state_reason = null where id = ${id}`,
      );
    } else {
      await run(
        tx,
        sql`update distribution set version = version + 1, updated_at = ${now}, approved_by = ${user.userId},
              approver_name = ${user.name}, approved_at = ${now}, state_reason = ${reason},
              state = case when live_version is null then 'DRAFT' else 'ACTIVE' end where id = ${id}`,
      );
      if (before.live_version !== null) await restoreLive(tx, id, before.live_version);
    }
    await sealDistribution(tx, id);
    await recordAudit(tx, {
      event: 'dx.dist.decide',
      objectType: 'distribution',
      objectId: id,
      detail: { approve: input.approve, version: before.version, ...(reason ? { reason } : {}) },
    });
    announceDirectory(tx);
    return settleApproval(tx, await getDistribution(tx, id));
  });
}

/** The row shows again what traffic runs by. */
async function restoreLive(tx: Ctx, id: string, live: number): Promise<void> {
  const kept = await tables(tx)
    .selectFrom('exchange_revision')
    .select('content')
    .$narrowType<{ content: DistributionContent }>()
    .where('object_id', '=', id)
    .where('version', '=', live)
    .executeTakeFirst();
  if (!kept) throw new Error('the live version of a distribution is gone');
  const { purpose, fields, ips, ratePerMinute, dailyQuota, maxRowsPerCall, validFrom, validTo } = kept.content;
  await run(
    tx,
    sql`update distribution set purpose = ${purpose}, fields = ${JSON.stringify(fields)}::jsonb, ips = ${[...ips]}::text[],
          rate_per_minute = ${ratePerMinute}, daily_quota = ${dailyQuota}, max_rows_per_call = ${maxRowsPerCall},
          valid_from = ${validFrom}, valid_to = ${validTo} where id = ${id}`,
  );
}

type Act = 'suspend' | 'resume' | 'recall';

const ACTS: Readonly<Record<Act, { from: readonly DistributionState[]; to: DistributionState }>> = {
  suspend: { from: ['ACTIVE', 'PENDING_APPROVAL'], to: 'SUSPENDED' },
  resume: { from: ['SUSPENDED'], to: 'ACTIVE' },
  recall: { from: ['DRAFT', 'PENDING_APPROVAL', 'ACTIVE', 'SUSPENDED', 'EXPIRED'], to: 'RECALLED' },
};

/** 暂停, 恢复 and 撤销, each with its reason; the next call of the application meets them. A version not approved yet is given up. */
export async function actOnDistribution(
  ctx: Ctx,
  act: Act,
  input: { id: string; version: number; reason: string },
): Promise<DistributionRow> {
  const reason = requireReason(input.reason);
  return transaction(ctx, async (tx) => {
    const before = await lockIn(tx, input, ACTS[act].from);
    if (act === 'suspend' && before.live_version === null)
      throw refuse('E-0503', { state: STATE_TITLES[before.state] ?? before.state });
    await run(
      tx,
      sql`update distribution set version = version + 1, updated_at = ${tx.app.clock.now()}, state = ${ACTS[act].to},
            state_reason = ${reason} where id = ${before.id}`,
    );
    if (act === 'suspend' && before.live_version !== null) await restoreLive(tx, before.id, before.live_version);
    await sealDistribution(tx, before.id);
    await recordAudit(tx, {
      event: `dx.dist.${act}`,
      objectType: 'distribution',
      objectId: before.id,
      detail: { reason },
    });
    announceDirectory(tx);
    return settleApproval(tx, await getDistribution(tx, before.id));
  });
}

/** 续期 up to twelve months from today; with sensitive fields it waits for approval like any change. */
export async function renewDistribution(
  ctx: Ctx,
  input: { id: string; version: number; validTo: string },
): Promise<DistributionRow> {
  return transaction(ctx, async (tx) => {
    const before = await lockIn(tx, input, ['ACTIVE', 'EXPIRED']);
    const row = await getDistribution(tx, before.id);
    const fields = await fieldsOf(tx, row);
    const now = tx.app.clock.now();
    const today = localDateOf(now);
    const content = checkDistribution(tx, { ...contentOf(row), validFrom: today, validTo: input.validTo }, fields);
    // While it had ended, another one may have been given its addresses.
    await assertIpsFree(tx, before.id, content, true);
    await run(
      tx,
      sql`update distribution set version = version + 1, updated_at = ${now}, valid_from = ${today}, valid_to = ${content.validTo}
           where id = ${before.id}`,
    );
    await keepContent(tx, before.id, input.version + 1, content, 'dx.dist.renew');
    await putForward(tx, before.id, input.version + 1, content, fields);
    return getDistribution(tx, before.id);
  });
}

async function lockIn(
  tx: Ctx,
  { id, version }: { id: string; version: number },
  states: readonly DistributionState[],
): Promise<LockedDistribution> {
  const row = await lockRow<LockedDistribution>(tx, 'distribution', id, version);
  if (!states.some((state) => state === row.state))
    throw refuse('E-0503', { state: STATE_TITLES[row.state] ?? row.state });
  return row;
}
