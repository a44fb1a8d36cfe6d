import { tables } from '../../../database/tables.ts';
import { type Ctx, hookPoint } from '../../../platform/kernel/index.ts';
import { readMoney, sumOf } from '../../../platform/money/index.ts';
import { TRANSFER } from '../record-types.ts';
import type { Handover } from './transfer-table.ts';

/** What the source district still pays of a person: what was generated for it stays with it (03 §32.4). */
export interface OpenPayment {
  title: string;
  /** In yuan. */
  amount: string;
}

/** Rooms that pay these people say here what is still open of one of them. */
export const onHandover = hookPoint<(ctx: Ctx, cadreId: string) => Promise<readonly OpenPayment[]>>('cadres.handover');

/** What goes with a person (03 §32.2): open payments, their sum, the papers of the transfer. */
export async function handoverOf(tx: Ctx, transferId: string, cadreId: string): Promise<Handover> {
  const payments: OpenPayment[] = [];
  for (const read of onHandover.of(tx)) payments.push(...(await read(tx, cadreId)));
  const files = await tables(tx)
    .selectFrom('attachment as a')
    .innerJoin('stored_file as f', 'f.id', 'a.file_id')
    .select('f.name')
    .where('a.record_type', '=', TRANSFER)
    .where('a.record_id', '=', transferId)
    .orderBy('a.id')
    .execute();
  return {
    payments: payments.map(({ title, amount }) => ({ title, amount: readMoney(amount) })),
    unpaid: readMoney(sumOf(payments.map(({ amount }) => amount)).toFixed(2)),
    attachments: files.map(({ name }) => name),
  };
}
