import { tables } from '../../../database/tables.ts';
import { demoActor } from '../../access/index.ts';
import { type Ctx, transaction } from '../../kernel/index.ts';
import { insertRecord } from '../../records/index.ts';
import { makeKeys } from '../make-keys.ts';
import { moveKeys } from '../move-keys.ts';
import { rotate } from '../requests/carry-out.ts';
import { keyRequest } from '../requests/request.record.ts';

/** Keys of 退役退休系统 and 优抚系统 in the states that the pages show, and a request that waits for the custodian. */
export async function loadDemoKeys(ctx: Ctx): Promise<void> {
  if (await tables(ctx).selectFrom('key_request').select('id').limit(1).executeTakeFirst()) return;
  const account = await tables(ctx)
    .selectFrom('user_account')
    .select('id')
    .where('login_name', '=', 'sec_admin')
    .executeTakeFirst();
  const asker = account && (await demoActor(ctx, account.id, 'SEC_ADMIN'));
  const idOf = async (keyId: string) =>
    (await tables(ctx).selectFrom('key_store').select('id').where('key_id', '=', keyId).executeTakeFirst())?.id;
  const [contact, log] = [await idOf('TYTX-CONTACT-v1'), await idOf('YF-DXLOG-v1')];
  if (!asker || !contact || !log) return;
  await transaction(ctx, async (tx) => {
    const at = { id: contact, key_id: 'TYTX-CONTACT-v1', owner: 'TYTX', subject: 'CONTACT' } as const;
    await rotate(tx, at, '按年度计划轮换');
    await makeKeys(tx, 'YF', ['HEALTH']);
    await moveKeys(tx, 'disable', [log], '该系统不再交换数据');
    await moveKeys(tx, 'archive', [log], '没有数据使用该密钥');
  });
  const values = { act: 'ROTATE', owner: 'YF', subject: 'BANK', key_id: 'YF-BANK-v1', reason: '按年度计划轮换' };
  await transaction(ctx.app.context(asker), (tx) => insertRecord(tx, keyRequest, values, { start: 'ask' }));
}
