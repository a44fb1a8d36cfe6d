import { anyOf, tables } from '../../../database/tables.ts';
import { closeOrg } from '../../../platform/access/index.ts';
import type { FlowChange } from '../../../platform/flow/index.ts';
import type { Ctx } from '../../../platform/kernel/index.ts';
import { type Notice, sendNotices } from '../../../platform/notify/index.ts';
import { parseMobile } from '../../people/index.ts';
import { INSTITUTION_DISMISSED } from './self-registration/notices.ts';

/**
 * Registrations that were not genuine: nobody acts for the institution any more, and the phone that proved the registration is told why. Name
 * and code are free again at once.
 */
export async function closeDismissed(tx: Ctx, changes: readonly FlowChange[]): Promise<void> {
  if (changes.length === 0) return;
  const found = await tables(tx)
    .selectFrom('training_institution')
    .select(['id', 'org_id as orgId', 'contact_phone as phone'])
    .where('id', '=', anyOf(changes.map(({ row }) => row.id)))
    .execute();
  const registrants = new Map(found.map((one) => [one.id, one]));
  const notices: Notice[] = [];
  for (const { row, input } of changes) {
    const { orgId, phone: written } = registrants.get(row.id) ?? { orgId: row.orgId, phone: '' };
    const reason = input.reasonText ?? '';
    await closeOrg(tx, orgId, `机构注册不实：${reason}`);
    const phone = parseMobile(written);
    if (phone.ok)
      notices.push({
        template: INSTITUTION_DISMISSED,
        receivers: [{ name: '机构联系人', phone: phone.value }],
        variables: { 名称: row.subject, 编号: row.title, 原因: reason },
      });
  }
  await sendNotices(tx, notices);
}
