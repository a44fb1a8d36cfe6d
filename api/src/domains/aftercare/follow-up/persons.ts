import { sql } from 'kysely';
import { tables } from '../../../database/tables.ts';
import { advance } from '../../../platform/flow/index.ts';
import type { Ctx, Placed } from '../../../platform/kernel/index.ts';
import { PLAN } from './record-types.ts';
import { writeSnapshots } from './records/write-snapshots.ts';

/** Where a person is followed: who sees a plan may open the person's file. */
export const placesOf = (ctx: Ctx, personId: string): Promise<Placed[]> =>
  tables(ctx)
    .selectFrom('follow_up_plan')
    .select(['org_id as orgId', 'org_path as orgPath', 'district_code as districtCode'])
    .distinct()
    .where('person_id', '=', personId)
    .execute();

/** Plans before persons, as records lock them. */
export async function lockPlansOf(tx: Ctx, persons: readonly string[]): Promise<void> {
  await tables(tx)
    .selectFrom('follow_up_plan')
    .select('id')
    .where(sql<boolean>`person_id = any(${[...persons]}::uuid[])`)
    .orderBy('id')
    .forUpdate()
    .execute();
}

/**
 * Two ID numbers have turned out to be one person's: what was recorded under the former stands under the kept one. Of two plans that go on the older
 * one stays.
 */
export async function followPersons(tx: Ctx, from: string, to: string): Promise<void> {
  const live = await tables(tx)
    .selectFrom('follow_up_plan')
    .select('id')
    .where('person_id', 'in', [from, to])
    .where('state', '<>', 'CLOSED')
    .orderBy('start_date')
    .orderBy('id')
    .execute();
  const [, ...doubled] = live;
  if (doubled.length > 0) await advance(tx, { type: PLAN, action: 'merge', rows: doubled, mode: 'CASCADE' });
  await tables(tx).updateTable('follow_up_plan').set({ person_id: to }).where('person_id', '=', from).execute();
  await tables(tx).updateTable('follow_up_need').set({ person_id: to }).where('person_id', '=', from).execute();
  await tables(tx).updateTable('follow_up_record').set({ person_id: to }).where('person_id', '=', from).execute();
  await tables(tx).deleteFrom('employment_snapshot').where('person_id', '=', from).execute();
  await writeSnapshots(tx, [to]);
}
