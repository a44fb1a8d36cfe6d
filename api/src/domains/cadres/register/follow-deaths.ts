import { tables } from '../../../database/tables.ts';
import { sealIds } from '../../../platform/access/index.ts';
import { decryptColumn } from '../../../platform/crypto/index.ts';
import { advanceOne } from '../../../platform/flow/index.ts';
import type { Ctx } from '../../../platform/kernel/index.ts';
import { type DeadPerson, type Death, isNamedAlike, knownDeathsOf, onDeath } from '../../people/index.ts';
import { CADRE } from '../record-types.ts';
import { freezeTransfers } from '../transfers/freeze.ts';
import { cadreFlow } from './cadre.flow.ts';
import { keepChanges } from './change-log.ts';
import { cadreIndexOf, openCadres } from './find-cadres.ts';
import { tellPayableAgain } from './payable-again.ts';
import { requireIntactCadres, SEALED_CADRES } from './sealed-cadres.ts';

const DIES_FROM = ['ACTIVE', 'STOPPED'];
/** Somebody who is not on the register yet is marked all the same: once he is, nothing names him again. */
const SUSPECTED_IN = ['PENDING', ...DIES_FROM];

/** Whom the register has under a number, locked until the transaction ends. */
async function find(tx: Ctx, { idNo }: DeadPerson) {
  const index = cadreIndexOf(tx, idNo);
  if (index === null) return undefined;
  return tables(tx)
    .selectFrom('emp_cadre')
    .select(['id', 'state', 'person_name', 'district_code', 'death_on', 'suspected_death'])
    .where('id_no_index', '=', index)
    .where('state', '<>', 'NOT_ADMITTED')
    .forUpdate()
    .executeTakeFirst();
}
type Found = NonNullable<Awaited<ReturnType<typeof find>>>;

const nameOf = (tx: Ctx, { id, person_name: sealed }: Found) =>
  decryptColumn(tx.app.keys, { table: 'emp_cadre', column: 'person_name', rowId: id }, sealed);

async function mark(tx: Ctx, found: Found, suspected: boolean, reason: string): Promise<void> {
  if (found.suspected_death === suspected) return;
  await tables(tx).updateTable('emp_cadre').set({ suspected_death: suspected }).where('id', '=', found.id).execute();
  await freezeTransfers(tx, found.id, suspected);
  const words = (yes: boolean) => (yes ? '是' : '否');
  const changes = [{ field: '疑似死亡', before: words(!suspected), after: words(suspected) }];
  await keepChanges(tx, { id: found.id, districtCode: found.district_code }, changes, { reason });
  if (cadreFlow.states[found.state]?.on?.flag)
    await advanceOne(tx, {
      type: CADRE,
      action: 'flag',
      rows: [{ id: found.id }],
      input: { note: reason },
      mode: 'CASCADE',
    });
}

/** 死亡库 names somebody of the same name and number: payments and transfers wait, the status stays (03 §31.5 DEATH, §32.6). */
async function suspected(tx: Ctx, person: DeadPerson, { diedOn, source }: Death): Promise<void> {
  const found = await find(tx, person);
  if (!found || !SUSPECTED_IN.includes(found.state) || !isNamedAlike(person.name, nameOf(tx, found))) return;
  await mark(tx, found, true, `${source}：死亡日期 ${diedOn}`);
}

/** Somebody has come onto the register, or has another number: what was reported of that number before is no news to anybody, so it is asked for. */
export async function suspectKnown(tx: Ctx, cadreId: string): Promise<void> {
  const [person] = await openCadres(tx, [cadreId]);
  if (!person) return;
  for (const death of await knownDeathsOf(tx, person.idNo))
    await suspected(tx, { idNo: person.idNo, name: death.name }, death);
}

/** The reduction has been carried out: 已死亡 (03 §31.4, §34.3); what was under way of a transfer stays frozen. */
async function confirmed(tx: Ctx, person: DeadPerson, { diedOn, source }: Death): Promise<void> {
  const found = await find(tx, person);
  if (!found || !SUSPECTED_IN.includes(found.state)) return;
  await mark(tx, found, true, `${source}：死亡日期 ${diedOn}`);
  if (!DIES_FROM.includes(found.state)) return;
  await requireIntactCadres(tx, [found.id]);
  const input = { note: `${source}：死亡日期 ${diedOn}` };
  await advanceOne(tx, { type: CADRE, action: 'die', rows: [{ id: found.id }], input, mode: 'CASCADE' });
  await tables(tx)
    .updateTable('emp_cadre')
    .set({ death_on: diedOn, status_note: source.slice(0, 200), changed_at: tx.app.clock.now() })
    .where('id', '=', found.id)
    .execute();
  await sealIds(tx, SEALED_CADRES, [found.id]);
}

/** He lives, or it was another's record: what was suspected or confirmed is undone. */
async function revoked(tx: Ctx, person: DeadPerson, { source }: Death): Promise<void> {
  const found = await find(tx, person);
  if (!found) return;
  if (found.state === 'DEAD') {
    await requireIntactCadres(tx, [found.id]);
    const input = { note: `${source}：撤销` };
    await advanceOne(tx, { type: CADRE, action: 'restore', rows: [{ id: found.id }], input, mode: 'CASCADE' });
    await tables(tx)
      .updateTable('emp_cadre')
      .set({ death_on: null, status_note: null, changed_at: tx.app.clock.now() })
      .where('id', '=', found.id)
      .execute();
    await sealIds(tx, SEALED_CADRES, [found.id]);
  }
  await mark(tx, { ...found, state: found.state === 'DEAD' ? 'ACTIVE' : found.state }, false, `${source}：核实在世`);
  await tellPayableAgain(tx, found.id);
}

/** What a death means to the register (03 §34.3 "person status everywhere"). */
export const cadreDeaths = onDeath.join({ suspected, confirmed, revoked });
