import { rows, sql } from '../../../database/sql.ts';
import type { Ctx } from '../../kernel/index.ts';
import { ensureCityTask } from '../../tasks/city-tasks.ts';
import { closeTasks } from '../../tasks/tasks.ts';

export const HAND_OUT_TASK_TYPE = 'passwordHandOuts';
const KIND = 'PASSWORD_HAND_OUT';

/** One list, and one to-do, for each of the two who hand passwords out. */
const LISTS = {
  SEC_ADMIN: '00000000-0000-7000-8000-000000000402',
  AUD_ADMIN: '00000000-0000-7000-8000-000000000403',
} as const;

export type HandingRole = keyof typeof LISTS;

/** Who hands out: the security administrator; that of a security administrator, the audit administrator. */
export function handingRoleOf(roleCodes: readonly string[]): HandingRole {
  return roleCodes.includes('SEC_ADMIN') ? 'AUD_ADMIN' : 'SEC_ADMIN';
}

/** To-dos for as long as a one-time password waits to be handed out. Call after every change of one. */
export async function settleHandOutTasks(tx: Ctx): Promise<void> {
  const waiting = await rows<{ roleCodes: string[] }>(
    tx,
    sql`select array(select r.code::text from user_role ur join role r on r.id = ur.role_id where ur.user_id = u.id) as "roleCodes"
          from user_account u where u.hand_out_asked_at is not null and u.status <> 'DELETED'`,
  );
  const due = new Set(waiting.map(({ roleCodes }) => handingRoleOf(roleCodes)));
  for (const roleCode of ['SEC_ADMIN', 'AUD_ADMIN'] as const) {
    if (!due.has(roleCode)) await closeTasks(tx, [LISTS[roleCode]], KIND);
    else
      await ensureCityTask(tx, {
        kind: KIND,
        recordType: HAND_OUT_TASK_TYPE,
        recordId: LISTS[roleCode],
        recordTitle: '待发放的一次性密码',
        title: '发放一次性密码',
        subject: '核实本人后当面发放',
        roleCode,
        priority: 2,
        dueAt: tx.app.calendar.dueAfterWorkdays(tx.app.clock.now(), 1),
      });
  }
}
