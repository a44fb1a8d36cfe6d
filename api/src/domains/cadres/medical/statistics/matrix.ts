import { sql } from '../../../../database/sql.ts';
import { tables } from '../../../../database/tables.ts';
import { findOrgs } from '../../../../platform/access/index.ts';
import type { Ctx } from '../../../../platform/kernel/index.ts';
import { medicalCycle } from '../cycle/cycle.record.ts';

/** How far a district is, step by step. */
export interface DistrictProgress {
  districtCode: string;
  districtName: string;
  /** Its roster; null where nobody of the district is in the cycle. */
  rosterId: string | null;
  state: string | null;
  rowCount: number;
  total: string;
  heldCount: number;
  heldTotal: string;
  pushTotal: string;
  streets: number;
  streetsBack: number;
  paid: number;
  failed: number;
}

/** 进度矩阵 (03 §33.8): all districts of the city, those without anybody too. */
export async function readMatrix(ctx: Ctx, cycleId: string): Promise<DistrictProgress[]> {
  const { id } = await medicalCycle.get(ctx, cycleId);
  const districts = await findOrgs(ctx, { level: 'DISTRICT' });
  const found = await tables(ctx)
    .selectFrom('medical_district as d')
    .select([
      'd.id',
      'd.district_code',
      'd.state',
      'd.row_count',
      'd.total',
      'd.held_count',
      'd.held_total',
      'd.push_total',
    ])
    .select(({ selectFrom }) => [
      selectFrom('medical_street as s')
        .select(sql<number>`count(*)::int`.as('n'))
        .whereRef('s.district_roster_id', '=', 'd.id')
        .as('streets'),
      selectFrom('medical_street as s')
        .select(sql<number>`count(*)::int`.as('n'))
        .whereRef('s.district_roster_id', '=', 'd.id')
        .where('s.state', '<>', 'WAITING')
        .as('streetsBack'),
      selectFrom('medical_row as w')
        .select(sql<number>`count(*)::int`.as('n'))
        .whereRef('w.district_roster_id', '=', 'd.id')
        .where('w.pay_state', '=', 'SUCCESS')
        .as('paid'),
      selectFrom('medical_row as w')
        .select(sql<number>`count(*)::int`.as('n'))
        .whereRef('w.district_roster_id', '=', 'd.id')
        .where('w.pay_state', 'in', ['FAILED', 'RETURNED'])
        .as('failed'),
    ])
    .where('d.cycle_id', '=', id)
    .execute();
  const ofDistrict = new Map(found.map((one) => [one.district_code, one]));
  return districts
    .filter(({ enabled, code, regionCode }) => enabled && code === regionCode)
    .map(({ regionCode, shortName }) => {
      const one = ofDistrict.get(regionCode);
      return {
        districtCode: regionCode,
        districtName: shortName,
        rosterId: one?.id ?? null,
        state: one?.state ?? null,
        rowCount: one?.row_count ?? 0,
        total: one?.total ?? '0.00',
        heldCount: one?.held_count ?? 0,
        heldTotal: one?.held_total ?? '0.00',
        pushTotal: one?.push_total ?? '0.00',
        streets: one?.streets ?? 0,
        streetsBack: one?.streetsBack ?? 0,
        paid: one?.paid ?? 0,
        failed: one?.failed ?? 0,
      };
    });
}
