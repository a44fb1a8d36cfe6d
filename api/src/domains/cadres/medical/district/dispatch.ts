import { anyOf, tables } from '../../../../database/tables.ts';
import type { Ctx } from '../../../../platform/kernel/index.ts';
import { sumOf } from '../../../../platform/money/index.ts';
import { insertRecord } from '../../../../platform/records/index.ts';
import { placeOfStreet, streetName } from '../../register/place.ts';
import { medicalStreet } from '../street/street.record.ts';
import { collectDistrict } from '../street/street-binding.ts';

/** 下发街镇 (03 §33.4): a roster for each street, whose rows are the street's to see from now on. */
export async function dispatchDistrict(tx: Ctx, districtRosterId: string): Promise<void> {
  const db = tables(tx);
  const district = await db
    .updateTable('medical_district')
    .set({ dispatched_at: tx.app.clock.now() })
    .where('id', '=', districtRosterId)
    .returning(['cycle_id', 'roster_no', 'district_code'])
    .executeTakeFirstOrThrow();
  const rows = await db
    .selectFrom('medical_row')
    .select(['id', 'street_code', 'pay'])
    .where('district_roster_id', '=', districtRosterId)
    .where('flag', '<>', 'REMOVED')
    .execute();
  const ofStreet = [...Map.groupBy(rows, ({ street_code }) => street_code)].sort(([a], [b]) => a.localeCompare(b));
  for (const [code, own] of ofStreet) {
    const place = await placeOfStreet(tx, code);
    const values = {
      roster_no: `${district.roster_no.split('-')[0]}-${code}`,
      cycle_id: district.cycle_id,
      district_roster_id: districtRosterId,
      street_code: code,
      street_name: streetName(code),
      row_count: own.length,
      total: sumOf(own.map(({ pay }) => pay)).toFixed(2),
    };
    const id = await insertRecord(tx, medicalStreet, values, { place, start: 'dispatch' });
    await db
      .updateTable('medical_row')
      .set({ street_roster_id: id, org_id: place.orgId, org_path: place.orgPath })
      .where('id', '=', anyOf(own.map((row) => row.id)))
      .execute();
  }
  if (ofStreet.length === 0) await collectDistrict(tx, districtRosterId);
}
