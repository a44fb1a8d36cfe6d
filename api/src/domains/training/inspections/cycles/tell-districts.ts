import { rows, sql, toDate } from '../../../../database/sql.ts';
import { formatDateTime } from '../../../../platform/calendar/index.ts';
import type { Ctx } from '../../../../platform/kernel/index.ts';
import { type Notice, sendNotices } from '../../../../platform/notify/index.ts';
import { bureausOf } from '../../district-office.ts';
import type { CycleRow } from './cycle-row.ts';

/** T19-1: every district hears once how many of its projects take part. */
export async function tellDistricts(tx: Ctx, cycle: CycleRow): Promise<void> {
  const counts = await rows<{ code: string; all: number; sampled: number }>(
    tx,
    sql`select district_code as code, count(*)::int as "all", count(*) filter (where field_sampled)::int as sampled
          from project_inspection where cycle_id = ${cycle.id} group by district_code order by district_code`,
  );
  const bureaus = await bureausOf(
    tx,
    counts.map(({ code }) => code),
  );
  await sendNotices(
    tx,
    counts.flatMap(({ code, all, sampled }): Notice[] => {
      const orgId = bureaus.get(code);
      if (!orgId) return [];
      const variables = {
        年检批次: cycle.subject,
        数量: all,
        抽查数量: sampled,
        截止时间: formatDateTime(toDate(cycle.reportTo)),
        区截止日: cycle.districtDeadline,
      };
      return [
        { template: 'N208', receivers: [{ roleCode: 'BIZ_OFFICER', orgId }], variables, link: '/training/inspections' },
      ];
    }),
  );
}
