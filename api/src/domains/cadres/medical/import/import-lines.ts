import { tables } from '../../../../database/tables.ts';
import { refuse } from '../../../../platform/errors/index.ts';
import { advance } from '../../../../platform/flow/index.ts';
import { actorName, type Ctx } from '../../../../platform/kernel/index.ts';
import { sumOf } from '../../../../platform/money/index.ts';
import { insertRecords, sheetImportOf } from '../../../../platform/records/index.ts';
import { medicalLine } from '../cycle/lines.record.ts';
import { RIGHTS } from '../permissions.ts';
import { CYCLE } from '../record-types.ts';
import { EXAMPLES, TITLES } from './columns.ts';
import { generateRosters } from './generate.ts';
import { judgeLines, requireTotal, type TakenLine } from './judge-lines.ts';
import { type LockedCycle, lockCycle } from './lock-cycle.ts';

/** 导入报销数据 into a cycle (03 §33.4): checked, then taken in once; the rosters follow by themselves. */
export const lineImport = sheetImportOf<LockedCycle, TakenLine>({
  kind: 'medical-lines',
  title: '医疗报销数据',
  permission: RIGHTS.import,
  audit: 'medical.import',
  titles: TITLES,
  most: 50_000,
  megabytes: { packed: 20, unfolded: 240 },
  examples: EXAMPLES,
  parentType: CYCLE,
  known: ({ cycleNo }) => cycleNo,
  lock: lockCycle,
  judge: (tx, cycle, rows) => {
    if (cycle.state !== 'PREPARED') throw refuse('E-0503', { state: '已导入' });
    return judgeLines(tx, cycle, rows);
  },
  write: takeLines,
});

/** The lines of a cycle, and the rosters that follow (03 §33.4). @throws E-BF-02 */
export async function takeLines(tx: Ctx, cycle: LockedCycle, lines: readonly TakenLine[]): Promise<void> {
  const [first] = lines;
  if (first) requireTotal(cycle, first.fileTotal);
  await insertRecords(
    tx,
    medicalLine,
    lines.map((line) => ({
      cycle_id: cycle.id,
      cadre_id: line.cadreId,
      line_no: line.row,
      person_name: line.name,
      id_no: line.idNo,
      spent_on: line.spentOn,
      hospital: line.hospital,
      invoice_no: line.invoiceNo,
      category: line.category,
      total_fee: line.totalFee,
      self_pay: line.selfPay,
      amount: line.amount,
      external_key: line.externalKey,
    })),
    { place: cycle },
  );
  await tables(tx)
    .updateTable('medical_cycle')
    .set({
      line_count: lines.length,
      total: sumOf(lines.map(({ amount }) => amount)).toFixed(2),
      imported_by: actorName(tx.actor),
      imported_at: tx.app.clock.now(),
    })
    .where('id', '=', cycle.id)
    .execute();
  await advance(tx, { type: CYCLE, action: 'import', rows: [{ id: cycle.id }], mode: 'CASCADE' });
  await generateRosters(tx, cycle);
}
