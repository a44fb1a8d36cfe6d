import type { Ctx } from '../../kernel/index.ts';
import { openHumanTasks } from '../human-tasks.ts';
import type { Notice } from '../notice.ts';
import { sendNotices } from '../send-notices.ts';
import { CLERK_ROLE, SMS_UNDELIVERED } from '../shipped/undelivered.ts';
import type { ClaimedSms } from './claim.ts';

/** What is known of a message that will not arrive. */
export type LostSms = Pick<
  ClaimedSms,
  | 'deliveryId'
  | 'notificationId'
  | 'title'
  | 'bodyShown'
  | 'receiverName'
  | 'phoneMasked'
  | 'recordType'
  | 'recordId'
  | 'recordTitle'
  | 'orgId'
  | 'matterCode'
> & { reason: string };

/**
 * Tells the clerks of the records whose people could not be reached by SMS, once per message, and gives them a to-do: somebody
 * telephones.
 */
export async function fallBack(tx: Ctx, lost: readonly LostSms[]): Promise<void> {
  await sendNotices(tx, lost.flatMap(noticeOf));
  await openHumanTasks(
    tx,
    lost.map(({ notificationId }) => notificationId),
    '电话告知',
  );
}

function noticeOf(sms: LostSms): Notice[] {
  const { recordType, recordId, recordTitle, orgId } = sms;
  if (!recordType || !recordId || !orgId) return [];
  return [
    {
      template: SMS_UNDELIVERED,
      receivers: [{ roleCode: CLERK_ROLE, orgId }],
      variables: {
        办件编号: recordTitle ?? '—',
        姓名: sms.receiverName,
        手机号: sms.phoneMasked,
        通知标题: sms.title,
        原因: sms.reason,
        原文: sms.bodyShown,
      },
      record: { type: recordType, id: recordId, orgId, title: recordTitle ?? '' },
      matterCode: sms.matterCode ?? undefined,
      dueKey: sms.deliveryId,
      fallbackOf: sms.notificationId,
    },
  ];
}
