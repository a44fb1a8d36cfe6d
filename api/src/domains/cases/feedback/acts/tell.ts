import { run, sql } from '../../../../database/sql.ts';
import { getOrg } from '../../../../platform/access/index.ts';
import { recordAudit } from '../../../../platform/audit/index.ts';
import { DomainError, refuse } from '../../../../platform/errors/index.ts';
import { actorName, type Ctx, transaction } from '../../../../platform/kernel/index.ts';
import { sendNotices } from '../../../../platform/notify/index.ts';
import { loadApplicants, receiverOf } from '../../acts/applicants.ts';
import { announceFeedback } from '../announce.ts';
import { tellDepartments } from '../departments-outbox.ts';
import type { FeedbackDetailRow } from '../lists/feedback-row.ts';
import { FEEDBACK_DEPARTMENTS } from '../words.ts';
import { checkText, lockFeedback } from './change-feedback.ts';

/** 通知申请人: a message to the applicant's phone in the clerk's words. @throws E-0005, NOT_FOUND */
export async function notifyApplicant(
  ctx: Ctx,
  message: { id: string; version: number },
  words: string,
): Promise<void> {
  const text = checkText(words, 'text', '通知内容');
  await transaction(ctx, async (tx) => {
    const row = await lockFeedback(tx, message, 'NOTIFY');
    const { caseId, subCaseId } = row;
    const applicant = caseId ? (await loadApplicants(tx, [caseId])).get(caseId) : undefined;
    if (!applicant || !subCaseId) throw refuse('NOT_FOUND');
    const { shortName } = await getOrg(tx, row.orgId);
    await sendNotices(tx, [
      {
        template: 'N42',
        receivers: [receiverOf(applicant.form)],
        variables: {
          事项名称: row.matterName ?? '事项',
          部门: FEEDBACK_DEPARTMENTS[row.department],
          反馈内容: text,
          办理机构: shortName,
        },
        record: { type: 'subCase', id: subCaseId, orgId: row.orgId, title: row.bjNo ?? '' },
        matterCode: row.matterCode ?? undefined,
      },
    ]);
    await noteAct(tx, row, 'feedback.notify');
  });
}

/** 申请部门澄清: a question that travels with the message's number through the outbox. @throws E-4104 where the department has no interface */
export async function askDepartment(ctx: Ctx, message: { id: string; version: number }, words: string): Promise<void> {
  const text = checkText(words, 'question', '需澄清的问题');
  await transaction(ctx, async (tx) => {
    const row = await lockFeedback(tx, message, 'CLARIFY');
    if (row.channel === 'MANUAL' || row.channel === 'FILE')
      throw new DomainError('E-4104', '该反馈由部门人工报送，没有接口可以转送，请直接联系经办人');
    await tellDepartments(tx, [row], 'CLARIFY', () => ({ question: text, askedBy: actorName(tx.actor) }));
    await noteAct(tx, row, 'feedback.clarify', { question: text });
  });
}

async function noteAct(tx: Ctx, row: FeedbackDetailRow, event: string, detail: object = {}): Promise<void> {
  const now = tx.app.clock.now();
  await run(
    tx,
    sql`update feedback_message set processed_at = ${now}, processed_by_name = ${actorName(tx.actor)}, version = version + 1,
          updated_at = ${now}, read_at = coalesce(read_at, ${now}), read_by_name = coalesce(read_by_name, ${actorName(tx.actor)})
        where id = ${row.id}`,
  );
  await recordAudit(tx, { event, objectType: 'feedback', objectId: row.id, detail: { bjNo: row.bjNo, ...detail } });
  announceFeedback(tx, [row], event);
}
