import { anyOf, tables } from '../../../database/tables.ts';
import { localDateOf } from '../../../platform/calendar/index.ts';
import { fillText } from '../../../platform/errors/index.ts';
import type { Ctx } from '../../../platform/kernel/index.ts';
import { cadreErrors } from '../errors.ts';
import { UNDER_WAY } from '../transfers/transfer.flow.ts';
import { cadreFlow } from './cadre.flow.ts';
import type { Entry } from './cadre.record.ts';
import { type CadreOnRegister, cadreIndexOf, findCadresByIndex, ON_THE_REGISTER } from './find-cadres.ts';
import { identityOf } from './identity.ts';
import { districtName, ownDistrict } from './place.ts';

/** A field of a form with what is wrong with it. */
export interface EntryFault {
  key: keyof Entry;
  message: string;
  code?: keyof typeof cadreErrors;
}

/** What the register says of an entry: whom it knows by that number, and what is wrong. */
export interface Judged {
  known: CadreOnRegister | undefined;
  faults: EntryFault[];
}

const fault = (key: keyof Entry, code: keyof typeof cadreErrors, values: Readonly<Record<string, string>> = {}) => ({
  key,
  code,
  message: fillText(cadreErrors[code], values),
});

/**
 * What the office has against entries that are right by themselves (03 §31.4, §31.8): a birth date that the number does not say, a street of
 * elsewhere, somebody who is known already. A fixed number of statements.
 *
 * @param updates people of the own district who are on the register are no fault: what the entry says becomes a change of theirs
 */
export async function judgeEntries(
  ctx: Ctx,
  entries: readonly Entry[],
  { updates }: { updates: boolean },
): Promise<Judged[]> {
  const own = await ownDistrict(ctx);
  const indexes = entries.map((entry) => cadreIndexOf(ctx, identityOf(ctx, entry.id_no).id_no) ?? '');
  const found = await findCadresByIndex(ctx, [...new Set(indexes)]);
  const byIndex = new Map(found.map((one) => [one.idNoIndex, one]));
  const busy = updates ? await underWay(ctx, found) : new Map<string, readonly EntryFault[]>();
  const today = localDateOf(ctx.app.clock.now());
  return entries.map((entry, place) => {
    const known = byIndex.get(indexes[place] ?? '');
    const district = entry.street_code.slice(0, 6);
    const home = known?.districtCode ?? district;
    const faults: EntryFault[] = [...factsOf(ctx, entry, today)];
    if (known && (own ? home !== own : home !== district))
      faults.push(fault('id_no', 'E-RY-04', { district: districtName(home) }));
    else if (own && district !== own) faults.push(fault('street_code', 'E-RY-10', { district: districtName(own) }));
    else if (known) faults.push(...againstKnown(known, updates), ...(busy.get(known.id) ?? []));
    return { known, faults };
  });
}

function againstKnown({ state, cadreNo }: CadreOnRegister, updates: boolean): EntryFault[] {
  if (state === 'PENDING') return [fault('id_no', 'E-RY-05', { no: cadreNo })];
  if (!updates) return [fault('id_no', 'E-RY-03', { no: cadreNo })];
  if (ON_THE_REGISTER.some((known) => known === state)) return [];
  return [fault('id_no', 'E-RY-07', { state: cadreFlow.states[state]?.title ?? state, kind: '导入变更' })];
}

/** Of whom something is under way already: his key fields are locked for a file too (03 §31.4, §32.3). */
async function underWay(ctx: Ctx, found: readonly CadreOnRegister[]): Promise<Map<string, readonly EntryFault[]>> {
  if (found.length === 0) return new Map();
  const ids = found.map(({ id }) => id);
  const applications = await tables(ctx)
    .selectFrom('cadre_application')
    .select(['cadre_id as cadreId', 'application_no as no'])
    .where('cadre_id', '=', anyOf(ids))
    .where('kind', '<>', 'ADD')
    .where('state', 'not in', ['PASSED', 'REJECTED', 'WITHDRAWN'])
    .execute();
  const transfers = await tables(ctx)
    .selectFrom('cadre_transfer')
    .select(['cadre_id as cadreId', 'transfer_no as no'])
    .where('cadre_id', '=', anyOf(ids))
    .where('state', 'in', UNDER_WAY)
    .execute();
  return new Map([
    ...applications.map(({ cadreId, no }) => [cadreId, [fault('id_no', 'E-RY-06', { no })]] as const),
    ...transfers.map(({ cadreId, no }) => [cadreId, [fault('id_no', 'E-ZY-02', { no })]] as const),
  ]);
}

/** What contradicts itself in an entry. */
function factsOf(ctx: Ctx, entry: Entry, today: string): EntryFault[] {
  const faults: EntryFault[] = [];
  if (identityOf(ctx, entry.id_no).birth_date !== entry.birth_date) faults.push(fault('birth_date', 'E-RY-02'));
  if (entry.retire_date > today) faults.push({ key: 'retire_date', message: '退休时间不能晚于今天' });
  if (entry.enlist_date && entry.enlist_date > entry.retire_date)
    faults.push({ key: 'enlist_date', message: '入伍时间不能晚于退休时间' });
  if (Boolean(entry.bank_account) !== Boolean(entry.bank_code))
    faults.push({ key: 'bank_account', message: '开户银行和银行账号应同时填写' });
  return faults;
}
