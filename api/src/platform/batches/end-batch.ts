import { firstRow, sql } from '../../database/sql.ts';
import { recordAudit } from '../audit/index.ts';
import type { Ctx } from '../kernel/context.ts';
import { sendNotices } from '../notify/index.ts';
import { alarmOfFailures } from './alarm.ts';
import type { StoredBatch } from './batch.ts';
import { batchLink } from './links.ts';
import { BATCH_ENDED } from './notices.ts';

/** Ends a batch for good and tells its starter on the bell; rows without a result stay as 未执行. */
export async function endBatch(
  tx: Ctx,
  batch: StoredBatch,
  state: 'DONE' | 'STOPPED',
  reason: string | null = null,
): Promise<void> {
  const now = tx.app.clock.now();
  const ended = await firstRow<{ ok: number; skipped: number; failed: number; total: number }>(
    tx,
    sql`
    update batch set state = ${state}, stop_reason = ${reason}, ended_at = ${now}, updated_at = ${now}, runner = null, lease_until = null
     where id = ${batch.id} returning ok, skipped, failed, total`,
  );
  if (!ended) return;
  await recordAudit(tx, {
    event: state === 'DONE' ? 'batch.done' : 'batch.stop',
    objectType: 'batch',
    objectId: batch.id,
    detail: { kind: batch.kind, ...ended, ...(reason ? { reason } : {}) },
  });
  await alarmOfFailures(tx, batch);
  await sendNotices(tx, [
    {
      template: BATCH_ENDED,
      receivers: [{ userId: batch.starterId }],
      variables: {
        任务名称: batch.title,
        结果: state === 'DONE' ? '已完成' : '已停止',
        成功数: ended.ok,
        跳过数: ended.skipped,
        失败数: ended.failed,
        未执行数: ended.total - ended.ok - ended.skipped - ended.failed,
      },
      record: { type: 'batch', id: batch.id, orgId: batch.orgId, title: batch.title.slice(0, 80) },
      link: batchLink(batch.id),
      dueKey: batch.id,
    },
  ]);
}
