import { tables } from '../../../../database/tables.ts';
import type { Ctx, Placed } from '../../../../platform/kernel/index.ts';
import { medicalCycle } from '../cycle/cycle.record.ts';

/** A cycle that lines are taken into, under its lock. */
export interface LockedCycle extends Placed {
  id: string;
  cycleNo: string;
  state: string;
  year: number;
  expectedTotal: string;
}

/** @throws NOT_FOUND for one that is absent or out of reach */
export async function lockCycle(tx: Ctx, id: string): Promise<LockedCycle> {
  const { id: known } = await medicalCycle.get(tx, id);
  return tables(tx)
    .selectFrom('medical_cycle')
    .select(['id', 'cycle_no as cycleNo', 'state', 'year', 'expected_total as expectedTotal'])
    .select(['org_id as orgId', 'org_path as orgPath', 'district_code as districtCode'])
    .where('id', '=', known)
    .forUpdate()
    .executeTakeFirstOrThrow();
}
