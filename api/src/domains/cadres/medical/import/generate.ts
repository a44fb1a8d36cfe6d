import { tables } from '../../../../database/tables.ts';
import { findOrgByCode, standingOf } from '../../../../platform/access/index.ts';
import { advance } from '../../../../platform/flow/index.ts';
import type { Ctx, Placed } from '../../../../platform/kernel/index.ts';
import { sumOf } from '../../../../platform/money/index.ts';
import { readParameter } from '../../../../platform/parameters/index.ts';
import { insertRecord, insertRecords } from '../../../../platform/records/index.ts';
import { medicalDistrict } from '../district/district.record.ts';
import { chainNodes } from '../parameters.ts';
import { CYCLE } from '../record-types.ts';
import { medicalRoster } from '../roster/roster.record.ts';
import { recount } from '../rows/count.ts';
import { medicalRow } from '../rows/row.record.ts';
import { type DraftRow, draftRows } from './draft-rows.ts';
import type { LockedCycle } from './lock-cycle.ts';

/**
 * 自动生成名册 (03 §33.4): one row a person, in the district and street where he stands now; a roster of the city, or one of each district where
 * 分区推送 is on. Part of the import's transaction: the importer counts as who submitted them.
 */
export async function generateRosters(tx: Ctx, cycle: LockedCycle): Promise<void> {
  const { byDistrict } = await readParameter(tx, chainNodes);
  const drafts = await draftRows(tx, cycle);
  const ofDistrict = Map.groupBy(drafts, ({ districtCode }) => districtCode);
  const whole = byDistrict ? undefined : await rosterOf(tx, cycle, cycle.cycleNo, drafts);
  for (const [districtCode, rows] of [...ofDistrict].sort(([a], [b]) => a.localeCompare(b))) {
    const bureau = await findOrgByCode(tx, districtCode);
    if (!bureau) throw new Error(`no bureau of ${districtCode}`);
    const place: Placed = { ...standingOf(bureau), districtCode };
    const rosterNo = `${cycle.cycleNo}-${districtCode}`;
    const rosterId = whole ?? (await rosterOf(tx, cycle, rosterNo, rows));
    const totals = { cycle_id: cycle.id, row_count: rows.length, total: totalOf(rows) };
    const districtId = await insertRecord(
      tx,
      medicalDistrict,
      { roster_no: rosterNo, roster_id: rosterId, ...totals },
      { place, start: 'generate' },
    );
    await insertRecords(
      tx,
      medicalRow,
      rows.map(({ values }) => ({ ...values, roster_id: rosterId, district_roster_id: districtId })),
      { place },
    );
    await recount(tx, districtId);
  }
  await tables(tx)
    .updateTable('medical_cycle')
    .set({ row_count: drafts.length, total: totalOf(drafts), by_district: byDistrict })
    .where('id', '=', cycle.id)
    .execute();
  await advance(tx, { type: CYCLE, action: 'generate', rows: [{ id: cycle.id }], mode: 'CASCADE' });
}

const totalOf = (rows: readonly DraftRow[]): string => sumOf(rows.map(({ values }) => values.pay)).toFixed(2);

const rosterOf = (tx: Ctx, cycle: LockedCycle, rosterNo: string, rows: readonly DraftRow[]): Promise<string> =>
  insertRecord(
    tx,
    medicalRoster,
    { roster_no: rosterNo, cycle_id: cycle.id, row_count: rows.length, total: totalOf(rows) },
    { place: cycle, start: 'generate' },
  );
