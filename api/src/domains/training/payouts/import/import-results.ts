import { recordAudit } from '../../../../platform/audit/index.ts';
import { DomainError } from '../../../../platform/errors/index.ts';
import type { SheetFault, SheetRow } from '../../../../platform/files/sheets/read-sheet.ts';
import type { GivenSheet, TakenSheet } from '../../../../platform/files/sheets/sheet-routes.ts';
import { type Ctx, transaction } from '../../../../platform/kernel/index.ts';
import { type KeptAccount, readAccounts } from '../accounts/keep-account.ts';
import { getPayoutSheet, lockPayouts, type PayoutSheet } from '../lock-payouts.ts';
import { type ReadResult, readResult } from '../rows/read-result.ts';
import { type PayoutRow, readPayoutRows } from '../rows/read-rows.ts';
import { accountFault, boundsOf, isOther, writeResults } from '../rows/save-rows.ts';
import { PAYOUT_RESULTS, type PayoutResult } from '../words.ts';
import { COLUMNS, TITLES } from './columns.ts';
import { noteBankFile } from './payment-list.ts';

const MOST = 500;

interface Line {
  row: PayoutRow;
  value: ReadResult;
}

/**
 * 导入银行发放结果 (02 §19.7): the payment list as the bank has filled it in. Rows are found by number and name; R8: each payment stands in it
 * once, or what is missing or too much is named. The same file again changes nothing.
 *
 * @throws NOT_FOUND, E-0503, E-IMP-06 where nothing can be taken in
 */
export async function importResults(ctx: Ctx, given: GivenSheet): Promise<TakenSheet> {
  const payout = await getPayoutSheet(ctx, given.of);
  const rows = (await readPayoutRows(ctx, [payout.sheetId])).get(payout.sheetId) ?? [];
  const names = await readAccounts(
    ctx,
    rows.map(({ traineeId }) => traineeId),
  );
  const { lines: found, broken } = await readLines(given.bytes);
  const { good, faults } = matched(ctx, payout, { found, rows, names });
  const all = [...(broken ? [{ row: 0, column: '文件', message: broken }] : []), ...faults];
  const outcome = { rowCount: found.length, goodRows: good.length, faults: all, imported: 0 };
  if (!given.commit) return outcome;
  if (good.length === 0 || (all.length > 0 && !given.onlyGood))
    throw new DomainError('E-IMP-06', '文件中有错误的行，请修改后重新上传，或选择只导入正确行');
  const imported = await transaction(ctx, async (tx) => {
    const locked = await lockPayouts(tx, payout.sheetId, payout.version);
    const changed = good.filter(({ row, value }) => isOther(row, value) || value.failReason !== row.failReason);
    if (changed.length > 0) await writeResults(tx, locked, changed);
    await noteBankFile(tx, payout.id, found.length, given.fileName);
    await recordAudit(tx, {
      event: 'training.payout.import',
      objectType: 'districtSheet',
      objectId: payout.sheetId,
      detail: { rows: found.length, changed: changed.length },
    });
    return changed.length;
  });
  return { ...outcome, imported };
}

async function readLines(bytes: Buffer): Promise<{ lines: SheetRow[]; broken?: string }> {
  const { openWorkbook, readRows } = await import('../../../../platform/files/sheets/read-sheet.ts');
  const workbook = await openWorkbook(bytes);
  if (!workbook) return { lines: [], broken: '文件不是正确的xlsx' };
  const lines = readRows(workbook, TITLES, { mark: COLUMNS.seq, most: MOST });
  if (!lines) return { lines: [], broken: `没有找到“${COLUMNS.seq}”一列，请使用付款清单` };
  if (lines.length > MOST) return { lines: [], broken: `一次最多导入${MOST}行` };
  return lines.length > 0 ? { lines } : { lines, broken: '表中没有数据' };
}

interface Matching {
  found: readonly SheetRow[];
  rows: readonly PayoutRow[];
  names: ReadonlyMap<string, KeptAccount>;
}

/** The lines that are right, and what is wrong with the others; payments that no line names are wrong with the file as a whole. */
function matched(ctx: Ctx, payout: PayoutSheet, { found, rows, names }: Matching) {
  const faults: SheetFault[] = [];
  const seen = new Set<string>();
  const good = found.flatMap((line): Line[] => {
    const say = (column: string, message: string) => faults.push({ row: line.row, column, message });
    const row = rows.find(({ seq }) => String(seq) === line.cell(COLUMNS.seq));
    if (!row || names.get(row.traineeId)?.name !== line.cell(COLUMNS.name).replaceAll(/\s/g, '')) {
      say(COLUMNS.name, '序号和姓名与付款清单不一致');
      return [];
    }
    if (seen.has(row.id)) {
      say(COLUMNS.seq, '该学员在文件中重复');
      return [];
    }
    seen.add(row.id);
    const read = readLine(ctx, payout, row, line);
    for (const { column, message } of read.faults) say(column, message);
    return read.faults.length === 0 && read.value ? [{ row, value: read.value }] : [];
  });
  for (const { id, seq, nameMasked } of rows)
    if (!seen.has(id)) faults.push({ row: 0, column: COLUMNS.seq, message: `缺少第${seq}号${nameMasked}` });
  return { good, faults };
}

const COLUMN_OF: Readonly<Record<string, string>> = {
  paidAmount: COLUMNS.paid,
  paidOn: COLUMNS.paidOn,
  voucherNo: COLUMNS.voucher,
  failReason: COLUMNS.why,
  heirNote: COLUMNS.why,
};

const isResult = (code: string): code is PayoutResult => Object.hasOwn(PAYOUT_RESULTS, code);

function readLine(ctx: Ctx, payout: PayoutSheet, row: PayoutRow, { cell }: SheetRow) {
  const said = cell(COLUMNS.result);
  const [code = ''] = Object.entries(PAYOUT_RESULTS).find(([, title]) => title === said) ?? [];
  if (!isResult(code))
    return { faults: [{ column: COLUMNS.result, message: `请填写${Object.values(PAYOUT_RESULTS).join('、')}之一` }] };
  const day = cell(COLUMNS.paidOn);
  if (code === 'PAID' && day !== '' && !isDay(day))
    return { faults: [{ column: COLUMNS.paidOn, message: '日期应为2026-01-31的形式' }] };
  const { value, faults } = readResult(
    {
      result: code,
      paidAmount: cell(COLUMNS.paid).replaceAll(',', ''),
      paidOn: day || null,
      voucherNo: cell(COLUMNS.voucher),
      failReason: cell(COLUMNS.why),
      heirNote: cell(COLUMNS.why),
    },
    boundsOf(ctx, payout),
  );
  const missing = accountFault(row, value);
  return {
    value,
    faults: [...faults, ...(missing ? [missing] : [])].map(({ field, message }) => ({
      column: COLUMN_OF[field] ?? field,
      message,
    })),
  };
}

/** A day that there is. */
const isDay = (text: string) => {
  const at = /^\d{4}-\d{2}-\d{2}$/.test(text) ? new Date(`${text}T00:00:00Z`) : undefined;
  return at !== undefined && !Number.isNaN(at.getTime()) && at.toISOString().startsWith(text);
};
