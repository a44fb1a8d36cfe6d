import { isLocalDate } from '../../../../platform/calendar/index.ts';
import { isIdNumber, normalise, sm3Hex } from '../../../../platform/crypto/index.ts';
import type { SheetFault, SheetRow } from '../../../../platform/files/sheets/read-sheet.ts';
import { amountOf, wrongMoney } from '../../../../platform/money/index.ts';
import type { Category } from '../words.ts';
import { categoryOf } from './columns.ts';

type Fault = Omit<SheetFault, 'row'>;

/** A line that is right by itself. */
export interface ReadLine {
  row: number;
  idNo: string;
  name: string;
  spentOn: string | null;
  hospital: string | null;
  invoiceNo: string | null;
  category: Category;
  totalFee: string | null;
  selfPay: string | null;
  amount: string;
}

export interface LineOrFaults {
  row: number;
  line: ReadLine | null;
  /** What the line says it comes to, whatever else is wrong with it. */
  amount: string | null;
  faults: Fault[];
}

/** Reads a row of the file; what is wrong with a cell is said by its column (03 §33.5, §33.9). */
export function readLine({ row, cell }: SheetRow): LineOrFaults {
  const faults: Fault[] = [];
  const say = (column: string, message: string) => faults.push({ column, message });
  const idNo = normalise('id', cell('身份证号'));
  if (!isIdNumber(idNo)) say('身份证号', '身份证号校验未通过，请核对');
  const name = cell('姓名');
  if (!name || [...name].length > 50) say('姓名', '请填写姓名，不超过50个字');
  const amount = amountIn(cell('本次补助金额'), say);
  const spentOn = cell('就医日期').replaceAll('/', '-') || null;
  if (spentOn && !isLocalDate(spentOn)) say('就医日期', '就医日期应为正确的日期');
  const category = categoryOf(cell('费用类别'));
  if (!category) say('费用类别', '费用类别应为门急诊、住院、购药或其他');
  const [totalFee, selfPay] = ['总费用', '自付'].map((title) => feeIn(title, cell(title), say));
  const hospital = short('医院', cell('医院'), 100, say);
  const invoiceNo = short('发票号', cell('发票号'), 60, say);
  const line =
    faults.length === 0 && amount && category
      ? {
          row,
          idNo,
          name,
          spentOn,
          hospital,
          invoiceNo,
          category,
          totalFee: totalFee ?? null,
          selfPay: selfPay ?? null,
          amount,
        }
      : null;
  return { row, line, amount, faults };
}

type Say = (column: string, message: string) => void;

function amountIn(text: string, say: Say): string | null {
  const wrong = wrongMoney(text);
  if (!wrong && amountOf(text).gt(0)) return amountOf(text).toFixed(2);
  say('本次补助金额', wrong ?? '本次补助金额应大于0');
  return null;
}

function feeIn(title: string, text: string, say: Say): string | null {
  if (text === '') return null;
  const wrong = wrongMoney(text);
  if (!wrong) return amountOf(text).toFixed(2);
  say(title, wrong);
  return null;
}

function short(title: string, text: string, most: number, say: Say): string | null {
  if ([...text].length > most) say(title, `${title}不能超过${most}个字`);
  return text || null;
}

/**
 * By what a line is known again (R33-1): person and invoice, or everything that the line says where it names no invoice. The person by the index of
 * his number, so that the key tells nobody who he is.
 */
export function externalKeyOf(personIndex: string, line: ReadLine): string {
  const { spentOn, hospital, invoiceNo, category, totalFee, selfPay, amount } = line;
  // One invoice is one invoice, however it was typed.
  const said =
    invoiceNo?.normalize('NFKC').replace(/\s/g, '').toUpperCase() ??
    JSON.stringify([spentOn, hospital, category, totalFee, selfPay, amount]);
  return sm3Hex(`${personIndex}|${said}`);
}
