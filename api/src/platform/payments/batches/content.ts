import { tables } from '../../../database/tables.ts';
import { canonicalJson, decryptColumn, sm3Hex } from '../../crypto/index.ts';
import type { Ctx } from '../../kernel/index.ts';

/** One line of a list in clear, as the platform gets it (01 §13.6 no. 7). Lives in memory and in the sealed message alone. */
export interface ListedItem {
  seq: number;
  itemId: string;
  name: string;
  idNo: string;
  amount: string;
  bankCode: string;
  account: string;
  holder: string;
  remark: string;
}

/** A list as its digest and its signature cover it: whose, what for, how many, how much, to whom. */
export interface ListContent {
  batchNo: string;
  purpose: string;
  period: string | null;
  region: string;
  count: number;
  total: string;
  items: readonly ListedItem[];
}

/** 名单摘要: SM3 over the canonical JSON of all that is paid. */
export const digestOf = (content: ListContent): string => sm3Hex(canonicalJson(content));

/** The list of a batch in clear, in its order; items that were taken out are no part of it. */
export async function readContent(ctx: Ctx, batchId: string): Promise<ListContent> {
  const batch = await tables(ctx)
    .selectFrom('payment_batch')
    .select(['batch_no', 'purpose', 'period', 'district_code', 'item_count', 'total'])
    .where('id', '=', batchId)
    .executeTakeFirstOrThrow();
  const items = await tables(ctx)
    .selectFrom('payment_item')
    .select(['id', 'seq', 'name', 'id_no', 'amount', 'bank_code', 'account', 'holder', 'remark'])
    .where('batch_id', '=', batchId)
    .where('state', '<>', 'STOPPED')
    .orderBy('seq')
    .execute();
  const clear = (rowId: string, column: string, cipher: string) =>
    decryptColumn(ctx.app.keys, { table: 'payment_item', column, rowId }, cipher);
  return {
    batchNo: batch.batch_no,
    purpose: batch.purpose,
    period: batch.period,
    region: batch.district_code,
    count: batch.item_count,
    total: batch.total,
    items: items.map((item) => ({
      seq: item.seq,
      itemId: item.id,
      name: clear(item.id, 'name', item.name),
      idNo: clear(item.id, 'id_no', item.id_no),
      amount: item.amount,
      bankCode: item.bank_code,
      account: clear(item.id, 'account', item.account),
      holder: clear(item.id, 'holder', item.holder),
      remark: item.remark,
    })),
  };
}
