import { sql } from '../../../database/sql.ts';
import { tables } from '../../../database/tables.ts';
import { decryptColumn } from '../../crypto/index.ts';
import type { Ctx } from '../../kernel/index.ts';
import { once } from '../../requests/index.ts';
import { type PaymentClaim, type PreparedBatch, writeBatch } from '../batches/prepare-payment.ts';
import { refusePayment } from '../errors.ts';
import { purposeOf } from '../purpose.ts';
import { type NewAccount, readAccount, requireAccount } from './change-item.ts';
import { lockBatchOf } from './lock-item.ts';

/** An item to be paid again, with another account where that was what was wrong. */
interface ReissueLine {
  itemId: string;
  account?: NewAccount | null;
}

/**
 * Puts what was refused or came back into a batch of its own, `-R1`, `-R2` of the first one (01 §13.6 no. 9, R33-5): the old items stay, 已冲销, and
 * of each claim only one item can be paid. Goes through all three persons again.
 *
 * @throws E-1108 where nothing can be issued again
 */
export function reissueItems(
  ctx: Ctx,
  batchId: string,
  lines: readonly ReissueLine[],
  requestId: string,
): Promise<PreparedBatch> {
  return once(ctx, 'payment.reissue', requestId, { batchId, lines }, async (tx) => {
    const batch = await lockBatchOf(tx, batchId, 'prepare');
    const accounts = new Map(
      lines.map(({ itemId, account }, at) => [
        itemId,
        account ? readAccount(account, `lines.${at}.account`) : undefined,
      ]),
    );
    const items = await tables(tx)
      .selectFrom('payment_item')
      .selectAll()
      .where('batch_id', '=', batchId)
      .where('id', 'in', [...accounts.keys()])
      .where('state', 'in', ['FAILED', 'RETURNED'])
      .orderBy('seq')
      .forUpdate()
      .execute();
    if (items.length === 0 || items.length !== accounts.size) throw refusePayment('E-1108');
    if (items.some((item) => item.verify_result === 'DIFFERING' && !item.decided_at))
      throw refusePayment('E-1109', '选中的明细有差异尚未处理，请先由复核人处理差异');
    await reverse(
      tx,
      items.map(({ id }) => id),
    );
    const root = await rootOf(tx, batch);
    const clear = (rowId: string, column: string, cipher: string) =>
      decryptColumn(tx.app.keys, { table: 'payment_item', column, rowId }, cipher);
    const claims = items.map((item): PaymentClaim => {
      const account = accounts.get(item.id);
      const name = clear(item.id, 'name', item.name);
      const at = lines.findIndex(({ itemId }) => itemId === item.id);
      if (account) requireAccount(tx, batch.purpose, name, account, `lines.${at}.account.account`);
      return {
        record: { type: item.record_type, id: item.record_id },
        personId: item.person_id,
        name,
        idNo: clear(item.id, 'id_no', item.id_no),
        amount: item.amount,
        bankCode: account?.bankCode ?? item.bank_code,
        account: account?.account ?? clear(item.id, 'account', item.account),
        holder: account?.holder ?? clear(item.id, 'holder', item.holder),
        remark: item.remark,
      };
    });
    const made = await writeBatch(tx, {
      purpose: batch.purpose,
      ...(batch.period !== null && { period: batch.period }),
      title: batch.purpose_title,
      batchNo: `${root.batchNo}-R${root.next}`,
      start: 'reissue',
      place: { orgId: batch.org_id, orgPath: batch.org_path, districtCode: batch.district_code },
      items: claims,
      reissue: { of: root.id, no: root.next, itemOf: new Map(items.map((item) => [item.record_id, item.id])) },
    });
    const records = claims.map(({ record }) => record);
    await purposeOf(tx, batch.purpose).onReissued?.(tx, records, made);
    return made;
  });
}

async function reverse(tx: Ctx, ids: readonly string[]): Promise<void> {
  await tables(tx)
    .updateTable('payment_item')
    .set({ state: 'REVERSED', updated_at: tx.app.clock.now(), version: sql<number>`version + 1` })
    .where('id', 'in', [...ids])
    .execute();
}

/** The first batch of a line of re-issues, locked, and the number of the next one. */
async function rootOf(
  tx: Ctx,
  { id, reissue_of }: { id: string; reissue_of: string | null },
): Promise<{ id: string; batchNo: string; next: number }> {
  const rootId = reissue_of ?? id;
  const root = await tables(tx)
    .selectFrom('payment_batch')
    .select('batch_no')
    .where('id', '=', rootId)
    .forUpdate()
    .executeTakeFirstOrThrow();
  const { last } = await tables(tx)
    .selectFrom('payment_batch')
    .select(sql<number>`coalesce(max(reissue_no), 0)`.as('last'))
    .where('reissue_of', '=', rootId)
    .executeTakeFirstOrThrow();
  return { id: rootId, batchNo: root.batch_no.replace(/-C\d+$/, ''), next: last + 1 };
}
