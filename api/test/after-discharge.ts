import { randomUUID } from 'node:crypto';
import { tables } from '../src/database/tables.ts';
import { followUpPlan } from '../src/domains/aftercare/follow-up/plans/plan.record.ts';
import { openReserve } from '../src/domains/aftercare/reserve/fill.ts';
import { reserveForm } from '../src/domains/aftercare/reserve/reserve.record.ts';
import { type Ctx, transaction } from '../src/platform/kernel/index.ts';
import { insertRecord } from '../src/platform/records/index.ts';
import { reserveInput } from './reserve.ts';

/** Somebody whom a clerk of 虹口 has entered as a reservist and whose employment is followed: ids of both records. */
export async function afterDischarge(clerk: Ctx, system: Ctx): Promise<{ reserveId: string; planId: string }> {
  const entry = reserveForm.read(clerk, reserveInput() as Parameters<typeof reserveForm.read>[1]);
  const reserveId = await openReserve(clerk, entry, randomUUID());
  const { org_id, org_path, person_id } = await tables(system)
    .selectFrom('reserve_record')
    .select(['org_id', 'org_path', 'person_id'])
    .where('id', '=', reserveId)
    .executeTakeFirstOrThrow();
  const plan = {
    person_id,
    centre_org_id: org_id,
    person_name_masked: '测*',
    placement_type: 'ZYLQ',
    discharge_date: '2026-01-01',
    cohort: 2026,
    start_date: '2026-01-10',
    next_due: '2026-04-10',
  };
  const place = { orgId: org_id, orgPath: org_path, districtCode: '310109' };
  const planId = await transaction(system, (tx) => insertRecord(tx, followUpPlan, plan, { place, start: 'begin' }));
  return { reserveId, planId };
}
