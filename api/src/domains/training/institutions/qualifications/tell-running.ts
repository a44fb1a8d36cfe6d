import { rows, sql } from '../../../../database/sql.ts';
import type { Ctx } from '../../../../platform/kernel/index.ts';
import { type Notice, sendNotices } from '../../../../platform/notify/index.ts';
import { bureausOf } from '../../district-office.ts';

/** Names that a notice spells out; the list behind its link has all. */
const NAMED = 5;

/**
 * BR14-2: runs that are under way when a required qualification runs out may finish; the districts that are responsible for them are told which
 * they are, once for all institutions of the night.
 */
export async function tellOfRunning(tx: Ctx, institutionIds: readonly string[]): Promise<void> {
  if (institutionIds.length === 0) return;
  const found = await rows<{ districtCode: string; institution: string; name: string; runNo: string; ends: string }>(
    tx,
    sql`select r.district_code as "districtCode", i.name as institution, r.name, r.run_no as "runNo", r.planned_end::text as ends
          from training_run r join training_institution i on i.id = r.institution_id
         where r.institution_id = any(${[...institutionIds]}::uuid[]) and r.state = 'RUNNING' order by r.planned_end, r.run_no`,
  );
  const bureaus = await bureausOf(
    tx,
    found.map(({ districtCode }) => districtCode),
  );
  await sendNotices(
    tx,
    [...Map.groupBy(found, ({ districtCode }) => districtCode)].flatMap(([code, running]): Notice[] => {
      const orgId = bureaus.get(code);
      if (!orgId) return [];
      const lines = running.map(
        ({ runNo, name, institution, ends }) => `${runNo} ${name}（${institution}，至 ${ends}）`,
      );
      const rest = lines.length > NAMED ? `等${lines.length}个` : '';
      return [
        {
          template: 'T6',
          receivers: [{ roleCode: 'BIZ_OFFICER', orgId }],
          variables: { 数量: lines.length, 明细: `${lines.slice(0, NAMED).join('；')}${rest}` },
          link: '/training/runs?state=RUNNING',
        },
      ];
    }),
  );
}
