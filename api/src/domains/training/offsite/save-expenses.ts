import { run, sql } from '../../../database/sql.ts';
import { tables } from '../../../database/tables.ts';
import { uuidv7 } from '../../../database/uuid.ts';
import { badInput, type FieldError } from '../../../platform/errors/index.ts';
import { type Ctx, transaction } from '../../../platform/kernel/index.ts';
import { sumOf, wrongMoney } from '../../../platform/money/index.ts';
import { updateRecord } from '../../../platform/records/index.ts';
import { todayOf } from './entry-faults.ts';
import { offsiteTraining } from './offsite.record.ts';
import type { Expense } from './offsite-facts.ts';
import { refusal } from './refusal.ts';

export type GivenExpense = Omit<Expense, 'id'>;

function faultsOf(expenses: readonly GivenExpense[], today: string): FieldError[] {
  return expenses.flatMap(({ invoiceNo, invoiceDate, payee, amount }, place) => {
    const say = (key: string, message: string) => [
      { path: `expenses.${place}.${key}`, message: `第${place + 1}行：${message}` },
    ];
    const money = wrongMoney(amount, 12) ?? (Number(amount) > 0 ? undefined : '发票金额应大于0');
    const again = expenses.findIndex((other) => other.invoiceNo.trim() === invoiceNo.trim()) < place;
    return [
      ...(money ? say('amount', money) : []),
      ...(invoiceNo.trim() && [...invoiceNo.trim()].length <= 30
        ? []
        : say('invoiceNo', '请填写发票号码，不超过30个字')),
      ...(again ? say('invoiceNo', '发票号码已登记') : []),
      ...(invoiceDate > today ? say('invoiceDate', '发票日期不能晚于今天') : []),
      ...(payee.trim() && [...payee.trim()].length <= 100 ? [] : say('payee', '请填写收款单位，不超过100个字')),
    ];
  });
}

/** Most invoices of one training. */
const MOST = 50;

/**
 * 费用: all invoices of a training, in place of those it had; until its result is registered.
 *
 * @throws BAD_INPUT naming row and field, E-2803 for an invoice that another training has
 */
export async function saveExpenses(
  ctx: Ctx,
  id: string,
  version: number,
  expenses: readonly GivenExpense[],
): Promise<void> {
  if (expenses.length > MOST) throw badInput([{ path: 'expenses', message: `发票最多${MOST}张` }]);
  const faults = faultsOf(expenses, todayOf(ctx));
  if (faults.length > 0) throw badInput(faults);
  await transaction(ctx, async (tx) => {
    const invoiced = sumOf(expenses.map(({ amount }) => amount)).toFixed(2);
    await updateRecord(tx, offsiteTraining, id, version, { invoiced }, [
      'DRAFT',
      'RECORDED',
      'REIMB_PENDING',
      'CORRECTING',
    ]);
    await run(tx, sql`delete from offsite_expense where training_id = ${id}`);
    if (expenses.length === 0) return;
    const written = await tables(tx)
      .insertInto('offsite_expense')
      .values(
        expenses.map(({ item, invoiceNo, invoiceDate, payee, amount }) => ({
          id: uuidv7(tx.app.clock.now().getTime()),
          training_id: id,
          item,
          invoice_no: invoiceNo.trim(),
          invoice_date: invoiceDate,
          payee: payee.trim(),
          amount,
        })),
      )
      .onConflict((on) => on.column('invoice_no').doNothing())
      .returning('invoice_no')
      .execute();
    if (written.length === expenses.length) return;
    const kept = new Set(written.map(({ invoice_no }) => invoice_no));
    const place = expenses.findIndex(({ invoiceNo }) => !kept.has(invoiceNo.trim()));
    const known = refusal('E-2803');
    throw badInput([
      { path: `expenses.${place}.invoiceNo`, message: `第${place + 1}行：${known.message}`, code: known.code },
    ]);
  });
}
