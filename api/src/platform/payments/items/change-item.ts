import { sql } from '../../../database/sql.ts';
import { tables } from '../../../database/tables.ts';
import { recordAudit } from '../../audit/index.ts';
import { decryptColumn } from '../../crypto/index.ts';
import { badInput, requireReason } from '../../errors/index.ts';
import { actorName, type Ctx, transaction } from '../../kernel/index.ts';
import { updateRecord } from '../../records/index.ts';
import { freezeList } from '../batches/freeze.ts';
import { refusePayment } from '../errors.ts';
import { type PaidAccount, purposeOf } from '../purpose.ts';
import { PAYMENT_ITEM } from '../record-types.ts';
import { followResults } from '../results/follow-results.ts';
import { settleItems } from '../results/settle-items.ts';
import { rejudgeVouchers } from '../vouchers/rejudge-vouchers.ts';
import { paymentItem } from './item.record.ts';
import { lockItem } from './lock-item.ts';
import { releaseItems } from './release-items.ts';

/** Another account for an item. */
export type NewAccount = PaidAccount;

/** @throws BAD_INPUT with the fields */
export function readAccount({ bankCode, account, holder }: NewAccount, path: string): NewAccount {
  const number = account.replace(/[\s-]/g, '');
  const fields = [
    ...(bankCode.trim() === '' || bankCode.length > 20
      ? [{ path: `${path}.bankCode`, message: '请填写银行代码' }]
      : []),
    ...(/^\d{12,19}$/.test(number) ? [] : [{ path: `${path}.account`, message: '银行账号应为12至19位数字' }]),
    ...(holder.trim() === '' || [...holder].length > 60 ? [{ path: `${path}.holder`, message: '请填写户名' }] : []),
  ];
  if (fields.length > 0) throw badInput(fields);
  return { bankCode: bankCode.trim(), account: number, holder: holder.trim() };
}

/** An account that the line of business would not have taken is not taken here either. @throws BAD_INPUT with its words */
export function requireAccount(ctx: Ctx, purpose: string, name: string, account: NewAccount, path: string): void {
  const message = purposeOf(ctx, purpose).accountFault?.(name, account);
  if (message) throw badInput([{ path, message, code: 'E-1101' }]);
}

/** Corrects the account of an item while its batch is being prepared. @throws E-1109 later on: what was submitted is frozen */
export async function changeAccount(ctx: Ctx, itemId: string, version: number, given: NewAccount): Promise<void> {
  const next = readAccount(given, 'input');
  const { bankCode, account, holder } = next;
  await transaction(ctx, async (tx) => {
    const { batch, item } = await lockItem(tx, itemId, version, 'prepare');
    if (batch.state !== 'PREPARED' || item.state !== 'WAIT')
      throw refusePayment('E-1109', '批次提交后不能修改，请先退回');
    const cell = { table: 'payment_item', column: 'name', rowId: itemId };
    requireAccount(tx, batch.purpose, decryptColumn(tx.app.keys, cell, item.name), next, 'input.account');
    await updateRecord(tx, paymentItem, itemId, version, { bank_code: bankCode, account, holder });
    await freezeList(tx, batch.id);
    await recordAudit(tx, { event: 'payment.account', objectType: PAYMENT_ITEM, objectId: itemId });
  });
}

/** Takes an item out before it leaves (01 §13.9: the person died). @throws E-1109 once the batch is out of its preparer's hands */
export async function stopItem(ctx: Ctx, itemId: string, version: number, given: string): Promise<void> {
  const reason = requireReason(given, { path: 'reason' });
  await transaction(ctx, async (tx) => {
    const { batch, item } = await lockItem(tx, itemId, version, 'prepare');
    if (batch.state !== 'PREPARED' || item.state !== 'WAIT')
      throw refusePayment('E-1109', '只有待提交批次中的明细可以停发，请先退回批次');
    await releaseItems(tx, batch.id, reason, itemId);
    await freezeList(tx, batch.id);
    await recordAudit(tx, { event: 'payment.stop', objectType: PAYMENT_ITEM, objectId: itemId, detail: { reason } });
  });
}

/**
 * A difference that somebody other than the preparer has looked into: the platform's word is accepted, with the reason (01 §13.9). What follows of the
 * result follows now, over the sum that was accepted.
 */
export async function decideItem(ctx: Ctx, itemId: string, version: number, given: string): Promise<void> {
  const reason = requireReason(given, { path: 'reason' });
  await transaction(ctx, async (tx) => {
    const { batch, item } = await lockItem(tx, itemId, version, 'review');
    if (item.verify_result !== 'DIFFERING' || item.decided_at) throw refusePayment('E-1109', '该明细没有待处理的差异');
    await tables(tx)
      .updateTable('payment_item')
      .set({
        decision_reason: reason,
        decided_by: actorName(tx.actor),
        decided_at: tx.app.clock.now(),
        version: sql<number>`version + 1`,
      })
      .where('id', '=', itemId)
      .execute();
    await rejudgeVouchers(tx, itemId);
    await followResults(tx, batch.id, await settleItems(tx, [itemId]), 'MANUAL');
    await recordAudit(tx, { event: 'payment.decide', objectType: PAYMENT_ITEM, objectId: itemId, detail: { reason } });
  });
}
