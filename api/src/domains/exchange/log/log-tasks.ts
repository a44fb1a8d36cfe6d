import { firstRow, sql } from '../../../database/sql.ts';
import type { Ctx } from '../../../platform/kernel/index.ts';
import { ensureCityTask } from '../../../platform/tasks/city-tasks.ts';
import { closeTasks } from '../../../platform/tasks/tasks.ts';

export const PAYLOAD_TASK_TYPE = 'exchangePayloadAccess';
export const PURGE_TASK_TYPE = 'exchangeLogPurge';
const PAYLOAD = 'EXCHANGE_PAYLOAD';
const PURGE = 'EXCHANGE_LOG_PURGE';
/** The archives are one list, and their purge one to-do. */
const ARCHIVES = '00000000-0000-7000-8000-000000000403';

const due = (tx: Ctx) => tx.app.calendar.dueAfterWorkdays(tx.app.clock.now(), 1);

/** Somebody asked to read a kept payload: the security administrator decides. */
export function askForDecision(tx: Ctx, access: { id: string; askedName: string; reason: string }): Promise<void> {
  return ensureCityTask(tx, {
    kind: PAYLOAD,
    recordType: PAYLOAD_TASK_TYPE,
    recordId: access.id,
    recordTitle: '留存报文',
    title: '批准查看留存报文',
    subject: `${access.askedName}：${access.reason}`,
    roleCode: 'SEC_ADMIN',
    priority: 2,
    dueAt: due(tx),
  });
}

export function endDecision(tx: Ctx, accessId: string): Promise<void> {
  return closeTasks(tx, [accessId], PAYLOAD);
}

/** The audit administrator has a to-do while a purge that was asked for waits. */
export async function settlePurge(tx: Ctx): Promise<void> {
  const waiting = await firstRow(
    tx,
    sql`select 1 from exchange_log_archive where purge_asked_at is not null and purged_at is null limit 1`,
  );
  if (!waiting) return closeTasks(tx, [ARCHIVES], PURGE);
  await ensureCityTask(tx, {
    kind: PURGE,
    recordType: PURGE_TASK_TYPE,
    recordId: ARCHIVES,
    recordTitle: '数据交换日志',
    title: '确认清理已归档日志',
    subject: '安全管理员已申请，先校验归档再清理',
    roleCode: 'AUD_ADMIN',
    priority: 3,
    dueAt: due(tx),
  });
}
