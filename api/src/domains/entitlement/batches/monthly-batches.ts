import { anyOf, tables } from '../../../database/tables.ts';
import { recordAudit } from '../../../platform/audit/index.ts';
import {
  formatChineseDate,
  type LocalDate,
  localDateOf,
  type WorkingCalendar,
} from '../../../platform/calendar/index.ts';
import { type Ctx, transaction } from '../../../platform/kernel/index.ts';
import { sendNotices } from '../../../platform/notify/index.ts';
import { takeNumbers } from '../../../platform/numbers/take-numbers.ts';
import { readParameter } from '../../../platform/parameters/index.ts';
import { batchDay } from '../parameters.ts';
import { monthOf } from '../placement/criteria.ts';
import { createBatches } from './create-batches.ts';

/**
 * On the batch day of the month one batch for each district that has somebody ready, and nothing on the other days (8.6 no. 4). Where
 * nothing ran on the batch day, the next run of the month makes them and tells that they are late.
 */
export async function createMonthlyBatches(ctx: Ctx): Promise<void> {
  const today = localDateOf(ctx.app.clock.now());
  const due = nthWorkday(ctx.app.calendar, today, await readParameter(ctx, batchDay));
  if (today < due) return;
  await transaction(ctx, async (tx) => {
    // The first run from the batch day on is the month's; one that fails gives its number back.
    if ((await takeNumbers(tx, `entitlement-monthly-${monthOf(today)}`)) > 1) return;
    const ids = await createBatches(tx, null);
    if (today > due) await tellLate(tx, ids, due);
  });
}

/** The n-th working day of the month of a day. */
function nthWorkday(calendar: WorkingCalendar, day: LocalDate, n: number): LocalDate {
  const first = `${monthOf(day)}-01`;
  return calendar.addWorkdays(first, calendar.isWorkday(first) ? n - 1 : n);
}

/** Into the audit log, and to the districts' chiefs, whose releases wait (N68). */
async function tellLate(tx: Ctx, ids: readonly string[], due: LocalDate): Promise<void> {
  const late = await tables(tx)
    .selectFrom('entitlement_batch')
    .select(['id', 'batch_no as batchNo', 'count', 'org_id as orgId'])
    .where('id', '=', anyOf(ids))
    .orderBy('id')
    .execute();
  await recordAudit(
    tx,
    late.map(({ id, count }) => ({
      event: 'entitlement.batch-late',
      objectType: 'entitlementBatch',
      objectId: id,
      detail: { due, count },
    })),
  );
  await sendNotices(
    tx,
    late.map(({ id, batchNo, count, orgId }) => ({
      template: 'N68',
      receivers: [{ roleCode: 'DIST_CHIEF', orgId }],
      variables: { 批次号: batchNo, 人数: count, 应生成日期: formatChineseDate(due) },
      record: { type: 'entitlementBatch', id, orgId, title: batchNo },
      dueKey: 'batch-late',
    })),
  );
}
