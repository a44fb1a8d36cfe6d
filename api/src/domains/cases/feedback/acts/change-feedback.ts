import { run, sql } from '../../../../database/sql.ts';
import { recordAudit } from '../../../../platform/audit/index.ts';
import { badInput, refuse } from '../../../../platform/errors/index.ts';
import { actorName, type Ctx } from '../../../../platform/kernel/index.ts';
import { announceFeedback } from '../announce.ts';
import type { FeedbackDetailRow } from '../lists/feedback-row.ts';
import { availableActs, type FeedbackAction } from '../lists/feedback-view.ts';
import { getOneFeedback } from '../lists/get-feedback.ts';
import { FEEDBACK_STATES, type FeedbackState, type FeedbackTag } from '../words.ts';

/** One message, locked, in the state the caller saw, and open to the act. @throws NOT_FOUND, E-0504, E-0503 */
export async function lockFeedback(
  tx: Ctx,
  { id, version }: { id: string; version: number },
  act: FeedbackAction,
): Promise<FeedbackDetailRow> {
  const row = await getOneFeedback(tx, id, { forUpdate: true });
  if (row.version !== version) throw refuse('E-0504');
  if (!availableActs(tx, row).includes(act)) throw refuse('E-0503', { state: FEEDBACK_STATES[row.state] });
  return row;
}

/** What is told to somebody, 5–500 characters; a reason is asked for with `requireReason`. @throws BAD_INPUT naming the field */
export function checkText(text: string, path: string, what: string): string {
  const trimmed = text.trim();
  const length = [...trimmed].length;
  if (length < 5 || length > 500) throw badInput([{ path, message: `${what}应为5至500个字` }]);
  return trimmed;
}

/** What a decision changes of a message's row. */
export interface Decision {
  state: FeedbackState;
  tags: readonly FeedbackTag[];
  note?: string;
}

/** Writes who decided what; audits and announces it. Whoever decides has read the message; the system has not. */
export async function writeDecision(tx: Ctx, row: FeedbackDetailRow, event: string, decision: Decision): Promise<void> {
  const now = tx.app.clock.now();
  const byPerson = tx.actor.kind === 'USER';
  await run(
    tx,
    sql`
    update feedback_message set state = ${decision.state}, tags = ${[...decision.tags]}::text[], process_note = coalesce(${decision.note ?? null}, process_note),
           processed_at = ${now}, processed_by_name = ${actorName(tx.actor)}, version = version + 1, updated_at = ${now},
           read_at = coalesce(read_at, ${byPerson ? now : null}::timestamptz),
           read_by_name = coalesce(read_by_name, ${byPerson ? actorName(tx.actor) : null}::varchar)
     where id = ${row.id}`,
  );
  await recordAudit(tx, {
    event,
    objectType: 'feedback',
    objectId: row.id,
    detail: {
      from: row.state,
      to: decision.state,
      bjNo: row.bjNo,
      ...(decision.note ? { reason: decision.note } : {}),
    },
  });
  announceFeedback(tx, [row], event);
}
