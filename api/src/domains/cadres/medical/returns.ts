import { anyOf, tables } from '../../../database/tables.ts';
import { badInput, requireReason } from '../../../platform/errors/index.ts';
import { advance, requireReach } from '../../../platform/flow/index.ts';
import { type Ctx, transaction } from '../../../platform/kernel/index.ts';
import { lockCyclesOf } from './cycle/follow-cycle.ts';
import { refusal } from './errors.ts';
import { DISTRICT, ROSTER, STREET } from './record-types.ts';
import { setRows } from './rows/set-rows.ts';

const rowsOf = (ids: readonly string[]) => ids.map((id) => ({ id }));

/** @throws BAD_INPUT where nothing was chosen */
function chosenOf(ids: readonly string[], message: string): string[] {
  const chosen = [...new Set(ids.map((id) => id.toLowerCase()))];
  if (chosen.length === 0) throw badInput([{ path: 'chosen', message }]);
  return chosen;
}

/**
 * 退回街镇 (03 §33.4): the chosen streets confirm again, and the district's list becomes another version.
 *
 * @throws NOT_FOUND, BAD_INPUT, E-BF-08
 */
export function returnToStreets(ctx: Ctx, id: string, streetIds: readonly string[], reason: string): Promise<boolean> {
  const reasonText = requireReason(reason, { path: 'reason' });
  const chosen = chosenOf(streetIds, '请选择要退回的街镇');
  return transaction(ctx, async (tx) => {
    await requireReach(tx, DISTRICT, [id]);
    await requireReach(tx, STREET, chosen);
    await lockCyclesOf('medical_district')(tx, [id]);
    const own = await tables(tx)
      .selectFrom('medical_street')
      .select('id')
      .where('district_roster_id', '=', id)
      .where('state', '=', 'FED_BACK')
      .where('id', '=', anyOf(chosen))
      .execute();
    if (own.length !== chosen.length) throw refusal('E-BF-08', { detail: '只能退回本名册中已反馈的街镇' });
    const input = { reasonText };
    const { changes } = await advance(tx, {
      type: DISTRICT,
      action: 'returnToStreets',
      rows: rowsOf([id]),
      input,
      mode: 'CASCADE',
    });
    if (changes.length === 0) throw refusal('E-BF-08', { detail: '区审批环节才能退回街镇' });
    await advance(tx, { type: STREET, action: 'reopen', rows: rowsOf(chosen), input, mode: 'CASCADE' });
    await tables(tx)
      .updateTable('medical_street')
      .set({ return_reason: reasonText, fed_back_at: null, fed_back_by: null, delegated: false })
      .where('id', '=', anyOf(chosen))
      .execute();
    const people = await tables(tx)
      .selectFrom('medical_row')
      .select(['id', 'flag'])
      .where('street_roster_id', '=', anyOf(chosen))
      .where('flag', '<>', 'REMOVED')
      .execute();
    const objected = people.filter(({ flag }) => flag === 'OBJECTED');
    await setRows(tx, objected, { flag: 'OK' });
    await setRows(tx, people, { opinion: 'NONE', object_reason: null, object_note: null });
    return true;
  });
}

/**
 * 退回区 (03 §33.4): the chosen districts judge again, the others wait for them.
 *
 * @throws NOT_FOUND, BAD_INPUT, E-BF-08
 */
export function returnToDistricts(
  ctx: Ctx,
  id: string,
  districtIds: readonly string[],
  reason: string,
): Promise<boolean> {
  const reasonText = requireReason(reason, { path: 'reason' });
  const chosen = chosenOf(districtIds, '请选择要退回的区');
  return transaction(ctx, async (tx) => {
    await requireReach(tx, ROSTER, [id]);
    await requireReach(tx, DISTRICT, chosen);
    await lockCyclesOf('medical_roster')(tx, [id]);
    const own = await tables(tx)
      .selectFrom('medical_district')
      .select('id')
      .where('roster_id', '=', id)
      .where('state', '=', 'PASSED')
      .where('id', '=', anyOf(chosen))
      .execute();
    if (own.length !== chosen.length) throw refusal('E-BF-08', { detail: '只能退回本名册中已通过的区' });
    const input = { reasonText };
    const { changes } = await advance(tx, {
      type: ROSTER,
      action: 'returnToDistricts',
      rows: rowsOf([id]),
      input,
      mode: 'CASCADE',
    });
    if (changes.length === 0) throw refusal('E-BF-08', { detail: '市级审批环节才能退回区' });
    await advance(tx, { type: DISTRICT, action: 'sendBack', rows: rowsOf(chosen), input, mode: 'CASCADE' });
    return true;
  });
}
