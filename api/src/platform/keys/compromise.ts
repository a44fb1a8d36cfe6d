import { tables } from '../../database/tables.ts';
import { recordAudit } from '../audit/index.ts';
import { requireReason } from '../errors/index.ts';
import type { Ctx } from '../kernel/index.ts';
import { sendNotices } from '../notify/index.ts';
import { once } from '../requests/index.ts';
import { refusal } from './errors.ts';
import { keyFlow } from './key.flow.ts';
import { storedKey } from './key.record.ts';
import { isSubject } from './load-keys.ts';
import { placeOfKeys } from './make-keys.ts';
import { askForRewrap, moveKeys } from './move-keys.ts';
import { STORED_KEY } from './record-types.ts';
import { rotate } from './requests/carry-out.ts';

/** Who hears of it. */
const TOLD = ['SEC_ADMIN', 'KEY_CUSTODIAN', 'AUD_ADMIN'];

/**
 * 登记泄露 (03 §41.4): stops a key at once, without waiting for a second person, because every minute counts; everybody concerned hears of it. Where it was written with a
 * new version takes its place, and its data are written anew. There is no way back: bringing it to life again is no act of anybody.
 *
 * @throws NOT_FOUND, E-0005 for a reason that is none, E-CR-42 for a key that is stopped already
 */
export function reportCompromise(ctx: Ctx, id: string, reason: string, requestId: string): Promise<{ id: string }> {
  const why = requireReason(reason, { path: 'reason' });
  return once(ctx, 'keys.compromise', requestId, { id, reason: why }, async (tx) => {
    await storedKey.get(tx, id);
    const key = await tables(tx)
      .selectFrom('key_store')
      .select(['id', 'key_id', 'owner', 'subject', 'state'])
      .where('id', '=', id)
      .forUpdate()
      .executeTakeFirstOrThrow();
    const { key_id: keyId, owner, subject, state } = key;
    if (state === 'COMPROMISED' || state === 'DESTROYED' || !isSubject(subject))
      throw refusal('E-CR-42', { keyId, state: keyFlow.states[state]?.title ?? state, act: '登记泄露' });
    // While it is still the active one: the new version takes its place.
    const successor = state === 'ACTIVE' ? await rotate(tx, { id, key_id: keyId, owner, subject }, why) : undefined;
    await moveKeys(tx, 'compromise', [id], why);
    await askForRewrap(tx, [id]);
    await recordAudit(tx, {
      event: 'key.compromise',
      objectType: STORED_KEY,
      objectId: id,
      detail: { keyId, reason: why },
    });
    const { orgId } = await placeOfKeys(tx);
    await sendNotices(tx, [
      {
        template: 'N860',
        receivers: TOLD.map((roleCode) => ({ roleCode, orgId })),
        variables: {
          密钥编号: keyId,
          原因: why,
          处置: successor ? `已改用 ${successor}，数据正在重加密` : '数据正在重加密',
        },
        record: { type: STORED_KEY, id, orgId, title: keyId },
      },
    ]);
    return { id };
  });
}
