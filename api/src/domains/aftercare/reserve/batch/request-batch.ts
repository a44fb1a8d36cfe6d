import { tables } from '../../../../database/tables.ts';
import { recordAudit } from '../../../../platform/audit/index.ts';
import { requireReason } from '../../../../platform/errors/index.ts';
import { advanceOne } from '../../../../platform/flow/index.ts';
import { actorName, type Ctx, hasPermission } from '../../../../platform/kernel/index.ts';
import { insertRecord } from '../../../../platform/records/index.ts';
import { once } from '../../../../platform/requests/index.ts';
import { RIGHTS } from '../permissions.ts';
import { refusal } from '../refusal.ts';
import { reserveRecord } from '../reserve.record.ts';
import { RESERVE_BATCH, reserveBatch } from './batch.record.ts';
import { personsTakenAlone } from './taken-alone.ts';

/** 登记表批量导出 (01 §15.3): at most so many at once, released by a second person from more than so many on. */
const MOST_PERSONS = 200;
const RELEASED_ABOVE = 50;

/**
 * 批量导出: what its maker may see decides what its files hold. Made in the background; of more than fifty persons once the section chief has released it,
 * counted over all that the maker has taken of that day without a second person: a long list in short parts is the same list (01 §12.7).
 *
 * @throws E-1005, E-1007, E-0005; NOT_FOUND where a person is out of scope
 */
export async function requestBatch(
  ctx: Ctx,
  ids: readonly string[],
  reason: string,
  requestId: string,
): Promise<string> {
  const why = requireReason(reason, { path: 'reason', asked: '请填写导出原因' });
  const chosen = [...new Set(ids)];
  if (chosen.length === 0) throw refusal('E-1007');
  if (chosen.length > MOST_PERSONS) throw refusal('E-1005', { most: MOST_PERSONS });
  for (const id of chosen) await reserveRecord.get(ctx, id);
  const { id } = await once(ctx, 'exportReserveBatch', requestId, { chosen, why }, async (tx) => {
    const values = {
      persons: chosen.length,
      reason: why,
      with_health: hasPermission(tx.actor, RIGHTS.health),
      with_secret: hasPermission(tx.actor, RIGHTS.secret),
      made_by_name: actorName(tx.actor),
    };
    const made = await insertRecord(tx, reserveBatch, values, { start: 'request' });
    await tables(tx)
      .insertInto('reserve_batch_row')
      .values(chosen.map((record) => ({ batch_id: made, record_id: record })))
      .execute();
    // Asked once the batch has its number: who asks twice at once waits for it, and is counted with the other one.
    if ((await personsTakenAlone(tx)) <= RELEASED_ABOVE)
      await advanceOne(tx, { type: RESERVE_BATCH, action: 'small', rows: [{ id: made }], mode: 'CASCADE' });
    await recordAudit(tx, {
      event: 'reserve.export-batch',
      objectType: RESERVE_BATCH,
      objectId: made,
      detail: { persons: chosen.length, reason: why, health: values.with_health, secret: values.with_secret },
    });
    return { id: made };
  });
  return id;
}
