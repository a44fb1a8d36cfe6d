import { type Ctx, tellDone, transaction } from '../kernel/index.ts';
import { AddressBook } from './addressees.ts';
import { type Composed, composeNotices } from './compose-notices.ts';
import { groupNotices } from './group-notices.ts';
import { openHumanTasks } from './human-tasks.ts';
import type { Notice } from './notice.ts';
import { CLERK_ROLE, PHONE_MISSING } from './shipped/undelivered.ts';
import { SEND_SMS_JOB } from './sms/job-name.ts';
import { getTemplates } from './template-store.ts';
import { writeNotices } from './write-notices.ts';

/**
 * Tells people, in the transaction of what happened: a notification per receiver and a delivery per channel, a fixed number of statements
 * for the whole set. After commit the console's bells ring and the SMS job starts.
 *
 * A producer for whom thousands may fall due at once hands over everything of one sweep in one call, each notice with its `group`. Where
 * more than `notify.groupAbove` notices share a group's key and organisation, their receivers get one summary instead (N20): how many, of
 * which matters, which is the most urgent, and the link to the list. Up to that number each is told by itself.
 *
 * A variable that a template requires and that is missing fails the whole act (E-0401): nobody is told half a sentence.
 */
export async function sendNotices(ctx: Ctx, notices: readonly Notice[]): Promise<void> {
  if (notices.length === 0) return;
  await transaction(ctx, async (tx) => {
    const told = await groupNotices(tx, notices);
    const templates = await getTemplates(
      tx,
      told.map(({ template }) => template),
    );
    const book = await AddressBook.open(tx, told);
    const written = await writeNotices(tx, composeNotices(tx, told, templates, book));
    tx.afterCommit(() => ringBells(tx, written));
    tellDone(tx, '通知', written.length);
    if (written.some(({ row }) => row.phone_index !== null)) {
      await tx.app.jobs.send(tx, SEND_SMS_JOB, {}, { key: SEND_SMS_JOB });
    }
    const unreachable = written.filter(({ row, channels }) => channels.includes('SMS') && row.phone_index === null);
    await sendNotices(tx, unreachable.flatMap(phoneMissing));
    await openHumanTasks(
      tx,
      unreachable.map(({ row }) => row.id),
      '补全手机号',
    );
  });
}

async function ringBells(ctx: Ctx, written: readonly Composed[]): Promise<void> {
  for (const { row } of written) {
    if (!row.receiver_user_id) continue;
    await ctx.app.bus.publish({ type: 'notice', userId: row.receiver_user_id, notificationId: row.id });
  }
}

/** The clerks of the record complete the number; without a record there is nobody to ask, and the row stays under 未送达. */
function phoneMissing({ row, notice }: Composed): Notice[] {
  const { record } = notice;
  if (!record) return [];
  return [
    {
      template: PHONE_MISSING,
      receivers: [{ roleCode: CLERK_ROLE, orgId: record.orgId }],
      variables: { 办件编号: record.title, 姓名: row.receiver_name, 通知标题: row.title },
      record,
      matterCode: notice.matterCode,
      dueKey: row.id,
      fallbackOf: row.id,
    },
  ];
}
