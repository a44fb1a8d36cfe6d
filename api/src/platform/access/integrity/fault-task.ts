import { firstRow, sql } from '../../../database/sql.ts';
import type { Ctx } from '../../kernel/index.ts';
import { ensureCityTask } from '../../tasks/city-tasks.ts';
import { closeTasks } from '../../tasks/tasks.ts';

export const FAULT_TASK_TYPE = 'integrityFaults';
const LIST = '00000000-0000-7000-8000-000000000402';
const SIDES = [
  { roleCode: 'SEC_ADMIN', kind: 'INTEGRITY_SEC', column: 'sec_confirmed_at' },
  { roleCode: 'AUD_ADMIN', kind: 'INTEGRITY_AUD', column: 'aud_confirmed_at' },
] as const;

/** Each of the two administrators has a to-do while a broken row waits for their word (03 §41.7). */
export async function settleFaultTasks(tx: Ctx): Promise<void> {
  for (const { roleCode, kind, column } of SIDES) {
    const waiting = await firstRow(
      tx,
      sql`select 1 from integrity_fault where ended_at is null and ${sql.ref(column)} is null limit 1`,
    );
    if (!waiting) await closeTasks(tx, [LIST], kind);
    else
      await ensureCityTask(tx, {
        kind,
        recordType: FAULT_TASK_TYPE,
        recordId: LIST,
        recordTitle: '重要数据校验',
        title: '核实被改动的重要数据',
        subject: '被改动的数据已停用，两员确认后恢复',
        roleCode,
        priority: 1,
        dueAt: tx.app.calendar.dueAfterWorkdays(tx.app.clock.now(), 1),
      });
  }
}
