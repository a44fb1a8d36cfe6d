import { tables } from '../../../../database/tables.ts';
import type { AnsweredConfirmation } from '../../../../platform/confirmations/index.ts';
import { advance } from '../../../../platform/flow/index.ts';
import type { Ctx } from '../../../../platform/kernel/index.ts';
import { sendNotices } from '../../../../platform/notify/index.ts';
import { SUBSIDY } from '../record-type.ts';
import { CONFIRMED_BY } from '../words.ts';

const CHANNELS = Object.keys(CONFIRMED_BY);

/** What the persons have said moves their applications: on to the review, or back to the clerk (01 §13.5). Silence changes nothing. */
export async function takeAnswers(tx: Ctx, answers: readonly AnsweredConfirmation[]): Promise<void> {
  for (const { recordId, answer, channel, at } of answers) {
    if (answer === 'TIMEOUT') continue;
    const told = await tables(tx)
      .updateTable('subsidy_information')
      .set({ answer, answered_at: at, channel })
      .where('id', '=', recordId)
      .where('answer', 'is', null)
      .returning('application_id as id')
      .executeTakeFirst();
    if (!told) continue;
    const action = answer === 'CONFIRMED' ? 'confirm' : 'decline';
    const { changes } = await advance(tx, { type: SUBSIDY, action, rows: [told], mode: 'CASCADE' });
    const [moved] = changes;
    if (!moved) continue;
    if (answer === 'CONFIRMED')
      await tables(tx)
        .updateTable('one_off_subsidy')
        .set({
          info_confirmed_at: at,
          confirmed_by: channel && CHANNELS.includes(channel) ? channel : 'WINDOW',
          confirmed_by_name: null,
        })
        .where('id', '=', told.id)
        .execute();
    else
      await sendNotices(tx, [
        {
          template: 'N553',
          receivers: [{ roleCode: 'CENTRE_CLERK', orgId: moved.row.orgId }],
          variables: { 申报编号: moved.row.title, 姓名: moved.row.subject },
          record: { type: SUBSIDY, id: told.id, orgId: moved.row.orgId, title: moved.row.title },
        },
      ]);
  }
}
