import { anyOf, tables } from '../../../../database/tables.ts';
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
  const found = await tables(tx)
    .selectFrom('training_run as r')
    .innerJoin('training_institution as i', 'i.id', 'r.institution_id')
    .select([
      'r.district_code as districtCode',
      'i.name as institution',
      'r.name',
      'r.run_no as runNo',
      'r.planned_end as ends',
    ])
    .where('r.institution_id', '=', anyOf(institutionIds))
    .where('r.state', '=', 'RUNNING')
    .orderBy('r.planned_end')
    .orderBy('r.run_no')
    .execute();
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
