import type { Ctx } from '../../../../platform/kernel/index.ts';
import { medicalCycle } from '../cycle/cycle.record.ts';
import { medicalDistrict } from '../district/district.record.ts';
import { CYCLE, DISTRICT } from '../record-types.ts';

/** What a sheet is of: a whole cycle for the city, its own roster for a district. */
export interface SheetOwner {
  type: string;
  id: string;
  no: string;
  /** Column of 名册人员 by which the rows belong to it. */
  column: 'w.cycle_id' | 'w.district_roster_id';
}

/** @throws NOT_FOUND */
export async function cycleOwner(ctx: Ctx, id: string): Promise<SheetOwner> {
  const { id: known, cycleNo: no } = await medicalCycle.get(ctx, id);
  return { type: CYCLE, id: known, no, column: 'w.cycle_id' };
}

/** @throws NOT_FOUND for another district's */
export async function districtOwner(ctx: Ctx, id: string): Promise<SheetOwner> {
  const { id: known, rosterNo: no } = await medicalDistrict.get(ctx, id);
  return { type: DISTRICT, id: known, no, column: 'w.district_roster_id' };
}
