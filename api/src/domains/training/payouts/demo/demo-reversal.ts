import { sql } from '../../../../database/sql.ts';
import { tables } from '../../../../database/tables.ts';
import { drawPdf, storeFile } from '../../../../platform/files/index.ts';
import { advanceOne } from '../../../../platform/flow/index.ts';
import { transaction } from '../../../../platform/kernel/index.ts';
import { amountOf } from '../../../../platform/money/index.ts';
import { insertRecord } from '../../../../platform/records/index.ts';
import { takeBusinessNo } from '../../business-no.ts';
import type { Basis } from '../../subsidies/basis.ts';
import { REVERSAL } from '../../subsidies/reversals/record-type.ts';
import { ledgerReversal } from '../../subsidies/reversals/reversal.record.ts';
import type { SheetCast } from './stage-sheets.ts';

/** 冲正 of a living subsidy that was paid out: a day was counted too many, the city has agreed, and its amount is to be recovered (02 §26). */
export async function demoReversal({ officer, city }: SheetCast): Promise<void> {
  const line = await tables(officer)
    .selectFrom('subsidy_ledger_line as l')
    .innerJoin('subsidy_ledger as g', 'g.id', 'l.ledger_id')
    .innerJoin('subsidy_sheet as s', 's.id', 'g.sheet_id')
    .select(['l.id', 'l.amount', 'g.id as ledgerId', sql<Basis>`l.basis`.as('basis')])
    .select(['g.org_id as orgId', 'g.org_path as orgPath', 'g.district_code as districtCode'])
    .where('l.item', '=', 'LIVING')
    .where('s.state', '=', 'CLOSED')
    .orderBy('l.id')
    .limit(1)
    .executeTakeFirst();
  const lastDay = line?.basis.days?.findLast(({ rate }) => rate !== null)?.rate;
  if (!line || !lastDay) return;
  const { orgId, orgPath, districtCode } = line;
  const id = await transaction(officer, async (tx) =>
    insertRecord(
      tx,
      ledgerReversal,
      {
        reversal_no: await takeBusinessNo(tx, 'REVERSAL', districtCode),
        ledger_id: line.ledgerId,
        line_id: line.id,
        right_amount: amountOf(line.amount).minus(lastDay).toFixed(2),
        reason: '一日考勤登记有误，经核实为旷课，多计发一日生活补助（演示）',
      },
      { place: { orgId, orgPath, districtCode }, start: 'draft' },
    ),
  );
  const proof = await storeFile(officer, drawPdf(['Correction', 'Specimen for demonstration']), {
    name: '考勤更正记录（演示）.pdf',
  });
  const rows = [{ id }];
  await advanceOne(officer, { type: REVERSAL, action: 'submit', rows, input: { attachmentIds: [proof.id] } });
  await advanceOne(city, { type: REVERSAL, action: 'approve', rows });
}
