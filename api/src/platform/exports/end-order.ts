import { run, rows as select, sql } from '../../database/sql.ts';
import { type AuditInput, recordAudit } from '../audit/index.ts';
import { DAY_MS } from '../calendar/index.ts';
import type { MeasuredFile } from '../files/index.ts';
import type { Ctx } from '../kernel/context.ts';
import { sendNotices } from '../notify/index.ts';
import { readParameter } from '../parameters/index.ts';
import { ORDERS_LINK } from './links.ts';
import { EXPORT_ENDED } from './notices.ts';
import type { StoredOrder } from './order.ts';
import { daysKept } from './parameters.ts';

interface ReadyFile extends MeasuredFile {
  fileId: string;
  scopeDigest: string;
}

/** The file is there: written to the audit log with rows and digest as an export of its list (03 C-11), and its orderer is told. */
export async function setReady(tx: Ctx, order: StoredOrder, file: ReadyFile, entry: AuditInput): Promise<void> {
  const now = tx.app.clock.now();
  const days = await readParameter(tx, daysKept);
  const { rows, size, sm3, fileId, scopeDigest } = file;
  await run(
    tx,
    sql`
    update export_order set state = 'READY', file_id = ${fileId}, row_count = ${rows}, rows_written = ${rows}, size = ${size}, sm3 = ${sm3},
           scope_digest = ${scopeDigest}, expires_at = ${new Date(now.getTime() + days * DAY_MS)}, finished_at = ${now}, updated_at = ${now},
           runner = null, lease_until = null
     where id = ${order.id}`,
  );
  await recordAudit(tx, { ...entry, detail: { ...entry.detail, rows, sm3, order: order.id } });
  await tell(tx, order, '已完成', `共 ${rows.toLocaleString('en-US')} 行，请在“我的导出”中下载，文件保留 ${days} 天。`);
}

/** No file comes of the order, and its orderer is told why. */
export async function giveUpOrder(tx: Ctx, order: StoredOrder, reason: string): Promise<void> {
  await close(tx, order, 'FAILED', reason);
  await recordAudit(tx, {
    event: 'export.failed',
    objectType: 'exportOrder',
    objectId: order.id,
    ok: false,
    detail: { kind: order.kind, reason },
  });
  await tell(tx, order, '未完成', reason);
}

/** Its orderer wants the file no more. */
export async function cancelLocked(tx: Ctx, order: StoredOrder): Promise<void> {
  await close(tx, order, 'CANCELLED', null);
  const detail = { kind: order.kind };
  await recordAudit(tx, { event: 'export.cancel', objectType: 'exportOrder', objectId: order.id, detail });
}

/** Back into the queue after a fault; the look for missed orders wakes it. */
export async function letWait(tx: Ctx, order: StoredOrder): Promise<void> {
  await run(
    tx,
    sql`update export_order set state = 'WAITING', runner = null, lease_until = null, updated_at = ${tx.app.clock.now()} where id = ${order.id}`,
  );
}

async function close(tx: Ctx, order: StoredOrder, state: 'FAILED' | 'CANCELLED', failure: string | null) {
  const now = tx.app.clock.now();
  await run(
    tx,
    sql`
    update export_order set state = ${state}, failure = ${failure?.slice(0, 300) ?? null}, finished_at = ${now}, updated_at = ${now},
           runner = null, lease_until = null
     where id = ${order.id}`,
  );
}

async function tell(tx: Ctx, order: StoredOrder, result: string, words: string): Promise<void> {
  const [owner] = await select<{ orgId: string }>(
    tx,
    sql`select org_id as "orgId" from user_account where id = ${order.ownerId}`,
  );
  if (!owner) return;
  await sendNotices(tx, [
    {
      template: EXPORT_ENDED,
      receivers: [{ userId: order.ownerId }],
      variables: { 清单名称: order.title, 结果: result, 说明: words },
      record: { type: 'exportOrder', id: order.id, orgId: owner.orgId, title: order.title.slice(0, 80) },
      link: ORDERS_LINK,
      dueKey: order.id,
    },
  ]);
}
