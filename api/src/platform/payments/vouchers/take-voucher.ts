import { tables } from '../../../database/tables.ts';
import { uuidv7 } from '../../../database/uuid.ts';
import { sm3Hex } from '../../crypto/index.ts';
import { attachFiles, storeFile } from '../../files/index.ts';
import type { Ctx } from '../../kernel/index.ts';
import { amountOf } from '../../money/index.ts';
import { PAYMENT_VOUCHER } from '../record-types.ts';
import type { VoucherCheck, VoucherKind } from '../words.ts';
import { tellVoucher } from './tell-voucher.ts';

/** A voucher as the platform sends it (01 §13.8). */
export interface VoucherGiven {
  voucherNo: string;
  kind: VoucherKind;
  itemId?: string | null;
  amount: string;
  date: string;
  sm3: string;
  /** Base64. */
  file?: string | null;
}

/** Material under which the file hangs on its voucher. */
const VOUCHER_MATERIAL = 'PAYMENT-VOUCHER';

/** What a voucher comes to; of another batch it is nowhere kept. */
export type VoucherVerdict = VoucherCheck | 'WRONG_BATCH';

/**
 * Takes a voucher, checks its digest and its amount and binds it to its item (01 §13.6 no. 10, 03 §33.7). One that came before and was in order stays;
 * one that was not is replaced by a better one of the same number. What does not fit its batch is told to whoever prepares it and to the technicians.
 */
export async function takeVoucher(tx: Ctx, batchId: string, given: VoucherGiven): Promise<VoucherVerdict> {
  const verdict = await take(tx, batchId, given);
  if (verdict !== 'VALID' && verdict !== 'NO_FILE') await tellVoucher(tx, batchId, given, verdict);
  return verdict;
}

/** What a number that is known already comes to when it is given again; undefined where it may be taken. */
function judgeAgain(known: Known, batchId: string, given: VoucherGiven): VoucherVerdict | undefined {
  if (known.batch_id !== batchId) return 'WRONG_BATCH';
  if (known.check_state !== 'VALID') return undefined;
  if (known.item_id !== (given.itemId ?? null) || known.kind !== given.kind) return 'WRONG_BATCH';
  if (!amountOf(given.amount).eq(known.amount)) return 'WRONG_AMOUNT';
  return known.sm3 === given.sm3 ? 'VALID' : 'WRONG_DIGEST';
}

/** A number is given once: the voucher that stands under it, locked. */
const readKnown = (tx: Ctx, voucherNo: string) =>
  tables(tx)
    .selectFrom('payment_voucher')
    .select(['id', 'check_state', 'batch_id', 'item_id', 'kind', 'amount', 'sm3'])
    .where('voucher_no', '=', voucherNo)
    .forUpdate()
    .executeTakeFirst();
type Known = NonNullable<Awaited<ReturnType<typeof readKnown>>>;

async function take(tx: Ctx, batchId: string, given: VoucherGiven): Promise<VoucherVerdict> {
  const known = await readKnown(tx, given.voucherNo);
  const again = known && judgeAgain(known, batchId, given);
  if (again) return again;
  const now = tx.app.clock.now();
  const id = known?.id ?? uuidv7(now.getTime());
  const content = given.file ? Buffer.from(given.file, 'base64') : undefined;
  const checkState = await judge(tx, batchId, given, content);
  const fileId = checkState === 'VALID' && content ? await keep(tx, id, given.voucherNo, content) : null;
  const place = await tables(tx)
    .selectFrom('payment_batch')
    .select(['org_id', 'org_path', 'district_code'])
    .where('id', '=', batchId)
    .executeTakeFirstOrThrow();
  const values = {
    item_id: given.itemId ?? null,
    kind: given.kind,
    amount: amountOf(given.amount).toFixed(2),
    dated_on: given.date,
    file_id: fileId,
    sm3: given.sm3,
    check_state: checkState,
    received_at: now,
    updated_at: now,
  };
  if (known) await tables(tx).updateTable('payment_voucher').set(values).where('id', '=', id).execute();
  else
    await tables(tx)
      .insertInto('payment_voucher')
      .values({ id, ...values, ...place, created_at: now, batch_id: batchId, voucher_no: given.voucherNo })
      .execute();
  if (checkState === 'VALID' && given.kind !== 'REFUND') await bind(tx, batchId, id, given.itemId);
  return checkState;
}

/** What an item's vouchers must come to: what was pushed, or what the platform paid instead and somebody has accepted (01 §13.9). */
export const barOf = (item: { amount: string; paid_amount: string | null; decided_at: unknown }): string =>
  item.decided_at ? (item.paid_amount ?? item.amount) : item.amount;

/** A voucher of an item is for its amount; one of a batch for what was paid of it. */
async function judge(
  tx: Ctx,
  batchId: string,
  { itemId, amount, sm3, kind }: VoucherGiven,
  content: Buffer | undefined,
): Promise<VoucherCheck> {
  if (!content) return 'NO_FILE';
  if (sm3Hex(content) !== sm3) return 'WRONG_DIGEST';
  const item = itemId
    ? await tables(tx)
        .selectFrom('payment_item')
        .select(['amount', 'paid_amount', 'decided_at'])
        .where('id', '=', itemId)
        .where('batch_id', '=', batchId)
        .executeTakeFirst()
    : undefined;
  if (itemId) return item && amountOf(amount).eq(barOf(item)) ? 'VALID' : 'WRONG_AMOUNT';
  const { success_amount, total } = await tables(tx)
    .selectFrom('payment_batch')
    .select(['success_amount', 'total'])
    .where('id', '=', batchId)
    .executeTakeFirstOrThrow();
  // Of what came back each time has its own; together or apart they are at most the batch.
  if (kind === 'REFUND') return amountOf(amount).lte(total) ? 'VALID' : 'WRONG_AMOUNT';
  return amountOf(amount).eq(success_amount) ? 'VALID' : 'WRONG_AMOUNT';
}

async function keep(tx: Ctx, voucherId: string, voucherNo: string, content: Buffer): Promise<string> {
  const file = await storeFile(tx, content, { name: `${voucherNo}.pdf` });
  await attachFiles(tx, { type: PAYMENT_VOUCHER, id: voucherId }, [
    { fileId: file.id, materialCode: VOUCHER_MATERIAL, materialName: '发放凭证', source: 'SHARE' },
  ]);
  return file.id;
}

/** One voucher for the whole batch covers every item that was paid. */
async function bind(tx: Ctx, batchId: string, voucherId: string, itemId: string | null | undefined): Promise<void> {
  const paid = tables(tx).updateTable('payment_item').set({ voucher_id: voucherId }).where('batch_id', '=', batchId);
  await (itemId
    ? paid.where('id', '=', itemId)
    : paid.where('state', '=', 'SUCCESS').where('voucher_id', 'is', null)
  ).execute();
}
