import { sql } from 'kysely';
import { tables } from '../../../../database/tables.ts';
import type { LocalDate } from '../../../../platform/calendar/index.ts';
import type { Ctx, Placed } from '../../../../platform/kernel/index.ts';

/** A plan under its lock, as far as records move it. */
export interface LockedPlan extends Placed {
  id: string;
  state: string;
  personId: string;
  centreOrgId: string;
  personName: string;
  dischargeDate: LocalDate;
  start: LocalDate;
  nextDue: LocalDate | null;
  lastOn: LocalDate | null;
  callsStopped: boolean;
  /** The last three attempts were in vain, and nobody has reached him since. */
  unreached: boolean;
  ownerId: string | null;
  ownerName: string | null;
}

/** Locks plans in the order of their ids; whoever may see them has been asked before. */
export function lockPlans(tx: Ctx, ids: readonly string[]): Promise<LockedPlan[]> {
  return tables(tx)
    .selectFrom('follow_up_plan')
    .select([
      'id',
      'state',
      'person_id as personId',
      'centre_org_id as centreOrgId',
      'person_name_masked as personName',
      'discharge_date as dischargeDate',
      'start_date as start',
      'next_due as nextDue',
      'last_on as lastOn',
      'calls_stopped as callsStopped',
      'unreached',
      'owner_id as ownerId',
      'owner_name as ownerName',
      'org_id as orgId',
      'org_path as orgPath',
      'district_code as districtCode',
    ])
    .where(sql<boolean>`id = any(${[...ids]}::uuid[])`)
    .orderBy('id')
    .forUpdate()
    .execute();
}

/** The plans that go on of these persons. */
export async function livePlansOf(tx: Ctx, personIds: readonly string[]): Promise<LockedPlan[]> {
  const found = await tables(tx)
    .selectFrom('follow_up_plan')
    .select('id')
    .where('state', '<>', 'CLOSED')
    .where(sql<boolean>`person_id = any(${[...personIds]}::uuid[])`)
    .execute();
  return lockPlans(
    tx,
    found.map(({ id }) => id),
  );
}
