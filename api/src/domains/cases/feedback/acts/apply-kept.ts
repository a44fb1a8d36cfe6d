import { toDate } from '../../../../database/sql.ts';
import type { Ctx } from '../../../../platform/kernel/index.ts';
import { applyReport } from '../apply-feedback.ts';
import type { FeedbackBody } from '../feedback.schema.ts';
import type { FeedbackDetailRow } from '../lists/feedback-row.ts';
import type { Target } from '../target.ts';
import { FEEDBACK_DEPARTMENTS } from '../words.ts';

/** The words of a kept message that move a sub-case. */
function bodyOf(row: FeedbackDetailRow): FeedbackBody {
  return {
    feedbackType: row.feedbackType ?? 'INFO',
    externalStatus: { text: row.externalText ?? '—' },
    requiredMaterials: row.requiredMaterials,
    ...(row.reasonText ? { reasonText: row.reasonText } : {}),
    ...(row.suggestion ? { suggestion: row.suggestion } : {}),
  };
}

/**
 * Lets a kept message move its sub-case after all, as the department that sent it: whoever has it applied stands in the message's own row
 * and in the audit log, the history of the case tells who reported. The parents of the target are locked.
 *
 * @returns whether it fits where the sub-case stands now
 */
export async function applyKept(tx: Ctx, row: FeedbackDetailRow, target: Target, reason?: string): Promise<boolean> {
  const department: Ctx = {
    ...tx,
    actor: { kind: 'EXTERNAL', appId: row.senderCode, name: target.ownerName || FEEDBACK_DEPARTMENTS[row.department] },
  };
  const { conflict } = await applyReport(department, target, {
    body: bodyOf(row),
    handledAt: toDate(row.handledAt ?? row.receivedAt),
    seq: row.seq ?? target.feedbackSeq + 1,
    ...(reason ? { reason } : {}),
  });
  return !conflict;
}
