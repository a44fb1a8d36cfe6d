import { sql } from 'kysely';
import { tables } from '../../../../database/tables.ts';
import { instantOf } from '../../../../platform/calendar/index.ts';
import type { Ctx } from '../../../../platform/kernel/index.ts';
import { type NewTask, openTasks } from '../../../../platform/tasks/tasks.ts';
import { PLAN } from '../record-types.ts';

/** A person is to be asked, and what came by itself is to be looked at. */
export const CONTACT_TASK = 'FOLLOW_UP';
export const VERIFY_TASK = 'FOLLOW_UP_VERIFY';

/** Whose the work of an office is: of a street's station the street's officers, of another centre its clerks. */
export const postAt = (above: { level: string | null; code: string | null }) =>
  above.level === 'STREET' && above.code
    ? { roleCode: 'STREET_OFFICER', orgCode: above.code }
    : { roleCode: 'CENTRE_CLERK', orgCode: null };

/** Opens a to-do of a kind for plans that have none of it, with whom they are assigned to. */
export async function openPlanTasks(
  tx: Ctx,
  planIds: readonly string[],
  { kind, title, priority, due }: Pick<NewTask, 'kind' | 'title' | 'priority'> & { due: boolean },
): Promise<void> {
  if (planIds.length === 0) return;
  const plans = await tables(tx)
    .selectFrom('follow_up_plan as p')
    .innerJoin('org as o', 'o.id', 'p.org_id')
    .leftJoin('org as a', 'a.id', 'o.parent_id')
    .select(['p.id', 'p.plan_no', 'p.person_name_masked', 'p.org_id', 'p.org_path', 'p.district_code', 'p.next_due'])
    .select(['a.level', 'a.code'])
    .where(sql<boolean>`p.id = any(${[...planIds]}::uuid[])`)
    .where('p.state', '<>', 'CLOSED')
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom('task as t')
            .select('t.id')
            .whereRef('t.record_id', '=', 'p.id')
            .where('t.kind', '=', kind)
            .where('t.closed_at', 'is', null),
        ),
      ),
    )
    .execute();
  await openTasks(
    tx,
    plans.map((plan) => ({
      kind,
      title,
      priority,
      recordType: PLAN,
      record: {
        id: plan.id,
        title: plan.plan_no,
        subject: plan.person_name_masked,
        orgId: plan.org_id,
        orgPath: plan.org_path,
        districtCode: plan.district_code,
      },
      ...postAt(plan),
      dueAt: due && plan.next_due ? tx.app.calendar.endOfWorkdayFrom(instantOf(plan.next_due)) : null,
    })),
  );
}
