import { tables } from '../../database/tables.ts';
import { type Ctx, transaction } from '../kernel/index.ts';
import { keyHolders } from './holders.ts';
import { moveKeys } from './move-keys.ts';
import { countReferences } from './references.ts';
import { whileRewrapping } from './ring-of.ts';

/** Values of one transaction. */
const PIECE = 500;
const PAUSE_MS = 6 * 3_600_000;

/**
 * Writes the data of replaced keys anew (03 §41.4), piece by piece, each in a transaction of its holder: killed at any moment, it goes on where it was. A key that
 * nothing names any more is archived (AC41-4); one whose holders nobody knows stays as it is.
 */
export async function rewrapReplaced(ctx: Ctx): Promise<{ 重加密: number }> {
  const waiting = await tables(ctx)
    .selectFrom('key_store')
    .select(['id', 'key_id', 'state'])
    .where('rewrap', 'in', ['WAITING', 'RUNNING'])
    .where(({ eb, or }) => or([eb('rewrap_from', 'is', null), eb('rewrap_from', '<=', ctx.app.clock.now())]))
    .orderBy('key_id')
    .execute();
  let count = 0;
  for (const key of waiting) count += await rewrapKey(ctx, key);
  return { 重加密: count };
}

async function rewrapKey(ctx: Ctx, { id, key_id }: { id: string; key_id: string }): Promise<number> {
  const of = () => tables(ctx).updateTable('key_store').where('id', '=', id);
  await of().set({ rewrap: 'RUNNING' }).execute();
  let count = 0;
  for (const holder of keyHolders.of(ctx).filter((one) => one.concerns(key_id))) {
    for (;;) {
      const written = await whileRewrapping(() => holder.rewrap(ctx, key_id, PIECE));
      if (written === 0) break;
      count += written;
      await of()
        .set(({ eb }) => ({ rewrapped: eb('rewrapped', '+', written) }))
        .execute();
    }
  }
  await settle(ctx, id, key_id, count);
  return count;
}

/** Counts once more what names the key; what was written while the key was replaced is found by the next run. */
async function settle(ctx: Ctx, id: string, keyId: string, written: number): Promise<void> {
  const count = await countReferences(ctx, keyId);
  const now = ctx.app.clock.now();
  const fault = count ? await faultOf(ctx, keyId) : null;
  await transaction(ctx, async (tx) => {
    const { state } = await tables(tx)
      .updateTable('key_store')
      .set({
        reference_count: count,
        counted_at: now,
        // Where nobody knows what names it there is nothing to write anew, now or later.
        rewrap: count === null ? 'NONE' : count === 0 ? 'DONE' : 'WAITING',
        // What is left and cannot be written (an altered row, a signature) is looked at again, but not every ten minutes.
        rewrap_from: count && written === 0 ? new Date(now.getTime() + PAUSE_MS) : null,
        rewrap_fault: fault,
      })
      .where('id', '=', id)
      .returning('state')
      .executeTakeFirstOrThrow();
    if (count === 0 && state === 'DISABLED') await moveKeys(tx, 'archive', [id], '数据已全部改用新密钥');
  });
}

const LONGEST_FAULT = 500;

/** Why a replaced key is still named, for its page. */
async function faultOf(ctx: Ctx, keyId: string): Promise<string> {
  const left: string[] = [];
  for (const holder of keyHolders.of(ctx).filter((one) => one.concerns(keyId)))
    left.push(...((await holder.leftovers?.(ctx, keyId)) ?? []));
  const where = left.length > 0 ? `：${left.join('；')}` : '';
  return `数据被改动、不能解密，或不能改写，仍由原密钥保护${where}`.slice(0, LONGEST_FAULT);
}
