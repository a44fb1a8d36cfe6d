import { randomUUID } from 'node:crypto';
import { recordAudit } from '../../../../platform/audit/index.ts';
import { isLocalDate } from '../../../../platform/calendar/index.ts';
import { DomainError } from '../../../../platform/errors/index.ts';
import type { SheetFault, SheetRow } from '../../../../platform/files/sheets/read-sheet.ts';
import type { GivenSheet, TakenSheet } from '../../../../platform/files/sheets/sheet-routes.ts';
import { type Ctx, transaction } from '../../../../platform/kernel/index.ts';
import { amountOf } from '../../../../platform/money/index.ts';
import { todayOf } from '../entry-faults.ts';
import { refusal } from '../refusal.ts';
import { faultsOf, type GivenResult, registerResult } from '../register-result.ts';
import { COLUMNS, isResultWord, MOST, RESULTS, TITLES } from './columns.ts';
import { type Pending, readPending } from './pending.ts';

interface Line {
  training: Pending;
  given: GivenResult;
}

/**
 * 批量登记 (02 §20.4 batch, §20.6): results of several trainings from a file. Each row is judged like one that is registered by itself; what is
 * registered already is named, so that the same file again registers nothing.
 *
 * @throws E-IMP-06 where nothing can be taken in
 */
export async function importOffsiteResults(ctx: Ctx, given: GivenSheet): Promise<TakenSheet> {
  const { lines: found, broken } = await readLines(given.bytes);
  const numbers = found.map((line) => line.cell(COLUMNS.no));
  const known = new Map((await readPending(ctx, numbers)).map((one) => [one.offsiteNo, one]));
  const faults: SheetFault[] = broken ? [{ row: 0, column: '文件', message: broken }] : [];
  const good = found.flatMap((line, place): Line[] => {
    const training = known.get(line.cell(COLUMNS.no));
    const doubled = numbers.indexOf(line.cell(COLUMNS.no)) < place;
    const own: Read = doubled
      ? { faults: [{ column: COLUMNS.no, message: '同一异地培训在表中重复' }] }
      : readLine(ctx, training, line);
    for (const fault of own.faults) faults.push({ row: line.row, ...fault });
    return own.faults.length === 0 && own.given && training ? [{ training, given: own.given }] : [];
  });
  const outcome = { rowCount: found.length, goodRows: good.length, faults, imported: 0 };
  if (!given.commit) return outcome;
  if (good.length === 0 || (faults.length > 0 && !given.onlyGood))
    throw new DomainError('E-IMP-06', '文件中有错误的行，请修改后重新上传，或选择只导入正确行');
  await transaction(ctx, async (tx) => {
    for (const { training, given: result } of good)
      await registerResult(tx, training.id, training.version, result, randomUUID());
    await recordAudit(tx, {
      event: 'training.offsite.results',
      objectType: 'offsiteTraining',
      detail: { rows: found.length, registered: good.length },
    });
  });
  return { ...outcome, imported: good.length };
}

async function readLines(bytes: Buffer): Promise<{ lines: SheetRow[]; broken?: string }> {
  const { openWorkbook, readRows } = await import('../../../../platform/files/sheets/read-sheet.ts');
  const workbook = await openWorkbook(bytes);
  if (!workbook) return { lines: [], broken: '文件不是正确的xlsx' };
  const lines = readRows(workbook, TITLES, { mark: COLUMNS.no, most: MOST });
  if (!lines) return { lines: [], broken: `没有找到“${COLUMNS.no}”一列，请使用模板` };
  if (lines.length > MOST) return { lines: [], broken: `一次最多登记${MOST}行` };
  return lines.length > 0 ? { lines } : { lines, broken: '表中没有数据' };
}

const COLUMN_OF: Readonly<Record<string, string>> = {
  'input.reason': COLUMNS.reason,
  'input.paidOn': COLUMNS.paidOn,
  'input.voucherNo': COLUMNS.voucher,
  'input.bankAccount': COLUMNS.account,
};

type Fault = Pick<SheetFault, 'column' | 'message'>;
/** What a row says; nothing of use where it cannot be read. */
interface Read {
  faults: Fault[];
  given?: GivenResult;
}

function readLine(ctx: Ctx, training: Pending | undefined, { cell }: SheetRow): Read {
  if (!training) return { faults: [{ column: COLUMNS.no, message: '登记编号不存在或不属于本区' }] };
  if (training.state !== 'REIMB_PENDING' && training.state !== 'CORRECTING')
    return { faults: [{ column: COLUMNS.no, message: '该异地培训不待登记报销结果，或已登记' }] };
  const word = cell(COLUMNS.result);
  if (!isResultWord(word))
    return { faults: [{ column: COLUMNS.result, message: '请填写已报销或不予报销；部分报销的请逐件登记' }] };
  const day = cell(COLUMNS.paidOn);
  if (day !== '' && !isLocalDate(day))
    return { faults: [{ column: COLUMNS.paidOn, message: '日期应为2026-01-31的形式' }] };
  const given: GivenResult = {
    result: RESULTS[word],
    approved: [],
    reason: cell(COLUMNS.reason) || null,
    paidOn: day || null,
    voucherNo: cell(COLUMNS.voucher) || null,
    bankAccount: cell(COLUMNS.account) || null,
  };
  const faults: Fault[] = faultsOf(given, todayOf(ctx)).map(({ path, message }) => ({
    column: COLUMN_OF[path] ?? COLUMNS.result,
    message,
  }));
  if ([...(given.voucherNo ?? '')].length > 40)
    faults.push({ column: COLUMNS.voucher, message: '凭证号不能超过40个字' });
  if (given.result !== 'REFUSED' && !training.certificateNo)
    faults.push({ column: COLUMNS.result, message: refusal('E-2804').message });
  if (given.result !== 'REFUSED' && !amountOf(training.invoiced ?? 0).gt(0))
    faults.push({ column: COLUMNS.result, message: '请先登记发票，再登记报销结果' });
  return { faults, given };
}
