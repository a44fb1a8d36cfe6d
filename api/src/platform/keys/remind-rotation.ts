import { tables } from '../../database/tables.ts';
import { addDays, localDateOf } from '../calendar/index.ts';
import { type Ctx, transaction } from '../kernel/index.ts';
import { sendNotices } from '../notify/index.ts';
import { readParameter } from '../parameters/index.ts';
import { placeOfKeys } from './make-keys.ts';
import { rotationReminder } from './parameters.ts';
import { STORED_KEY } from './record-types.ts';

export const ROTATION_JOB = 'keys.rotation-due';

/** Who asks for a rotation and who approves it. */
const TOLD = ['SEC_ADMIN', 'KEY_CUSTODIAN'];
/** Named one by one in a notice; of more, how many. */
const NAMED = 20;

/** Says once of each key that its rotation is due or comes near (03 §41.4 "rotation default"): one notice for all that are new to it. */
export async function remindOfRotation(ctx: Ctx): Promise<{ 提醒: number }> {
  const today = localDateOf(ctx.app.clock.now());
  const { days } = await readParameter(ctx, rotationReminder);
  return transaction(ctx, async (tx) => {
    const due = await tables(tx)
      .updateTable('key_store')
      .set({ reminded_on: today })
      .where('state', '=', 'ACTIVE')
      .where('reminded_on', 'is', null)
      .where('rotate_on', '<=', addDays(today, days))
      .returning(['key_id', 'rotate_on'])
      .execute();
    if (due.length === 0) return { 提醒: 0 };
    const named = due.map(({ key_id, rotate_on }) => `${key_id}（${rotate_on}）`).sort();
    const { orgId } = await placeOfKeys(tx);
    await sendNotices(tx, [
      {
        template: 'N861',
        receivers: TOLD.map((roleCode) => ({ roleCode, orgId })),
        variables: {
          个数: due.length,
          密钥: named.length > NAMED ? `${named.slice(0, NAMED).join('、')} 等` : named.join('、'),
        },
        record: { type: STORED_KEY, id: LIST, orgId, title: '密钥轮换' },
      },
    ]);
    return { 提醒: due.length };
  });
}

/** Stands for the list of keys where a notice is of several. */
const LIST = '00000000-0000-7000-8000-000000000416';
