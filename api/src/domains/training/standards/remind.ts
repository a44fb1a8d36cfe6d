import { tables } from '../../../database/tables.ts';
import { findOrgByCode } from '../../../platform/access/index.ts';
import { addDays, dayNumberOfDate, localDateOf } from '../../../platform/calendar/index.ts';
import { type Ctx, transaction } from '../../../platform/kernel/index.ts';
import { type Notice, sendNotices } from '../../../platform/notify/index.ts';
import { readParameter } from '../../../platform/parameters/index.ts';
import { CITY_CODE } from '../district-office.ts';
import { isCovered } from './coverage/gaps.ts';
import { readStanding } from './coverage/read-standing.ts';
import { remindDays } from './parameters.ts';
import { STANDARD } from './record-type.ts';
import { KINDS, remindedRoles } from './words.ts';

/**
 * BR26-2, every day at 08:00: the city hears of a standard that ends without a next one, once for each number of days before, and daily from its
 * last day on; a standard may name days and roles of its own (02 §18.3). A morning that was missed is made up for by the next run; of several that were missed only the nearest is told.
 */
export async function remindOfEnds(ctx: Ctx): Promise<void> {
  const today = localDateOf(ctx.app.clock.now());
  await transaction(ctx, async (tx) => {
    const city = await findOrgByCode(tx, CITY_CODE);
    if (!city) return;
    const { first, second, third, fourth } = await readParameter(tx, remindDays);
    const standing = await readStanding(tx);
    const heard = await tables(tx)
      .selectFrom('subsidy_standard')
      .select(['id', 'doc_no as docNo', 'org_id as orgId', 'remind_days as ownDays', 'remind_roles as roles'])
      .where('state', 'in', ['PUBLISHED', 'SUPERSEDED'])
      .where('muted_at', 'is', null)
      .execute();
    const notices = heard.flatMap(({ id, docNo, orgId, ownDays, roles }): Notice[] => {
      const own = standing.find((one) => one.id === id);
      if (!own?.lastDay) return [];
      const left = dayNumberOfDate(own.lastDay) - dayNumberOfDate(today);
      const thresholds = ownDays.length > 0 ? ownDays.map(Number) : [first, second, third, fourth];
      const due = left <= 0 ? `day-${today}` : dueOf(left, thresholds);
      const alike = standing.filter(({ kind, item }) => kind === own.kind && item === own.item);
      if (!due || isCovered(alike, own, addDays(own.lastDay, 1))) return [];
      return [
        {
          template: 'N490',
          receivers: remindedRoles(roles).map((roleCode) => ({ roleCode, orgId: city.id })),
          variables: { 种类: KINDS[own.kind], 文号: docNo, 日期: own.lastDay },
          record: { type: STANDARD, id, orgId, title: own.standardNo },
          dueKey: due,
        },
      ];
    });
    await sendNotices(tx, notices);
  });
}

/** The nearest threshold that has passed. */
function dueOf(left: number, thresholds: readonly number[]): string | undefined {
  const passed = thresholds.filter((days) => left <= days);
  return passed.length > 0 ? `before-${Math.min(...passed)}` : undefined;
}
