import { rows, sql } from '../../../database/sql.ts';
import type { FlowChange } from '../../../platform/flow/index.ts';
import type { Ctx } from '../../../platform/kernel/index.ts';
import { type Notice, sendNotices } from '../../../platform/notify/index.ts';
import { bureausOf } from '../district-office.ts';
import { LIVE_STATES } from '../enrolments/seats.ts';
import { reasonWithPeriod } from './suspension/period.ts';

const WORDS: Readonly<Record<string, string>> = { suspend: '暂停', remove: '剔除' };

/** How many trainees of a district are under way with an institution. */
export interface Concerned {
  institutionId: string;
  districtCode: string;
  trainees: number;
}

/** Whose trainees are enrolled with institutions that are suspended or removed (T14-4, T14-6). */
export async function traineesByDistrict(tx: Ctx, changes: readonly FlowChange[]): Promise<Concerned[]> {
  const stopped = changes.filter(({ action }) => WORDS[action]).map(({ row }) => row.id);
  if (stopped.length === 0) return [];
  return rows<Concerned>(
    tx,
    sql`select institution_id as "institutionId", district_code as "districtCode", count(*)::int as trainees from training_enrolment
         where institution_id = any(${stopped}::uuid[]) and state = any(${[...LIVE_STATES]}::text[]) group by 1, 2 order by 1, 2`,
  );
}

/** Every district that has trainees there is told, how many and what has happened. */
export async function tellDistricts(
  tx: Ctx,
  changes: readonly FlowChange[],
  concerned: readonly Concerned[],
): Promise<void> {
  if (concerned.length === 0) return;
  const bureaus = await bureausOf(
    tx,
    concerned.map(({ districtCode }) => districtCode),
  );
  await sendNotices(
    tx,
    concerned.flatMap(({ institutionId, districtCode, trainees }): Notice[] => {
      const change = changes.find(({ row, action }) => row.id === institutionId && WORDS[action]);
      const orgId = bureaus.get(districtCode);
      if (!change || !orgId) return [];
      return [
        {
          template: 'T5',
          receivers: [{ roleCode: 'BIZ_OFFICER', orgId }],
          variables: {
            名称: change.row.subject,
            动作: WORDS[change.action] ?? '',
            人数: trainees,
            原因: reasonWithPeriod(change),
          },
          link: '/training/enrolments',
        },
      ];
    }),
  );
}
