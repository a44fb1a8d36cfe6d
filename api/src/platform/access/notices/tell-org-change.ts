import { actorName, type Ctx } from '../../kernel/index.ts';
import { sendNotices } from '../../notify/index.ts';
import type { OrgRow } from '../orgs/find-orgs.ts';
import { administrators } from './administrators.ts';
import type { AccountChange } from './tell-account-change.ts';
import { ORG_WATCH } from './templates.ts';

/** Tells the security administrators that an organisation was switched off or on again. */
export async function tellOrgChange(tx: Ctx, org: OrgRow, { change, reason }: AccountChange): Promise<void> {
  await sendNotices(tx, [
    {
      template: ORG_WATCH,
      receivers: await administrators(tx, ['SEC_ADMIN']),
      variables: { 操作人: actorName(tx.actor), 机构: org.name, 变动: change, 原因: reason },
    },
  ]);
}
