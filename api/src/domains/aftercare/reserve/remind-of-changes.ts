import { tables } from '../../../database/tables.ts';
import { localDateOf } from '../../../platform/calendar/index.ts';
import { type Ctx, transaction } from '../../../platform/kernel/index.ts';
import { type Notice, sendNotices } from '../../../platform/notify/index.ts';
import { closeTasks, openTasks } from '../../../platform/tasks/tasks.ts';
import { daysOf, remindedDays, standingOfChange } from './change-limit.ts';
import { RESERVE } from './record-type.ts';

export const CHANGE_TASK = 'RESERVE_CHANGE';

/** Roles that fill records in, in whatever organisation they stand. */
const FILLERS = ['CENTRE_CLERK', 'STREET_OFFICER'] as const;

/**
 * At 09:00: ten days before the last day its office is reminded, on that day there is a warning of level 2 that names the limit, and a to-do until the
 * change is noted (01 §12.5, AC-10-03). Each once.
 */
export async function remindOfChanges(ctx: Ctx): Promise<{ 提醒: number; 预警: number }> {
  const today = localDateOf(ctx.app.clock.now());
  const found = await tables(ctx)
    .selectFrom('reserve_record as r')
    .select(['id', 'record_no', 'person_name_masked', 'discharge_date', 'org_id', 'org_path', 'district_code'])
    .select(['reminded_on', 'warned_on', daysOf('r').as('changeDays'), remindedDays.as('remindBefore')])
    .where('change_done_on', 'is', null)
    .where('discharge_date', 'is not', null)
    .where('warned_on', 'is', null)
    .where('state', '<>', 'NOT_RELEVANT')
    .orderBy('id')
    .execute();
  const standing = found.flatMap((row) => {
    const one = standingOfChange({ ...row, dischargeDate: row.discharge_date, changeDoneOn: null }, today);
    return one && (one.level === 2 || (one.level === 3 && row.reminded_on === null)) ? [{ row, ...one }] : [];
  });
  if (standing.length === 0) return { 提醒: 0, 预警: 0 };
  const warned = standing.filter(({ level }) => level === 2);
  await transaction(ctx, async (tx) => {
    await sendNotices(
      tx,
      standing.map(
        ({ row, level, days, dueOn, text }): Notice => ({
          template: level === 2 ? 'N581' : 'N580',
          receivers: FILLERS.map((roleCode) => ({ roleCode, orgId: row.org_id })),
          variables: { 姓名: row.person_name_masked, 编号: row.record_no, 期限: days, 截止: dueOn, 情况: text },
          record: { type: RESERVE, id: row.id, orgId: row.org_id, title: row.record_no },
          dueKey: `${level}-${dueOn}`,
        }),
      ),
    );
    await openTasks(
      tx,
      warned.flatMap(({ row, days }) =>
        FILLERS.map((roleCode) => ({
          kind: CHANGE_TASK,
          recordType: RESERVE,
          record: {
            id: row.id,
            orgId: row.org_id,
            orgPath: row.org_path,
            districtCode: row.district_code,
            title: row.record_no,
            subject: row.person_name_masked,
          },
          title: `督促办理兵役登记信息变更（${days}日期限已到）`,
          roleCode,
          priority: 2 as const,
          dueAt: null,
        })),
      ),
    );
    for (const [level, column] of [
      [3, 'reminded_on'],
      [2, 'warned_on'],
    ] as const) {
      const ids = standing.filter((one) => one.level === level).map(({ row }) => row.id);
      if (ids.length > 0)
        await tables(tx)
          .updateTable('reserve_record')
          .set({ [column]: today })
          .where('id', 'in', ids)
          .execute();
    }
  });
  return { 提醒: standing.length - warned.length, 预警: warned.length };
}

/** The change was noted: nobody needs to press for it any more. */
export const endReminders = (tx: Ctx, id: string): Promise<void> => closeTasks(tx, [id], CHANGE_TASK);
