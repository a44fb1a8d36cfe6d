import { tables } from '../../../../database/tables.ts';
import { demoActor } from '../../../../platform/access/index.ts';
import { advance } from '../../../../platform/flow/index.ts';
import { type Ctx, transaction } from '../../../../platform/kernel/index.ts';
import { insertRecord } from '../../../../platform/records/index.ts';
import type { ClientId } from '../../systems.ts';
import { CLIENT, cryptoClient } from '../register/client.record.ts';
import { sealedSecret } from '../register/issue-secret.ts';
import { demoSecret } from './demo-secret.ts';

const ENABLED = ['test', 'askEnable', 'approve'];
const ASKED = ['test', 'askEnable'];
const TESTED = ['test'];

/** Those whose tables are in 双写 or beyond are in use; nothing is encrypted for the others yet. */
const SYSTEMS: readonly { clientId: ClientId; ownerUnit: string; contact: string; upTo: readonly string[] }[] = [
  { clientId: 'YF', ownerUnit: '上海市退役军人事务局优抚处', contact: '陆敏', upTo: ENABLED },
  { clientId: 'TYTX', ownerUnit: '上海市退役军人事务局移交安置处', contact: '沈浩', upTo: ENABLED },
  { clientId: 'FWBZ', ownerUnit: '上海市退役军人服务中心', contact: '顾芸', upTo: ENABLED },
  { clientId: 'JXFW', ownerUnit: '上海市退役军人事务局军休处', contact: '范俊', upTo: ENABLED },
  { clientId: 'XF', ownerUnit: '上海市退役军人事务局信访处', contact: '邹凯', upTo: ASKED },
  { clientId: 'PX', ownerUnit: '上海市退役军人事务局就业创业处', contact: '汤琳', upTo: TESTED },
  { clientId: 'LS', ownerUnit: '上海市退役军人事务局褒扬纪念处', contact: '戴宁', upTo: [] },
];

/** Client systems in their states, as the security and the system administrator have brought them there. */
export async function loadDemoClients(ctx: Ctx): Promise<void> {
  const known = await tables(ctx).selectFrom('crypto_client').select('id').limit(1).executeTakeFirst();
  const [security, system] = [
    await actorOf(ctx, 'sec_admin', 'SEC_ADMIN'),
    await actorOf(ctx, 'sys_admin', 'SYS_ADMIN'),
  ];
  if (known || !security || !system) return;
  for (const { clientId, ownerUnit, contact, upTo } of SYSTEMS) {
    const id = await transaction(security, (tx) =>
      insertRecord(
        tx,
        cryptoClient,
        {
          client_id: clientId,
          owner_unit: ownerUnit,
          contact_name: contact,
          contact_phone: '13800000000',
          auth_method: 'HMAC',
          data_classes: ['ID', 'NAME', 'CONTACT', 'BANK', 'HEALTH', 'TEXT'],
          operations: ['ENCRYPT', 'MASK', 'PLAIN', 'INDEX', 'MATCH', 'MAC', 'SIGN', 'ENVELOPE'],
          allowed_ips: ['127.0.0.1'],
          quota: 100,
        },
        { start: 'register' },
      ),
    );
    const now = ctx.app.clock.now();
    const secret = sealedSecret(ctx.app.keys, id, demoSecret(clientId));
    const tested = upTo.length > 0 ? { tested_at: now } : {};
    await tables(ctx)
      .updateTable('crypto_client')
      .set({ ...secret, ...tested, secret_set_at: now })
      .where('id', '=', id)
      .execute();
    for (const action of upTo) {
      const who = action === 'approve' ? system : security;
      const { refusals } = await advance(who, { type: CLIENT, action, rows: [{ id }] });
      if (refusals[0]) throw new Error(`demonstration: ${clientId} ${action}: ${refusals[0].message}`);
    }
  }
}

async function actorOf(ctx: Ctx, loginName: string, role: string): Promise<Ctx | undefined> {
  const account = await tables(ctx)
    .selectFrom('user_account')
    .select('id')
    .where('login_name', '=', loginName)
    .executeTakeFirst();
  const actor = account && (await demoActor(ctx, account.id, role));
  return actor && { ...ctx, actor };
}
