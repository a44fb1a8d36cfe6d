import { sql } from 'kysely';
import { tables } from '../../../../database/tables.ts';
import { localDateOf } from '../../../../platform/calendar/index.ts';
import type { Ctx } from '../../../../platform/kernel/index.ts';
import { readParameter } from '../../../../platform/parameters/index.ts';
import { insertRecords } from '../../../../platform/records/index.ts';
import { reminders } from '../parameters.ts';
import type { LockedPlan } from '../plans/lock-plans.ts';
import { followUpNeed } from './need.record.ts';
import { openNeedTasks } from './need-tasks.ts';

/**
 * A to-do for each need that a person has named and that is not being seen to already; those for training go to the district at once (14.5 no. 6).
 */
export async function openNeeds(tx: Ctx, plan: LockedPlan, recordId: string, kinds: readonly string[]): Promise<void> {
  if (kinds.length === 0) return;
  const known = await tables(tx)
    .selectFrom('follow_up_need')
    .select('kind')
    .where('plan_id', '=', plan.id)
    .where('state', 'in', ['OPEN', 'AT_TRAINING'])
    .execute();
  const fresh = [...new Set(kinds)].filter((kind) => !known.some((one) => one.kind === kind));
  if (fresh.length === 0) return;
  const { needDays } = await readParameter(tx, reminders);
  const due = tx.app.calendar.addWorkdays(localDateOf(tx.app.clock.now()), needDays);
  const values = fresh.map((kind) => ({
    kind,
    plan_id: plan.id,
    record_id: recordId,
    person_id: plan.personId,
    centre_org_id: plan.centreOrgId,
    person_name_masked: plan.personName,
    due_on: due,
    owner_id: plan.ownerId,
    owner_name: plan.ownerName,
    ...(kind === 'TRAINING' && { state: 'AT_TRAINING' }),
  }));
  const ids = await insertRecords(tx, followUpNeed, values, { place: plan, start: 'note' });
  await giveToOwner(tx, ids, plan);
  await openNeedTasks(tx, ids);
}

/** Whose plan it is sees to it, as far as it is the street's. */
async function giveToOwner(tx: Ctx, ids: readonly string[], { ownerId, ownerName }: LockedPlan): Promise<void> {
  if (!ownerId) return;
  await tables(tx)
    .insertInto('assignment')
    .columns(['record_type', 'record_id', 'user_id', 'user_name', 'assigned_by', 'assigned_at'])
    .expression(
      sql`select 'followUpNeed', id, ${ownerId}::uuid, ${ownerName}, ${ownerId}::uuid, ${tx.app.clock.now()}::timestamptz
            from unnest(${[...ids]}::uuid[]) as id`,
    )
    .execute();
}
