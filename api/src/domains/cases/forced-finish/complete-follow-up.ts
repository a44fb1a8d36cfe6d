import { firstRow, run, sql } from '../../../database/sql.ts';
import { tables } from '../../../database/tables.ts';
import { isUuid } from '../../../database/uuid.ts';
import { recordAudit } from '../../../platform/audit/index.ts';
import { refuse, requireReason } from '../../../platform/errors/index.ts';
import { actorName, type Ctx, transaction } from '../../../platform/kernel/index.ts';
import { closeTasks } from '../../../platform/tasks/tasks.ts';
import { readCase } from '../case-page.ts';

/** Kind of the to-dos that a rule's finish leaves with the window. */
export const FOLLOW_UP_TASK = 'FORCED_FOLLOW_UP';

/**
 * 登记后续完成: who did what the rule ordered; the to-dos of the case close with the last of its ends.
 *
 * @throws NOT_FOUND, E-0005, E-0503 where nothing is left to do
 */
export async function completeFollowUp(ctx: Ctx, id: string, note: string): Promise<string> {
  const text = requireReason(note, { path: 'note' });
  const request = isUuid(id)
    ? await tables(ctx)
        .selectFrom('forced_finish_request')
        .select('case_id as caseId')
        .where('id', '=', id)
        .executeTakeFirst()
    : undefined;
  if (!request) throw refuse('NOT_FOUND');
  const { id: caseId } = await readCase(ctx, request.caseId);
  await transaction(ctx, async (tx) => {
    // Of two at once the later one sees that the other is done: else each would leave the to-dos to the other.
    await firstRow(tx, sql`select id from one_thing_case where id = ${caseId} for update`);
    const done = await run(
      tx,
      sql`update forced_finish_request set follow_up_note = ${text}, followed_up_by = ${actorName(tx.actor)},
                 followed_up_at = ${tx.app.clock.now()}
           where id = ${id} and state = 'APPROVED' and cardinality(follow_ups) > 0 and followed_up_at is null`,
    );
    if (done === 0) throw refuse('E-0503', { state: '没有待办的后续工作' });
    // What the end of another matter of the case ordered is not done by this.
    const open = await firstRow(
      tx,
      sql`select 1 from forced_finish_request
           where case_id = ${caseId} and state = 'APPROVED' and cardinality(follow_ups) > 0 and followed_up_at is null`,
    );
    if (!open) await closeTasks(tx, [caseId], FOLLOW_UP_TASK);
    await recordAudit(tx, {
      event: 'forced-finish.follow-up',
      objectType: 'forcedFinish',
      objectId: id,
      detail: { note: text },
    });
  });
  return caseId;
}
