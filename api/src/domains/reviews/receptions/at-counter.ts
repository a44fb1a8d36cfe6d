import { tables } from '../../../database/tables.ts';
import { uuidv7 } from '../../../database/uuid.ts';
import { localDateOf } from '../../../platform/calendar/index.ts';
import type { Ctx, Placed } from '../../../platform/kernel/index.ts';
import { takeDatedNumber } from '../../../platform/numbers/dated-numbers.ts';
import type { StaffSnapshot } from '../words.ts';
import { AT_COUNTER } from './words.ts';

export interface CounterVisit {
  place: Placed & { orgName: string };
  /** When the service had been rendered. */
  at: Date;
  /** Who sat at the counter, as far as it is known; else the counter itself. */
  receivedBy: StaffSnapshot;
}

/** A reception of whoever evaluated what nobody has registered: a service at the counter, of a person who is not named. @returns its id */
export async function receptionAtCounter(tx: Ctx, { place, at, receivedBy }: CounterVisit): Promise<string> {
  const now = tx.app.clock.now();
  const id = uuidv7(now.getTime());
  await tables(tx)
    .insertInto('service_reception')
    .values({
      id,
      created_at: now,
      org_id: place.orgId,
      org_path: place.orgPath,
      district_code: place.districtCode,
      org_name: place.orgName,
      reception_no: await takeDatedNumber(tx, { sequence: 'reception', prefix: 'JD', digits: 5 }),
      scene: 'WINDOW',
      received_on: localDateOf(at),
      matter_code: AT_COUNTER.code,
      matter_name: AT_COUNTER.name,
      business_type: 'CONSULT',
      received_by: JSON.stringify(receivedBy),
    })
    .execute();
  return id;
}
