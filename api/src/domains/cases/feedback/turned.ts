import { tables } from '../../../database/tables.ts';
import { uuidv7 } from '../../../database/uuid.ts';
import type { TurnedMessage } from '../../../platform/exchange/channel.ts';
import type { Ctx } from '../../../platform/kernel/index.ts';
import { announceFeedback } from './announce.ts';
import { logTrialRefusal } from './contracts/trial.ts';
import { insertFeedback } from './keep-feedback.ts';
import { placeUnmatched } from './placement.ts';
import { departmentOf } from './words.ts';

/**
 * Keeps the head of a message that was turned away: REJECTED for 1001 and 1002, DUPLICATE for a copy (01 §3.4). The body is not kept; of
 * a message without a valid signature not even its numbers are, since nothing of it is proven. Copies stay out of the list unless asked for
 * (AC-01-02).
 */
export async function keepTurned(tx: Ctx, turned: TurnedMessage): Promise<void> {
  const { code, message, senderCode, channel } = turned;
  const proven = code === 1001 ? {} : { caseNo: turned.caseNo, bjNo: turned.bjNo, seq: turned.seq };
  const id = uuidv7(tx.app.clock.now().getTime());
  const place = await placeUnmatched(tx, proven);
  const first = code === 1005 ? await firstOf(tx, senderCode, turned.messageId) : undefined;
  await insertFeedback(tx, {
    id,
    messageId: turned.messageId ?? '',
    senderCode,
    department: departmentOf(senderCode),
    channel,
    state: code === 1005 ? 'DUPLICATE' : 'REJECTED',
    tags: [],
    importance: code === 1005 ? 4 : 3,
    ...proven,
    answer: { code, message },
    duplicateOf: first?.id,
    place: first ?? place,
  });
  if (code === 1002) await logTrialRefusal(tx, turned);
  announceFeedback(tx, [{ ...(first ?? place), id }], '拒收');
}

function firstOf(tx: Ctx, senderCode: string, messageId: string | null) {
  return tables(tx)
    .selectFrom('feedback_message')
    .select(['id', 'org_id as orgId', 'org_path as orgPath', 'district_code as districtCode'])
    .where('sender_code', '=', senderCode)
    .where('message_id', '=', messageId)
    .where('state', 'not in', ['REJECTED', 'DUPLICATE'])
    .orderBy('id')
    .limit(1)
    .executeTakeFirst();
}
