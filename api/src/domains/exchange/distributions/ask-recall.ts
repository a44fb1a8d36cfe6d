import { firstRow, run, sql } from '../../../database/sql.ts';
import { recordAudit } from '../../../platform/audit/index.ts';
import { refuse, requireReason } from '../../../platform/errors/index.ts';
import { type Ctx, requireUser, transaction } from '../../../platform/kernel/index.ts';
import { type NoticeTemplate, sendNotices } from '../../../platform/notify/index.ts';
import { lockRow } from '../config/lock-row.ts';
import { STATE_TITLES } from './distribution-states.ts';
import { type DistributionRow, getDistribution } from './find-distributions.ts';
import type { LockedDistribution } from './save-distribution.ts';

export const RECALL_TEMPLATE: NoticeTemplate = {
  code: 'DX02',
  name: '数据分发待回收',
  audience: 'ADMIN',
  channels: ['IN_APP', 'POPUP'],
  title: '数据分发待回收：{应用}',
  body: '应用“{应用}”在通道“{通道}”的数据分发长期没有调用，已由{标记人}标记为待回收：{原因}。如不再需要请撤销；如仍需使用，请在“数据交换统计”中取消标记并说明用途。',
  requiredVariables: ['应用', '通道', '标记人', '原因'],
  priority: 2,
};

const MARKABLE = ['ACTIVE', 'SUSPENDED'];

/** 标记待回收 of a distribution that nobody calls (03 §37); its owner is told, traffic goes on. @throws E-0005; E-0503; E-0504 */
export async function askRecall(
  ctx: Ctx,
  input: { id: string; version: number; reason: string },
): Promise<DistributionRow> {
  const user = requireUser(ctx);
  const reason = requireReason(input.reason);
  return transaction(ctx, async (tx) => {
    const { id } = await lockMarkable(tx, input);
    const now = tx.app.clock.now();
    await run(
      tx,
      sql`update distribution set version = version + 1, updated_at = ${now}, recall_asked_at = ${now}, recall_asked_by = ${user.name},
            recall_reason = ${reason} where id = ${id}`,
    );
    await recordAudit(tx, {
      event: 'dx.dist.ask-recall',
      objectType: 'distribution',
      objectId: id,
      detail: { reason },
    });
    const row = await getDistribution(tx, id);
    await tellOwner(tx, row, user.name, reason);
    return row;
  });
}

/** 取消标记: it stays, for the reason given. */
export async function keepAfterAll(
  ctx: Ctx,
  input: { id: string; version: number; reason: string },
): Promise<DistributionRow> {
  const reason = requireReason(input.reason);
  return transaction(ctx, async (tx) => {
    const { id } = await lockMarkable(tx, input);
    await run(
      tx,
      sql`update distribution set version = version + 1, updated_at = ${tx.app.clock.now()}, recall_asked_at = null,
            recall_asked_by = null, recall_reason = null where id = ${id}`,
    );
    await recordAudit(tx, { event: 'dx.dist.keep', objectType: 'distribution', objectId: id, detail: { reason } });
    return getDistribution(tx, id);
  });
}

async function lockMarkable(tx: Ctx, { id, version }: { id: string; version: number }): Promise<LockedDistribution> {
  const row = await lockRow<LockedDistribution>(tx, 'distribution', id, version);
  if (!MARKABLE.includes(row.state)) throw refuse('E-0503', { state: STATE_TITLES[row.state] ?? row.state });
  return row;
}

/** Owners whose account is closed hear nothing. */
async function tellOwner(tx: Ctx, row: DistributionRow, by: string, reason: string): Promise<void> {
  const owner = await firstRow<{ id: string }>(
    tx,
    sql`select u.id from distribution d join user_account u on u.id = d.owner_id and u.status = 'ENABLED' where d.id = ${row.id}`,
  );
  if (!owner) return;
  await sendNotices(tx, [
    {
      template: RECALL_TEMPLATE.code,
      receivers: [{ userId: owner.id }],
      variables: { 应用: row.appName, 通道: row.channelName, 标记人: by, 原因: reason },
      link: '/exchange/statistics?tab=idle',
      dueKey: `${row.id}:${row.version}`,
    },
  ]);
}
