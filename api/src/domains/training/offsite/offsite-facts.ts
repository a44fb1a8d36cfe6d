import { tables } from '../../../database/tables.ts';
import type { Ctx } from '../../../platform/kernel/index.ts';
import type { Item } from '../standards/words.ts';
import type { OffsiteFacts } from './caps.ts';

/** 费用: one invoice. */
export type Expense = Awaited<ReturnType<typeof readExpenses>>[number];

/** The invoices of a training, by item. */
export function readExpenses(ctx: Ctx, trainingId: string) {
  return tables(ctx)
    .selectFrom('offsite_expense')
    .select(['id', 'item', 'invoice_no as invoiceNo', 'invoice_date as invoiceDate', 'payee', 'amount'])
    .where('training_id', '=', trainingId)
    .orderBy('item')
    .orderBy('invoice_date')
    .orderBy('id')
    .$narrowType<{ item: Item }>()
    .execute();
}

/** A training as far as money goes. The caller has seen that it is his. */
export async function readOffsiteFacts(ctx: Ctx, id: string): Promise<OffsiteFacts> {
  const row = await tables(ctx)
    .selectFrom('offsite_training')
    .select(['district_code as districtCode', 'person_category as category', 'level', 'start_date as start', 'hours'])
    .select(['days', 'nights'])
    .where('id', '=', id)
    .executeTakeFirstOrThrow();
  const { districtCode, category, level, ...facts } = row;
  return { ...facts, whom: { districtCode, category, level }, expenses: await readExpenses(ctx, id) };
}
