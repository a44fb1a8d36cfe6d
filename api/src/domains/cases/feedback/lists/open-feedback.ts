import { tables } from '../../../../database/tables.ts';
import { recordAudit } from '../../../../platform/audit/index.ts';
import { decryptColumn, insteadOf, isNoValue } from '../../../../platform/crypto/index.ts';
import { requireReason } from '../../../../platform/errors/index.ts';
import { listAttachments } from '../../../../platform/files/index.ts';
import { type Ctx, hasPermission } from '../../../../platform/kernel/index.ts';
import { mask, maskPhone } from '../../../../platform/masking/index.ts';
import { subCaseFlow } from '../../sub-case.flow.ts';
import { FEEDBACK_RECORD } from '../announce.ts';
import type { ContractField } from '../contracts/contract.ts';
import { findContractVersion } from '../contracts/find-contracts.ts';
import type { FeedbackPageType, FeedbackResultType, FeedbackRevealType } from '../feedback-page.type.ts';
import { FEEDBACK_TABLE } from '../keep-feedback.ts';
import { withoutNumbers } from '../without-numbers.ts';
import type { FeedbackDetailRow } from './feedback-row.ts';
import { viewFeedback } from './feedback-view.ts';
import { getOneFeedback } from './get-feedback.ts';
import { timelineOf } from './timeline.ts';

/** 反馈详情 (3.6 a–e): everything the department said, in full; personal data masked. */
export async function openFeedback(ctx: Ctx, id: string): Promise<FeedbackPageType> {
  const row = await getOneFeedback(ctx, id);
  const handles = hasPermission(ctx.actor, 'feedback:handle');
  // A technician's page shows no free text as it came: it may name a person (01 §2.2).
  const words = hasPermission(ctx.actor, 'case:view') ? (text: string | null) => text : withoutNumbers;
  const phone = openCell(ctx, row, 'contact_phone', row.contactPhone);
  return {
    message: viewFeedback(ctx, row),
    subCaseStatusTitle: row.subCaseId ? await statusOf(ctx, row.subCaseId) : null,
    personIdNo: row.personIdNoMasked,
    handledBy: row.handledBy,
    handledOrg: row.handledOrg,
    handledAt: row.handledAt,
    // The department's own line at work, not the applicant's: whoever handles the message calls it.
    contactPhone: phone && !handles && !isNoValue(phone) ? maskPhone(phone) : phone,
    reasonText: words(row.reasonText),
    suggestion: words(row.suggestion),
    requiredMaterials: row.requiredMaterials,
    results: await resultsOf(ctx, row, true),
    attachments: (await listAttachments(ctx, FEEDBACK_RECORD, [row.id])).get(row.id) ?? [],
    timeline: row.subCaseId ? await timelineOf(ctx, row.subCaseId, words) : [],
    sentAt: row.sentAt,
    storedAt: row.storedAt,
    readByName: row.readByName,
  };
}

/** 查看完整信息 of one message, for a reason of 5–500 characters, with an audit row. */
export async function revealFeedback(ctx: Ctx, id: string, reason: string): Promise<FeedbackRevealType> {
  const text = requireReason(reason, { path: 'reason', asked: '请填写查看原因' });
  const row = await getOneFeedback(ctx, id);
  await recordAudit(ctx, { event: 'feedback.reveal', objectType: 'feedback', objectId: id, detail: { reason: text } });
  const sealed = await tables(ctx)
    .selectFrom('feedback_message')
    .select('person_id_no as personIdNo')
    .where('id', '=', row.id)
    .executeTakeFirst();
  return {
    personIdNo: openCell(ctx, row, 'person_id_no', sealed?.personIdNo ?? null),
    results: await resultsOf(ctx, row, false),
  };
}

async function statusOf(ctx: Ctx, subCaseId: string): Promise<string | null> {
  const found = await tables(ctx).selectFrom('sub_case').select('state').where('id', '=', subCaseId).executeTakeFirst();
  return found ? (subCaseFlow.states[found.state]?.title ?? found.state) : null;
}

/** Every field of the contract under which the message came, so that an empty one is seen to be empty. */
async function resultsOf(ctx: Ctx, row: FeedbackDetailRow, masked: boolean): Promise<FeedbackResultType[]> {
  if (row.contractVersion === null) return [];
  const contract = await findContractVersion(ctx, row.department, row.contractVersion);
  const text = openCell(ctx, row, 'result_data', row.resultData);
  const values = text && !isNoValue(text) ? (JSON.parse(text) as Record<string, string>) : {};
  return (contract?.fields ?? []).map((field) => {
    const value = isNoValue(text) ? (text ?? undefined) : values[field.name];
    return {
      name: field.name,
      value: value === undefined ? null : shown(field, value, masked),
      masked: masked && !!field.masking,
    };
  });
}

function shown({ codes, masking }: ContractField, value: string, masked: boolean): string {
  if (masked && masking && !isNoValue(value)) return mask(masking, value);
  return codes?.find(({ code }) => code === value)?.name ?? value;
}

/** An altered or moved envelope reads 数据异常, one while the service is away 密码服务暂不可用, and is logged; the rest stays readable. */
function openCell(ctx: Ctx, row: { id: string }, column: string, envelope: string | null): string | null {
  if (envelope === null) return null;
  try {
    return decryptColumn(ctx.app.keys, { table: FEEDBACK_TABLE, column, rowId: row.id }, envelope);
  } catch (error) {
    const text = insteadOf(error);
    ctx.app.log.error({ err: error, feedbackId: row.id, column }, 'a feedback column does not open');
    return text;
  }
}
