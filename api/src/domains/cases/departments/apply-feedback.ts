import { firstRow, run, sql } from '../../../database/sql.ts';
import type { InboundAnswer, InboundHandler, InboundMessage } from '../../../platform/exchange/channel.ts';
import { type ActInput, advance } from '../../../platform/flow/index.ts';
import type { Ctx, Placed } from '../../../platform/kernel/index.ts';
import { openTasks } from '../../../platform/tasks/tasks.ts';
import { lockParents } from '../acts/case-effects.ts';
import { followUpCases } from '../acts/follow-up.ts';
import { notifySupplement } from '../acts/notify-supplement.ts';
import { isClosed } from '../case-facts.ts';
import { FEEDBACK_TASK } from './department-channel.ts';
import { type FeedbackBody, feedbackSchema } from './feedback.schema.ts';

interface Target extends Placed {
  id: string;
  caseId: string;
  bjNo: string;
  subject: string;
  ownerCode: string;
  ownerName: string;
  state: string;
  caseState: string;
  autoClose: boolean;
  feedbackSeq: number;
}

/** The step that a kind of feedback takes (01 §3.4): DONE closes an online matter, an offline one waits for the window. */
function actionOf(type: FeedbackBody['feedbackType'], target: Target): string | undefined {
  switch (type) {
    case 'ACCEPT':
    case 'PROGRESS':
      return target.state === 'SUPPLEMENT' ? 'supply' : 'progress';
    case 'SUPPLEMENT':
      return 'requestSupplement';
    case 'REJECT':
      return 'reject';
    case 'DONE':
      return target.autoClose ? 'done' : 'handled';
    case 'ERROR':
    case 'INFO':
      return undefined;
  }
}

function findTarget(tx: Ctx, message: InboundMessage): Promise<Target | undefined> {
  return firstRow<Target>(
    tx,
    sql`
    select s.id, s.case_id as "caseId", s.bj_no as "bjNo", s.subject, s.owner_code as "ownerCode", s.owner_name as "ownerName", s.state,
           c.state as "caseState", s.auto_close as "autoClose", s.feedback_seq as "feedbackSeq", s.org_id as "orgId", s.org_path as "orgPath",
           s.district_code as "districtCode"
      from sub_case s join one_thing_case c on c.id = s.case_id
     where s.bj_no = ${message.bjNo ?? ''} and (${message.caseNo ?? null}::text is null or c.case_no = ${message.caseNo ?? null})`,
  );
}

/** Whether the sender may speak for the sub-case: only the department to which it was dispatched. */
function isOwner(tx: Ctx, message: InboundMessage, target: Target): boolean {
  return tx.actor.kind === 'EXTERNAL' && message.senderCode === target.ownerCode;
}

async function applyFeedback(tx: Ctx, message: InboundMessage): Promise<InboundAnswer> {
  const body = message.body as FeedbackBody;
  const found = await findTarget(tx, message);
  if (!found || !isOwner(tx, message, found)) return { code: 1003, message: '未找到对应办件' };
  await lockParents(tx, [found.id]);
  const target = (await findTarget(tx, message)) ?? found;
  const seq = message.seq ?? target.feedbackSeq + 1;
  if (seq <= target.feedbackSeq) return { code: 1004, message: '报文序号早于已处理的报文，仅存档' };
  const handledAt = new Date(body.handledAt ?? message.sentAt);
  const input: ActInput = {
    occurredAt: handledAt,
    reasonText: body.reasonText,
    note: [body.externalStatus.text, body.suggestion].filter(Boolean).join('；'),
    materials: body.requiredMaterials?.map((m) => ({ materialCode: m.code ?? '', name: m.name, note: m.note })),
  };
  const action = actionOf(body.feedbackType, target);
  const outcome = action ? await advance(tx, { type: 'subCase', action, rows: [{ id: target.id }], input }) : undefined;
  await writeExternalStatus(tx, target, { body, handledAt, seq });
  if (outcome?.changes.length) {
    await followUpCases(tx, [target.caseId]);
    if (action === 'requestSupplement') await notifySupplement(tx, outcome.changes);
  }
  const asksForSomebody = body.feedbackType === 'SUPPLEMENT' || body.feedbackType === 'REJECT';
  // A to-do ends with its case at the latest: on one that has ended it would stay for ever.
  if (asksForSomebody && !isClosed(target.caseState)) await openFeedbackTask(tx, target, body);
  const conflict = outcome !== undefined && outcome.changes.length === 0;
  return { code: 0, message: conflict ? '已接收，状态冲突，待人工核实' : '已接收' };
}

async function writeExternalStatus(
  tx: Ctx,
  target: Target,
  { body, handledAt, seq }: { body: FeedbackBody; handledAt: Date; seq: number },
): Promise<void> {
  const now = tx.app.clock.now();
  await run(
    tx,
    sql`
    update sub_case set external_status = ${body.externalStatus.text}, external_status_at = ${handledAt},
           last_feedback_at = ${now}, feedback_seq = ${seq}, updated_at = ${now}
     where id = ${target.id}`,
  );
  await run(tx, sql`update one_thing_case set last_feedback_at = ${now} where id = ${target.caseId}`);
}

/** REJECT and SUPPLEMENT give the owning clerk something to do within two working days (3.5 no. 5). */
async function openFeedbackTask(tx: Ctx, target: Target, body: FeedbackBody): Promise<void> {
  const { id, bjNo, subject, orgId, orgPath, districtCode } = target;
  await openTasks(tx, [
    {
      kind: FEEDBACK_TASK,
      recordType: 'subCase',
      record: { id, title: bjNo, subject, orgId, orgPath, districtCode },
      title:
        body.feedbackType === 'REJECT'
          ? `${target.ownerName}不予办理，请核实`
          : `${target.ownerName}要求补正，请联系申请人`,
      roleCode: 'CENTRE_CLERK',
      priority: 2,
      dueAt: tx.app.calendar.dueAfterWorkdays(tx.app.clock.now(), 2),
    },
  ]);
}

export const feedbackInbound: InboundHandler = {
  bizType: 'FEEDBACK.*',
  title: '部门办理反馈',
  schema: feedbackSchema,
  handle: applyFeedback,
};
