import { medicalCycle } from '../../../src/domains/cadres/medical/cycle/cycle.record.ts';
import { medicalDistrict } from '../../../src/domains/cadres/medical/district/district.record.ts';
import { medicalRoster } from '../../../src/domains/cadres/medical/roster/roster.record.ts';
import { medicalRow } from '../../../src/domains/cadres/medical/rows/row.record.ts';
import { medicalStreet } from '../../../src/domains/cadres/medical/street/street.record.ts';
import { placeOfDistrict, placeOfStreet } from '../../../src/domains/cadres/register/place.ts';
import { type Ctx, transaction } from '../../../src/platform/kernel/index.ts';
import { insertRecord } from '../../../src/platform/records/index.ts';
import type { PlacedCadre } from './cadre-world.ts';

/** What 虹口区 and a street of it have of a cycle of 医疗补助. */
export interface PlacedMedical {
  medicalDistrictId: string;
  medicalStreetId: string;
  medicalRowId: string;
}

const STREET = '310109009';

/** Straight in the database, with the city's cycle and roster above them. */
export function placedMedical(ctx: Ctx, { cadreId }: PlacedCadre): Promise<PlacedMedical> {
  return transaction(ctx, async (tx) => {
    const city = { place: await placeOfDistrict(tx, '310000') };
    const bureau = { place: await placeOfDistrict(tx, '310109') };
    const street = { place: await placeOfStreet(tx, STREET) };
    const figures = { row_count: 1, total: '120.50' };
    const cycleId = await insertRecord(
      tx,
      medicalCycle,
      {
        cycle_no: 'BX2026Q1',
        title: '2026年第一季度医疗补助',
        year: 2026,
        kind: 'QUARTER',
        part: 1,
        period_from: '2026-01-01',
        period_to: '2026-03-31',
        expected_total: '120.50',
      },
      { ...city, start: 'prepare' },
    );
    const rosterId = await insertRecord(
      tx,
      medicalRoster,
      { roster_no: 'BX2026Q1', cycle_id: cycleId, ...figures },
      { ...city, start: 'generate' },
    );
    const medicalDistrictId = await insertRecord(
      tx,
      medicalDistrict,
      { roster_no: 'BX2026Q1-310109', cycle_id: cycleId, roster_id: rosterId, ...figures },
      { ...bureau, start: 'generate' },
    );
    const medicalStreetId = await insertRecord(
      tx,
      medicalStreet,
      {
        roster_no: `BX2026Q1-${STREET}`,
        cycle_id: cycleId,
        district_roster_id: medicalDistrictId,
        street_code: STREET,
        street_name: '欧阳路街道',
        ...figures,
      },
      { ...street, start: 'dispatch' },
    );
    const medicalRowId = await insertRecord(
      tx,
      medicalRow,
      {
        cycle_id: cycleId,
        roster_id: rosterId,
        district_roster_id: medicalDistrictId,
        street_roster_id: medicalStreetId,
        cadre_id: cadreId,
        seq: 1,
        year: 2026,
        street_code: STREET,
        person_name: '杨二',
        id_no: '310109194801011230',
        line_count: 1,
        gross: '120.50',
        pay: '120.50',
        flag: 'OK',
      },
      street,
    );
    return { medicalDistrictId, medicalStreetId, medicalRowId };
  });
}
