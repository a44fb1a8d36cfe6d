import type { LocalDate } from '../../../../platform/calendar/index.ts';
import { amountOf, wrongMoney } from '../../../../platform/money/index.ts';
import type { PayoutMethod, PayoutResult } from '../words.ts';

/** What the institution says of one trainee. */
export interface GivenResult {
  result: PayoutResult;
  paidAmount?: string | null;
  paidOn?: string | null;
  method?: PayoutMethod | null;
  voucherNo?: string | null;
  failReason?: string | null;
  heirNote?: string | null;
}

/** The same as it is kept: what does not belong to the result is empty. */
export interface ReadResult {
  result: PayoutResult;
  paidAmount: string | null;
  paidOn: string | null;
  method: PayoutMethod | null;
  voucherNo: string | null;
  failReason: string | null;
  heirNote: string | null;
}

export interface ResultFault {
  field: keyof GivenResult;
  message: string;
}

const BLANK = { paidAmount: null, paidOn: null, method: null, voucherNo: null, failReason: null, heirNote: null };
const words = (text: string | null | undefined) => text?.trim() || null;
const within = (text: string | null, least: number, most: number): text is string =>
  text !== null && [...text].length >= least && [...text].length <= most;

/**
 * A result with what it asks for (02 §19.3): of 已发放 the amount, the day and the voucher's number, of 失败 the reason, of 待发放 why.
 *
 * @param bounds between which days it can have been paid: the ledger's and today
 */
export function readResult(
  given: GivenResult,
  bounds: { from: LocalDate; today: LocalDate },
): { value: ReadResult; faults: ResultFault[] } {
  if (given.result === 'PAID') return readPaid(given, bounds);
  const failReason = words(given.failReason);
  const heirNote = words(given.heirNote);
  const faults: ResultFault[] = [];
  if (given.result === 'FAILED') {
    if (!within(failReason, 2, 200)) faults.push({ field: 'failReason', message: '请填写失败原因，2至200个字' });
    return { value: { ...BLANK, result: 'FAILED', failReason }, faults };
  }
  if (!within(heirNote, 2, 200))
    faults.push({ field: 'heirNote', message: '请填写待发放的原因（如学员已去世、继承人情况），2至200个字' });
  return { value: { ...BLANK, result: 'PENDING', heirNote }, faults };
}

function readPaid(given: GivenResult, { from, today }: { from: LocalDate; today: LocalDate }) {
  const faults: ResultFault[] = [];
  const paidAmount = given.paidAmount?.trim() ?? '';
  const wrong = wrongMoney(paidAmount, 12) ?? (amountOf(paidAmount).gt(0) ? undefined : '实发金额应大于0');
  if (wrong) faults.push({ field: 'paidAmount', message: wrong });
  const paidOn = given.paidOn ?? null;
  if (paidOn === null) faults.push({ field: 'paidOn', message: '请填写发放日期' });
  else if (paidOn > today) faults.push({ field: 'paidOn', message: '发放日期不能晚于今天' });
  else if (paidOn < from) faults.push({ field: 'paidOn', message: `发放日期不能早于台账日期（${from}）` });
  const voucherNo = words(given.voucherNo);
  if (!within(voucherNo, 1, 40)) faults.push({ field: 'voucherNo', message: '请填写凭证号，不超过40个字' });
  const method = given.method ?? 'BANK';
  return { value: { ...BLANK, result: 'PAID' as const, paidAmount, paidOn, method, voucherNo }, faults };
}
