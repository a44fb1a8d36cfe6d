import { sql } from '../../../database/sql.ts';
import { tables } from '../../../database/tables.ts';
import { advance } from '../../../platform/flow/index.ts';
import type { Ctx } from '../../../platform/kernel/index.ts';
import { readParameter } from '../../../platform/parameters/index.ts';
import { insertRecord } from '../../../platform/records/index.ts';
import { isNamedAlike } from '../../people/index.ts';
import { registrySettings } from '../parameters.ts';
import { type Beneficiary, findBeneficiaries, lockBeneficiary, payablesOf } from '../payable/beneficiaries.ts';
import { pausePayables } from '../payable/pause.ts';
import { MATCH } from '../record-types.ts';
import type { STRENGTHS } from '../words.ts';
import { deathMatch } from './match.record.ts';
import { openDistrictTask } from './match-tasks.ts';

/** A record of 死亡库 that names somebody. */
export interface NamedDeath {
  recordId: string;
  idNo: string;
  name: string;
  diedOn: string;
  source: string;
}

/** How surely one of the beneficiaries under a number is whom the record names (03 §34.2). */
export function strengthOf(name: string, named: readonly Pick<Beneficiary, 'name'>[], one: Pick<Beneficiary, 'name'>) {
  if (named.length > 1) return 'MULTI' satisfies keyof typeof STRENGTHS;
  return isNamedAlike(name, one.name) ? 'STRONG' : 'WEAK';
}

/**
 * The match of a record with whoever is paid (03 §34.3): one for a person however many sources name him, 已忽略 where everything is stopped already.
 *
 * @returns whether the number is a beneficiary's
 */
export async function matchDeath(tx: Ctx, death: NamedDeath): Promise<boolean> {
  const named = await findBeneficiaries(tx, death.idNo);
  for (const one of named) await hit(tx, one, death, strengthOf(death.name, named, one));
  return named.length > 0;
}

async function hit(tx: Ctx, person: Beneficiary, death: NamedDeath, strength: keyof typeof STRENGTHS): Promise<void> {
  await lockBeneficiary(tx, person.id);
  const known = await tables(tx)
    .selectFrom('death_match')
    .select(['id', 'sources', 'state', 'strength'])
    .where('beneficiary_id', '=', person.id)
    .where('state', 'in', ['PENDING', 'IN_PROGRESS', 'REDUCED'])
    .orderBy('id', 'desc')
    .executeTakeFirst();
  const id = known?.id ?? (await begin(tx, person, death, strength));
  if (known && !known.sources.includes(death.source))
    await tables(tx)
      .updateTable('death_match')
      .set({ sources: [...known.sources, death.source], updated_at: tx.app.clock.now() })
      .where('id', '=', known.id)
      .execute();
  // A second source may be surer than the first.
  if (known?.state === 'PENDING' && known.strength === 'WEAK' && strength === 'STRONG') {
    await tables(tx).updateTable('death_match').set({ strength }).where('id', '=', known.id).execute();
    await pauseIfSure(tx, person.id, strength);
  }
  await tables(tx)
    .insertInto('death_match_record')
    .values({ match_id: id, death_record_id: death.recordId })
    .onConflict((on) => on.doNothing())
    .execute();
}

async function begin(tx: Ctx, person: Beneficiary, death: NamedDeath, strength: string): Promise<string> {
  const payables = await payablesOf(tx, person.id);
  const stopped = payables.length > 0 && payables.every(({ payStatus }) => payStatus === 'STOPPED');
  const id = await insertRecord(
    tx,
    deathMatch,
    {
      beneficiary_id: person.id,
      person_name: person.nameMasked,
      strength,
      classes: payables.map(({ classCode }) => classCode),
      died_on: death.diedOn,
      sources: [death.source],
    },
    { place: person, start: stopped ? 'known' : 'hit' },
  );
  if (stopped) {
    await advance(tx, { type: MATCH, action: 'ignore', rows: [{ id }], mode: 'CASCADE' });
    return id;
  }
  await openDistrictTask(tx, id);
  await pauseIfSure(tx, person.id, strength);
  return id;
}

async function pauseIfSure(tx: Ctx, beneficiaryId: string, strength: string): Promise<void> {
  if (strength === 'STRONG' && (await readParameter(tx, registrySettings)).pauses)
    await pausePayables(tx, beneficiaryId);
}

/** The records of 死亡库 that a match rests on, as the page shows them beside the local ones (03 §34.6, §34.8). */
export const recordsOf = (ctx: Ctx, matchIds: readonly string[]) =>
  tables(ctx)
    .selectFrom('death_match_record as l')
    .innerJoin('death_record as d', 'd.id', 'l.death_record_id')
    .select([
      'l.match_id as matchId',
      'd.id',
      'd.source_system as sourceSystem',
      'd.source_record_id as sourceRecordId',
    ])
    .select(['d.name_masked as nameMasked', 'd.id_no_masked as idNoMasked', 'd.died_on as diedOn', 'd.op'])
    .select(['d.previous_died_on as previousDiedOn', 'd.registered_on as registeredOn', 'd.cert_no as certNo'])
    .where(sql<boolean>`l.match_id = any(${[...matchIds]}::uuid[])`)
    .orderBy('d.registered_on')
    .orderBy('d.id')
    .execute();
