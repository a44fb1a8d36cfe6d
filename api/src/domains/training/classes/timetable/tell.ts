import { rows, sql } from '../../../../database/sql.ts';
import { findOrgByCode } from '../../../../platform/access/index.ts';
import type { Ctx } from '../../../../platform/kernel/index.ts';
import { sendNotices } from '../../../../platform/notify/index.ts';
import type { OwnRun } from '../own-run.ts';
import { spanText } from './planned.ts';

/** How many sessions a notice names; of more it says how many. */
const MOST_NAMED = 3;

interface Told {
  accountId: string;
  day: string;
  startsAt: number;
  endsAt: number;
  module: string;
}

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
  const found = await rows<Told>(
    tx,
    sql`select e.account_id as "accountId", s.day::text as day, s.starts_at as "startsAt", s.ends_at as "endsAt", s.module
        from training_session s join training_session_class sc on sc.session_id = s.id
        join training_class_member m on m.class_id = sc.class_id and m.from_on <= s.day and (m.to_on is null or s.day < m.to_on)
        join run_trainee t on t.id = m.run_trainee_id and (t.left_on is null or s.day < t.left_on)
        join training_enrolment e on e.id = t.enrolment_id
       where s.id = any(${[...ids]}::uuid[]) order by s.day, s.starts_at`,
  );
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

function textOf(sessions: readonly Told[]): string {
  const named = sessions.slice(0, MOST_NAMED).map((one) => `${one.day} ${spanText(one)} ${one.module}`);
  return sessions.length > MOST_NAMED ? `${named.join('；')}等${sessions.length}个课次` : named.join('；');
}
