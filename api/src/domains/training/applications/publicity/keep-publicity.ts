import { run, sql } from '../../../../database/sql.ts';
import { uuidv7 } from '../../../../database/uuid.ts';
import { localDateOf } from '../../../../platform/calendar/index.ts';
import type { FlowChange } from '../../../../platform/flow/index.ts';
import { actorName, type Ctx } from '../../../../platform/kernel/index.ts';
import { readParameter } from '../../../../platform/parameters/index.ts';
import { objectionDays } from '../parameters.ts';

const idsOf = (changes: readonly FlowChange[]) => changes.map(({ row }) => row.id);

/** T16-8: what became public, when and until when; stays when the result is reviewed anew. */
export async function keepPublished(tx: Ctx, changes: readonly FlowChange[]): Promise<void> {
  const now = tx.app.clock.now();
  for (const { row } of changes)
    await run(
      tx,
      sql`insert into project_publicity (id, application_id, public_from, public_to, score, published_at, published_by_name)
          select ${uuidv7(now.getTime())}, a.id, a.publicity_from, a.publicity_to, a.final_score, ${now}, ${actorName(tx.actor)}
            from project_application a where a.id = ${row.id}`,
    );
}

/** An objection with the day until which it is to be answered. */
export async function keepRaised(tx: Ctx, changes: readonly FlowChange[]): Promise<void> {
  if (changes.length === 0) return;
  const now = tx.app.clock.now();
  const due = tx.app.calendar.addWorkdays(localDateOf(now), await readParameter(tx, objectionDays));
  for (const { row, input } of changes)
    await run(
      tx,
      sql`insert into project_objection (id, publicity_id, raised_at, text, raised_by_name, due_on)
          select ${uuidv7(now.getTime())}, p.id, ${now}, ${input.reasonText ?? ''}, ${actorName(tx.actor)}, ${due}::date
            from project_publicity p where p.application_id = ${row.id} and p.outcome is null`,
    );
}

/** What became of an objection: 不成立, or 成立 with a new review. */
export async function keepAnswers(tx: Ctx, changes: readonly FlowChange[]): Promise<void> {
  for (const { row, action, input } of changes)
    await run(
      tx,
      sql`update project_objection o set upheld = ${action === 'reReview'}, answer = ${input.reasonText ?? ''},
            answered_at = ${tx.app.clock.now()}, answered_by_name = ${actorName(tx.actor)}
          from project_publicity p where p.id = o.publicity_id and p.application_id = ${row.id} and o.upheld is null`,
    );
}

/** The list is closed for a project: it was filed, is reviewed anew, or has ended with its institution. */
export async function endPublicity(
  tx: Ctx,
  changes: readonly FlowChange[],
  outcome: 'FILED' | 'REVIEW' | 'ENDED',
): Promise<void> {
  if (changes.length === 0) return;
  await run(
    tx,
    sql`update project_publicity set outcome = ${outcome}, ended_on = ${localDateOf(tx.app.clock.now())}::date
         where application_id = any(${idsOf(changes)}::uuid[]) and outcome is null`,
  );
}
