import { tables } from '../../../database/tables.ts';
import { getOrg, standingOf } from '../../../platform/access/index.ts';
import { advanceOne } from '../../../platform/flow/index.ts';
import { type Ctx, requireUser } from '../../../platform/kernel/index.ts';
import { regionTitle } from '../../people/index.ts';
import { RESERVE } from './record-type.ts';
import { refusal } from './refusal.ts';
import { reserveFlow } from './reserve.flow.ts';

const titleOf = (code: string) => regionTitle(code) ?? code;
/** Nothing of them has left the house yet. */
const UNEXPORTED = ['DRAFT', 'COMPLETE'];

/**
 * What there is of a person already: in the own district it is used on, in another one it ends with a reason where nothing was exported.
 *
 * @throws E-1002, E-1003
 */
export async function leaveElsewhere(tx: Ctx, personId: string, region: string): Promise<void> {
  const { districtCode } = standingOf(await getOrg(tx, requireUser(tx).orgId));
  const others = await tables(tx)
    .selectFrom('reserve_record')
    .select(['id', 'record_no', 'district_code', 'state'])
    .where('person_id', '=', personId)
    .where('state', '<>', 'NOT_RELEVANT')
    .orderBy('id')
    .forUpdate()
    .execute();
  for (const { id, record_no, district_code, state } of others) {
    if (district_code === districtCode) throw refusal('E-1002', { no: record_no });
    if (!UNEXPORTED.includes(state))
      throw refusal('E-1003', { district: titleOf(district_code), state: reserveFlow.states[state]?.title ?? state });
    await advanceOne(tx, {
      type: RESERVE,
      action: 'irrelevant',
      rows: [{ id }],
      input: { reasonText: `人员安置地已变更，由${titleOf(region)}登记` },
      mode: 'CASCADE',
    });
  }
}
