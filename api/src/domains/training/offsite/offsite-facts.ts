import { firstRow, rows, sql } from '../../../database/sql.ts';
import type { Ctx } from '../../../platform/kernel/index.ts';
import type { Item } from '../standards/words.ts';
import type { OffsiteFacts } from './caps.ts';

/** 费用: one invoice. */
export interface Expense {
  id: string;
  item: Item;
  invoiceNo: string;
  invoiceDate: string;
  payee: string;
  amount: string;
}

/** The invoices of a training, by item. */
export function readExpenses(ctx: Ctx, trainingId: string): Promise<Expense[]> {
  return rows<Expense>(
    ctx,
    sql`select id, item, invoice_no as "invoiceNo", invoice_date::text as "invoiceDate", payee, amount::text as amount
          from offsite_expense where training_id = ${trainingId} order by item, invoice_date, id`,
  );
}

interface Row {
  districtCode: string;
  category: string;
  level: string;
  start: string;
  hours: string;
  days: number;
  nights: number | null;
}

/** A training as far as money goes. The caller has seen that it is his. */
export async function readOffsiteFacts(ctx: Ctx, id: string): Promise<OffsiteFacts> {
  const row = await firstRow<Row>(
    ctx,
    sql`select district_code as "districtCode", person_category as category, level, start_date::text as start, hours::text as hours, days, nights
          from offsite_training where id = ${id}`,
  );
  if (!row) throw new Error(`no off-site training ${id}`);
  const { districtCode, category, level, ...facts } = row;
  return { ...facts, whom: { districtCode, category, level }, expenses: await readExpenses(ctx, id) };
}
