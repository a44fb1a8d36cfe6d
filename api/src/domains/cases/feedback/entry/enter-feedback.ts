import { tables } from '../../../../database/tables.ts';
import { isUuid } from '../../../../database/uuid.ts';
import { recordAudit, recordAuditApart } from '../../../../platform/audit/index.ts';
import { formatDateTime, localDateOf } from '../../../../platform/calendar/index.ts';
import { badInput, refuse } from '../../../../platform/errors/index.ts';
import { faultsOfBody } from '../../../../platform/exchange/index.ts';
import { attachFiles, uploads } from '../../../../platform/files/index.ts';
import { type Ctx } from '../../../../platform/kernel/index.ts';
import { once } from '../../../../platform/requests/index.ts';
import { FEEDBACK_RECORD } from '../announce.ts';
import { type FeedbackBody, feedbackSchema } from '../feedback.schema.ts';
import { FEEDBACK_MATERIAL } from '../keep-files.ts';
import { takeFeedback } from '../receive-feedback.ts';
import { asDepartment, type OwnDepartment, ownDepartment } from './department.ts';

/** What a department's officer types in where there is no interface. */
export interface FeedbackEntry {
  requestId: string;
  subCaseId: string;
  body: FeedbackBody;
  /** Uploads of the caller's own. */
  attachmentIds: readonly string[];
}

/** What became of it. */
export interface Entered {
  id: string;
  message: string;
}

/**
 * A department's word by hand (3.2): for sub-cases of the caller's own department only, handled exactly like a message. A repeat of the
 * request answers with the first result.
 *
 * @throws NOT_FOUND for another department's sub-case, BAD_INPUT, E-0006
 */
export async function enterFeedback(ctx: Ctx, entry: FeedbackEntry): Promise<Entered> {
  const department = await ownDepartment(ctx);
  return once(ctx, 'enterFeedback', entry.requestId, entry, async (tx) => {
    const bjNo = await ownBjNo(tx, department, entry.subCaseId);
    const now = tx.app.clock.now();
    const { body } = entry;
    const faults = faultsOfBody(feedbackSchema, body, localDateOf(now)).filter((path) => path !== 'body');
    if (faults.length > 0)
      throw badInput(faults.map((path) => ({ path, message: ENTRY_FAULTS[path] ?? `填写不正确：${path}` })));
    if (body.handledAt && new Date(body.handledAt) > now)
      throw badInput([{ path: 'handledAt', message: '办理时间不能晚于当前时间' }]);
    const { answer, feedbackId } = await takeFeedback(asDepartment(tx, department), {
      messageId: entry.requestId,
      channel: 'MANUAL',
      senderCode: department.code,
      bizType: `FEEDBACK.${body.feedbackType}`,
      version: '1.0',
      sentAt: `${formatDateTime(now).replace(' ', 'T')}+08:00`,
      bjNo,
      body,
    });
    if (!feedbackId) throw badInput([{ path: 'resultData', message: answer.message }]);
    await attachFiles(
      tx,
      { type: FEEDBACK_RECORD, id: feedbackId },
      uploads(entry.attachmentIds, FEEDBACK_MATERIAL, '部门附件'),
    );
    const detail = { bjNo, feedbackType: body.feedbackType };
    await recordAudit(tx, { event: 'feedback.enter', objectType: 'feedback', objectId: feedbackId, detail });
    return { id: feedbackId, message: answer.message };
  });
}

const ENTRY_FAULTS: Readonly<Record<string, string>> = {
  'body.reasonText': '请填写原因',
  'body.requiredMaterials': '请填写需补正的材料',
  'body.externalStatus.text': '请填写办理情况（不超过120个字）',
};

async function ownBjNo(tx: Ctx, { code }: OwnDepartment, id: string): Promise<string> {
  const found = isUuid(id)
    ? await tables(tx)
        .selectFrom('sub_case')
        .select(['bj_no as bjNo', 'owner_code as ownerCode'])
        .where('id', '=', id)
        .where('accepted_at', 'is not', null)
        .executeTakeFirst()
    : undefined;
  if (found?.ownerCode === code) return found.bjNo;
  if (found)
    await recordAuditApart(tx, { event: 'access.out-of-scope', objectType: 'subCase', objectId: id, ok: false });
  throw refuse('NOT_FOUND');
}
