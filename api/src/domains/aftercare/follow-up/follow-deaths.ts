import { tables } from '../../../database/tables.ts';
import { advance } from '../../../platform/flow/index.ts';
import { type DeathFollower, findPersonByDocument, RESIDENT_ID_CARD } from '../../people/index.ts';
import { PLAN } from './record-types.ts';

/**
 * Nobody asks after whoever has died: his plan ends with the confirmed death as its reason and its proof (01 §14.5 no. 8). Who turns out to live is
 * asked again, unless another plan of his is under way (03 §34.3).
 */
export const followDeaths: DeathFollower = {
  confirmed: async (tx, { idNo }, { source }) => {
    const person = await findPersonByDocument(tx, { idType: RESIDENT_ID_CARD, idNo });
    if (!person) return;
    const live = await tables(tx)
      .selectFrom('follow_up_plan')
      .select('id')
      .where('person_id', '=', person.id)
      .where('state', '<>', 'CLOSED')
      .execute();
    if (live.length === 0) return;
    const input = { reasonCode: 'DEATH', reasonText: `${source}已确认死亡` };
    await advance(tx, { type: PLAN, action: 'close', rows: live, mode: 'CASCADE', input });
  },
  revoked: async (tx, { idNo }, { source }) => {
    const person = await findPersonByDocument(tx, { idType: RESIDENT_ID_CARD, idNo });
    if (!person) return;
    const plans = await tables(tx)
      .selectFrom('follow_up_plan')
      .select(['id', 'state', 'close_reason'])
      .where('person_id', '=', person.id)
      .orderBy('id', 'desc')
      .execute();
    const [newest] = plans;
    if (newest?.state !== 'CLOSED' || newest.close_reason !== 'DEATH') return;
    const input = { note: `${source}：核实在世` };
    await advance(tx, { type: PLAN, action: 'reopen', rows: [{ id: newest.id }], mode: 'CASCADE', input });
  },
};
