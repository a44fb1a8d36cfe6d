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
import { isMovable, type KeyAtHand } from './requests/check-request.ts';

/** Who hears of it. */
const TOLD = ['SEC_ADMIN', 'KEY_CUSTODIAN', 'AUD_ADMIN'];

/**
 * 登记泄露 (03 §41.4): stops a key at once, without waiting for a second person, because every minute counts; everybody concerned hears of it. Where it was written with a
 * new version takes its place, and its data are written anew. There is no way back: bringing it to life again is no act of anybody. An index key
 * alone stays until the re-index: it opens nothing.
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
    const measure = isMovable(subject) ? await stop(tx, { id, key_id: keyId, owner, subject }, state, why) : STAYS;
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
          处置: measure,
        },
        record: { type: STORED_KEY, id, orgId, title: keyId },
      },
    ]);
    return { id };
  });
}

/** Without it nobody would be found any more, and the next one with the same number would be taken for another person (ADR 0046). */
const STAYS = '盲索引密钥停用后将无法按证件号码、姓名和电话查找，暂继续使用，请立即安排重建索引';

/** Stopped from this moment on. While it is still the active one, the new version takes its place. @returns what was done, for those who hear of it */
async function stop(tx: Ctx, key: KeyAtHand, state: string, why: string): Promise<string> {
  const successor = state === 'ACTIVE' ? await rotate(tx, key, why) : undefined;
  await moveKeys(tx, 'compromise', [key.id], why);
  await askForRewrap(tx, [key.id]);
  return successor ? `已立即停用并改用 ${successor}，数据正在重加密` : '已立即停用，数据正在重加密';
}
