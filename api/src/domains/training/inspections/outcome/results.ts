import { rows, run, sql } from '../../../../database/sql.ts';
import { localDateOf } from '../../../../platform/calendar/index.ts';
import type { Ctx } from '../../../../platform/kernel/index.ts';
import { closeTasks, openTasks } from '../../../../platform/tasks/tasks.ts';
import { bureausOf, CITY_CODE } from '../../district-office.ts';
import { INSPECTION } from '../record-types.ts';
import type { Moved } from './moved.ts';

/** The city's to-do to decide what follows from an inspection (T19-9). */
const DECISION = 'INSPECTION_DECISION';

/** T19-7: the result stands on project and institution (of several projects of a cycle the worst), and the city decides where something follows. */
export async function publishResults(tx: Ctx, changes: readonly Moved[]): Promise<void> {
  if (changes.length === 0) return;
  const ids = changes.map(({ row }) => row.id);
  const today = localDateOf(tx.app.clock.now());
  await run(
    tx,
    sql`update training_project p set last_inspection_result = n.district_verdict, last_inspection_on = ${today}
          from project_inspection n where n.project_id = p.id and n.id = any(${ids}::uuid[])`,
  );
  await run(
    tx,
    sql`update training_institution i set last_inspection_result = w.worst, last_inspection_on = ${today}
          from (select n.institution_id, max(o.district_verdict) as worst from project_inspection n
                  join project_inspection o on o.institution_id = n.institution_id and o.cycle_id = n.cycle_id and o.state = 'DONE'
                 where n.id = any(${ids}::uuid[]) group by n.institution_id) w
         where w.institution_id = i.id`,
  );
  await askForDecisions(tx, changes);
}

async function askForDecisions(tx: Ctx, changes: readonly Moved[]): Promise<void> {
  const held = await rows<{ id: string }>(
    tx,
    sql`select distinct target_id as id from training_mark where target_id = any(${changes.map(({ projectId }) => projectId)}::uuid[])
          and lifted_at is null and kind in ('M3', 'M5')`,
  );
  const wanted = changes.filter(
    ({ projectId, districtVerdict }) => districtVerdict === '2' || held.some(({ id }) => id === projectId),
  );
  const orgId = (await bureausOf(tx, [])).get(CITY_CODE);
  if (!orgId) return;
  await openTasks(
    tx,
    wanted.map(({ row, districtVerdict }) => ({
      kind: DECISION,
      recordType: INSPECTION,
      record: { ...row, orgId },
      title: districtVerdict === '2' ? '年检不合格：确定标记或剔除' : '年检合格：解除标记',
      roleCode: 'CITY_OFFICER',
      priority: 2,
      dueAt: null,
      orgCode: CITY_CODE,
    })),
  );
}

/** Once the city has decided. */
export const closeDecisions = (tx: Ctx, ids: readonly string[]): Promise<void> => closeTasks(tx, ids, DECISION);
