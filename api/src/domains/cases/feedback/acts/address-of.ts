import { tables } from '../../../../database/tables.ts';
import { CryptoError, decryptColumn } from '../../../../platform/crypto/index.ts';
import type { Ctx } from '../../../../platform/kernel/index.ts';
import { FEEDBACK_TABLE } from '../keep-feedback.ts';
import type { FeedbackRow } from '../lists/feedback-row.ts';
import type { Address } from '../target.ts';

/** What a kept message says about the sub-case it means, the ID number in clear: for matching alone, shown to nobody. */
export async function addressOf(ctx: Ctx, { id, senderCode, caseNo, bjNo, matterCode }: FeedbackRow): Promise<Address> {
  const sealed = await tables(ctx)
    .selectFrom('feedback_message')
    .select('person_id_no as personIdNo')
    .where('id', '=', id)
    .executeTakeFirst();
  const personIdNo = openIdNo(ctx, id, sealed?.personIdNo ?? null);
  return {
    senderCode,
    ...(caseNo ? { caseNo } : {}),
    ...(bjNo ? { bjNo } : {}),
    ...(matterCode ? { matterCode } : {}),
    ...(personIdNo ? { personIdNo } : {}),
  };
}

function openIdNo(ctx: Ctx, rowId: string, envelope: string | null): string | undefined {
  if (envelope === null) return undefined;
  try {
    return decryptColumn(ctx.app.keys, { table: FEEDBACK_TABLE, column: 'person_id_no', rowId }, envelope);
  } catch (error) {
    if (!(error instanceof CryptoError)) throw error;
    ctx.app.log.error({ code: error.code, feedbackId: rowId }, 'the ID number of a message does not open');
    return undefined;
  }
}
