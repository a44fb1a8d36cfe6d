import { sql } from 'kysely';
import { tables } from '../../../../database/tables.ts';
import type { LocalDate } from '../../../../platform/calendar/index.ts';
import { advance, keepOwnDeadlines, publishChanges, readFlowRows } from '../../../../platform/flow/index.ts';
import type { Ctx } from '../../../../platform/kernel/index.ts';
import { closeTasks } from '../../../../platform/tasks/tasks.ts';
import { PLAN } from '../record-types.ts';
import type { Outcome } from '../words.ts';
import { CONTACT_TASK } from './plan-tasks.ts';

/** What a contact makes of a plan. */
export interface Moved {
  id: string;
  lastOn: LocalDate | null;
  lastOutcome: Outcome;
  unreached: boolean;
  /** null: the last of the cadence is done. */
  nextDue: LocalDate | null;
}

/** Writes what contacts make of their plans: another due date begins its reminders anew, and the to-do of the former is done. */
export async function moveDue(tx: Ctx, moved: readonly Moved[]): Promise<void> {
  if (moved.length === 0) return;
  const changed = await tables(tx)
    .with('was', (db) =>
      db
        .selectFrom('follow_up_plan')
        .select(['id', 'next_due'])
        .where(sql<boolean>`id = any(${moved.map(({ id }) => id)}::uuid[])`),
    )
    .updateTable('follow_up_plan as p')
    .from(
      sql<{
        id: string;
        lastOn: string | null;
        lastOutcome: string;
        unreached: boolean;
        nextDue: string | null;
      }>`jsonb_to_recordset(${JSON.stringify(moved)}::jsonb)`.as<'v'>(
        sql`v(id uuid, "lastOn" date, "lastOutcome" text, unreached boolean, "nextDue" date)`,
      ),
    )
    .from('was')
    .set({
      last_on: sql`v."lastOn"`,
      last_outcome: sql`v."lastOutcome"`,
      unreached: sql`v.unreached`,
      next_due: sql`v."nextDue"`,
      warned: sql`case when v."nextDue" is distinct from p.next_due then 0 else p.warned end`,
      updated_at: tx.app.clock.now(),
    })
    .where(sql<boolean>`p.id = v.id and was.id = p.id`)
    .returning(['p.id', sql<boolean>`was.next_due is distinct from p.next_due`.as('fresh')])
    .execute();
  const fresh = changed.filter((one) => one.fresh).map(({ id }) => id);
  await closeTasks(tx, fresh, CONTACT_TASK);
  const over = moved.filter(({ nextDue }) => nextDue === null).map(({ id }) => ({ id }));
  if (over.length > 0) {
    await tables(tx)
      .updateTable('follow_up_plan')
      .set({ close_reason: 'DONE' })
      .where(sql<boolean>`id = any(${over.map(({ id }) => id)}::uuid[]) and state = 'ACTIVE'`)
      .execute();
    await advance(tx, { type: PLAN, action: 'complete', rows: over, mode: 'CASCADE' });
  }
  const ids = moved.map(({ id }) => id);
  await keepOwnDeadlines(tx, PLAN, ids);
  publishChanges(tx, PLAN, 'record', await readFlowRows(tx, tx.app.registry.getRecord(PLAN), ids));
}
