import { anyOf, tables } from '../../../../database/tables.ts';
import type { SheetRow } from '../../../../platform/files/sheets/read-sheet.ts';
import type { Ctx } from '../../../../platform/kernel/index.ts';
import { amountOf, sumOf } from '../../../../platform/money/index.ts';
import type { JudgedSheetRow } from '../../../../platform/records/index.ts';
import { isNamedAlike } from '../../../people/index.ts';
import { cadreIndexOf, findCadresByIndex, namesOfCadres } from '../../register/find-cadres.ts';
import { refusal } from '../errors.ts';
import type { LockedCycle } from './lock-cycle.ts';
import { externalKeyOf, type ReadLine, readLine } from './read-lines.ts';

/** A line of somebody on the register that was not reimbursed before. */
export interface TakenLine extends ReadLine {
  cadreId: string;
  externalKey: string;
  /** What the whole file comes to. */
  fileTotal: string;
}

/**
 * What the rows of a file mean in their cycle (03 §33.4, §33.5).
 *
 * @throws E-BF-02 where the file does not come to the total that was typed
 */
export async function judgeLines(
  tx: Ctx,
  cycle: LockedCycle,
  sheet: readonly SheetRow[],
): Promise<JudgedSheetRow<TakenLine>[]> {
  const read = sheet.map(readLine);
  const fileTotal = sumOf(read.flatMap(({ amount }) => amount ?? [])).toFixed(2);
  // Where an amount cannot be read, the rows say so first; whoever leaves them out is asked for the total again as the lines are written.
  if (read.every(({ amount }) => amount !== null)) requireTotal(cycle, fileTotal);
  const indexOf = new Map(read.flatMap(({ line }) => (line ? [[line, cadreIndexOf(tx, line.idNo) ?? '']] : [])));
  const cadres = await findCadresByIndex(tx, [...new Set(indexOf.values())]);
  const active = new Map(cadres.filter(({ state }) => state === 'ACTIVE').map((one) => [one.idNoIndex, one]));
  const names = await namesOfCadres(
    tx,
    cadres.map(({ id }) => id),
  );
  const keyOf = new Map([...indexOf].map(([line, index]) => [line, externalKeyOf(index, line)]));
  const known = await readKnown(tx, [...keyOf.values()]);
  return read.map(({ row, line, faults }) => {
    if (!line) return { row, value: null, faults };
    const cadre = active.get(indexOf.get(line) ?? '');
    if (!cadre) return wrong(row, '身份证号', '不在企业退休军转干部库');
    if (!isNamedAlike(line.name, names.get(cadre.id) ?? ''))
      return wrong(row, '姓名', '姓名与企业退休军转干部库登记的姓名不一致，请核对');
    const externalKey = keyOf.get(line) ?? '';
    const before = known.get(externalKey);
    if (before) return wrong(row, '发票号', `重复报销：已在 ${before.cycleNo} 第 ${before.lineNo} 行`);
    known.set(externalKey, { cycleNo: cycle.cycleNo, lineNo: row });
    return { row, value: { ...line, cadreId: cadre.id, externalKey, fileTotal }, faults: [] };
  });
}

const wrong = (row: number, column: string, message: string) => ({ row, value: null, faults: [{ column, message }] });

/** @throws E-BF-02 */
export function requireTotal({ expectedTotal }: LockedCycle, fileTotal: string): void {
  if (!amountOf(expectedTotal).eq(fileTotal)) throw refusal('E-BF-02', { typed: expectedTotal, file: fileTotal });
}

/** Lines of earlier cycles by their keys. */
async function readKnown(tx: Ctx, keys: readonly string[]): Promise<Map<string, { cycleNo: string; lineNo: number }>> {
  const found = await tables(tx)
    .selectFrom('medical_line as l')
    .innerJoin('medical_cycle as c', 'c.id', 'l.cycle_id')
    .select(['l.external_key', 'c.cycle_no', 'l.line_no'])
    .where('l.external_key', '=', anyOf(keys))
    .where('l.void', '=', false)
    .execute();
  return new Map(found.map((one) => [one.external_key, { cycleNo: one.cycle_no, lineNo: one.line_no }]));
}
