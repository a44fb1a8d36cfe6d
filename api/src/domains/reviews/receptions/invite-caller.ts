import { tables } from '../../../database/tables.ts';
import type { Ctx } from '../../../platform/kernel/index.ts';
import { sendNotices } from '../../../platform/notify/index.ts';
import { evaluationAddress } from '../evaluations/address.ts';
import { createInvite } from '../evaluations/create-invite.ts';
import { CALLER_INVITED } from './notices.ts';
import { type Contact, requireReception } from './read-receptions.ts';
import { RECEPTION } from './words.ts';

/**
 * The way to evaluate a call, by text message to whoever was called; in the transaction of the registration.
 *
 * @param silent another office has written to the number today: nothing is sent, and the reception looks as if it were, as what others did is
 * not to be learned
 */
export async function inviteCaller(
  tx: Ctx,
  id: string,
  contact: Contact,
  { silent }: { silent: boolean },
): Promise<void> {
  if (!silent) await sendInvitation(tx, id, contact);
  await tables(tx).updateTable('service_reception').set({ invited: true }).where('id', '=', id).execute();
}

async function sendInvitation(tx: Ctx, id: string, { name, phone }: Contact): Promise<void> {
  const one = await requireReception(tx, id);
  const { ticket } = await createInvite(tx, { service: { type: RECEPTION, id }, channel: 'SMS' });
  await sendNotices(tx, [
    {
      template: CALLER_INVITED,
      receivers: [{ name: name || '来电人', phone }],
      variables: { 服务单位: one.orgName, 事项名称: one.matterName, 评价链接: evaluationAddress(tx, ticket) },
      receiverOnly: ['评价链接'],
      record: { type: RECEPTION, id, orgId: one.orgId, title: one.no },
      link: `/reviews/receptions?search=${one.no}`,
      dueKey: 'invite',
    },
  ]);
}
