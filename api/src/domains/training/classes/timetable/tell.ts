import { anyOf } from '../../../../database/tables.ts';
import { findOrgByCode } from '../../../../platform/access/index.ts';
import type { Ctx } from '../../../../platform/kernel/index.ts';
import { sendNotices } from '../../../../platform/notify/index.ts';
import { attending } from '../attendance/attending.ts';
import type { OwnRun } from '../own-run.ts';
import { type Planned, spanText } from './planned.ts';

/** How many sessions a notice names; of more it says how many. */
const MOST_NAMED = 3;

/**
 * N-22-1: everybody who has one of these sessions hears once, however many there are; of a late change the district of the institution too
 * (T22-5).
 */
export async function tellOfChange(
  tx: Ctx,
  own: OwnRun,
  ids: readonly string[],
  what: string,
  reason: string | null,
  late = reason !== null,
): Promise<void> {
  if (ids.length === 0) return;
  const found = await attending(tx)
    .innerJoin('training_plan_line as l', 'l.id', 's.plan_line_id')
    .select(['e.account_id as accountId', 's.day', 's.starts_at as startsAt', 's.ends_at as endsAt', 'l.module'])
    .where('s.id', '=', anyOf(ids))
    .orderBy('s.day')
    .orderBy('s.starts_at')
    .execute();
  const byAccount = Map.groupBy(found, ({ accountId }) => accountId);
  const 原因 = reason ? `原因：${reason}` : '';
  await sendNotices(
    tx,
    [...byAccount].map(([userId, sessions]) => ({
      template: 'N440',
      receivers: [{ userId }],
      variables: { 班次名称: own.name, 事由: what, 课次: textOf(sessions), 原因 },
      link: '/timetable',
    })),
  );
  if (!late) return;
  const bureau = await findOrgByCode(tx, own.districtCode);
  if (!bureau) return;
  await sendNotices(tx, [
    {
      template: 'N441',
      receivers: [{ roleCode: 'BIZ_OFFICER', orgId: bureau.id }],
      variables: { 班次编号: own.runNo, 班次名称: own.name, 事由: what, 原因: reason ?? '' },
      link: `/training/classes?run=${own.id}`,
    },
  ]);
}

function textOf(sessions: readonly (Pick<Planned, 'day' | 'startsAt' | 'endsAt'> & { module: string })[]): string {
  const named = sessions.slice(0, MOST_NAMED).map((one) => `${one.day} ${spanText(one)} ${one.module}`);
  return sessions.length > MOST_NAMED ? `${named.join('；')}等${sessions.length}个课次` : named.join('；');
}
