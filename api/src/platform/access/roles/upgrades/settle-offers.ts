import { firstRow, run, sql } from '../../../../database/sql.ts';
import { actorName, type Ctx } from '../../../kernel/index.ts';
import { ensureCityTask } from '../../../tasks/city-tasks.ts';
import { closeTasks } from '../../../tasks/tasks.ts';

export const OFFER_TASK_TYPE = 'roleUpgradeOffers';
const KIND = 'ROLE_UPGRADE';
/** All open offers are one list, and one to-do. */
const LIST = '00000000-0000-7000-8000-000000000403';
const WORKDAYS = 5;

/**
 * Ends offers that have nothing left to offer (the role was given the right by hand, lost every one that it was split from, or is gone), and keeps
 * the system administrator's to-do open for as long as one is open. Call after every change of a role's rights.
 */
export async function settleOffers(tx: Ctx): Promise<void> {
  await run(
    tx,
    sql`update role_upgrade_offer o
           set state = 'LAPSED', decided_at = ${tx.app.clock.now()}, decided_by = ${actorName(tx.actor)}
          from role r
         where o.state = 'OPEN' and r.id = o.role_id
           and (r.deleted_at is not null
                or exists (select 1 from role_permission rp where rp.role_id = r.id and rp.permission = o.permission)
                or (o.split_from <> '{}'
                    and not exists (select 1 from role_permission rp where rp.role_id = r.id and rp.permission = any(o.split_from))))`,
  );
  const open = await firstRow(tx, sql`select 1 from role_upgrade_offer where state = 'OPEN' limit 1`);
  if (!open) return closeTasks(tx, [LIST], KIND);
  await ensureCityTask(tx, {
    kind: KIND,
    recordType: OFFER_TASK_TYPE,
    recordId: LIST,
    recordTitle: '升级新增操作',
    title: '处理升级新增操作',
    subject: '自定义和改动过的角色是否接受升级新增的操作，请逐项决定',
    roleCode: 'SYS_ADMIN',
    priority: 3,
    dueAt: tx.app.calendar.dueAfterWorkdays(tx.app.clock.now(), WORKDAYS),
  });
}
