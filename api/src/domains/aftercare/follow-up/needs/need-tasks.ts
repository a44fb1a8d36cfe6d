import { sql } from 'kysely';
import { tables } from '../../../../database/tables.ts';
import { instantOf } from '../../../../platform/calendar/index.ts';
import type { Ctx } from '../../../../platform/kernel/index.ts';
import { openTasks } from '../../../../platform/tasks/tasks.ts';
import { postAt } from '../plans/plan-tasks.ts';
import { NEED } from '../record-types.ts';
import { NEEDS, type NeedKind } from '../words.ts';

const NEED_TASK = 'FOLLOW_UP_NEED';

/** The to-dos of needs where they stand: the street's own, or the district's where they are for training. */
export async function openNeedTasks(tx: Ctx, ids: readonly string[]): Promise<void> {
  if (ids.length === 0) return;
  const needs = await tables(tx)
    .selectFrom('follow_up_need as n')
    .innerJoin('org as o', 'o.id', 'n.org_id')
    .leftJoin('org as a', 'a.id', 'o.parent_id')
    .select(['n.id', 'n.need_no', 'n.kind', 'n.state', 'n.due_on', 'n.person_name_masked'])
    .select(['n.org_id', 'n.org_path', 'n.district_code', 'a.level', 'a.code'])
    .where(sql<boolean>`n.id = any(${[...ids]}::uuid[])`)
    .where('n.state', 'in', ['OPEN', 'AT_TRAINING'])
    .$castTo<{
      id: string;
      need_no: string;
      kind: NeedKind;
      state: string;
      due_on: string;
      person_name_masked: string;
      org_id: string;
      org_path: string;
      district_code: string;
      level: string | null;
      code: string | null;
    }>()
    .execute();
  await openTasks(
    tx,
    needs.map((need) => {
      const training = need.state === 'AT_TRAINING';
      return {
        kind: NEED_TASK,
        recordType: NEED,
        record: {
          id: need.id,
          title: need.need_no,
          subject: need.person_name_masked,
          orgId: need.org_id,
          orgPath: need.org_path,
          districtCode: need.district_code,
        },
        title: training ? '安排有培训需求的退役军人参加培训' : `办理就业创业需求：${NEEDS[need.kind]}`,
        ...(training ? { roleCode: 'BIZ_OFFICER', orgCode: need.district_code } : postAt(need)),
        priority: 3 as const,
        dueAt: tx.app.calendar.endOfWorkdayFrom(instantOf(need.due_on)),
      };
    }),
  );
}
