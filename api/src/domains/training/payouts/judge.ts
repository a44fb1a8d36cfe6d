import { type Amount, amountOf, readMoney, sumOf } from '../../../platform/money/index.ts';
import type { PayoutRefusal, PayoutStep } from '../subsidies/sheets/points.ts';
import { words } from './refusal.ts';
import { type PayoutResult } from './words.ts';

/** A payment as far as it is judged. */
export interface JudgedRow {
  nameMasked: string;
  dueAmount: string;
  paidAmount: string | null;
  result: PayoutResult | null;
  voucherFileId: string | null;
}

/** R3 (02 §19.6): Σ paid against Σ due, and who is still open. */
export function sumsOf(rows: readonly JudgedRow[]): { due: Amount; paid: Amount; difference: Amount } {
  const due = sumOf(rows.map(({ dueAmount }) => dueAmount));
  const paid = sumOf(rows.flatMap(({ result, paidAmount }) => (result === 'PAID' && paidAmount ? [paidAmount] : [])));
  return { due, paid, difference: paid.minus(due) };
}

/** What keeps the institution from feeding back (T27-8), or the district from confirming (T27-9). */
export function refusalOf(step: PayoutStep, rows: readonly JudgedRow[]): PayoutRefusal | undefined {
  return step === 'report' ? refusalOfFeedback(rows) : refusalOfConfirmation(rows);
}

const few = (rows: readonly JudgedRow[]) => ({
  count: rows.length,
  names: `${rows
    .slice(0, 3)
    .map(({ nameMasked }) => nameMasked)
    .join('、')}${rows.length > 3 ? '等' : ''}`,
});

function refusalOfFeedback(rows: readonly JudgedRow[]): PayoutRefusal | undefined {
  const silent = rows.filter(({ result }) => result === null);
  if (silent.length > 0) return words('E-2741', few(silent));
  const unproven = rows.filter(({ result, voucherFileId }) => result === 'PAID' && voucherFileId === null);
  return unproven.length > 0 ? words('E-2742', few(unproven)) : undefined;
}

function refusalOfConfirmation(rows: readonly JudgedRow[]): PayoutRefusal | undefined {
  const { difference } = sumsOf(rows);
  const open = rows.filter(({ result }) => result !== 'PAID');
  if (!difference.eq(0) || open.length > 0)
    return words('E-2743', {
      difference: readMoney(difference.abs().toFixed(2)),
      open: open.length > 0 ? `；未发放${open.length}人` : '',
    });
  // Sums may hide that one got what was another's.
  const wrong = rows.filter(({ dueAmount, paidAmount }) => !amountOf(paidAmount ?? 0).eq(amountOf(dueAmount)));
  return wrong.length > 0 ? words('E-2744', { names: few(wrong).names }) : undefined;
}
