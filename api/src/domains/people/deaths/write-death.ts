import { sql } from '../../../database/sql.ts';
import { tables } from '../../../database/tables.ts';
import type { Ctx } from '../../../platform/kernel/index.ts';
import { findPersonByDocument } from '../find-person.ts';
import { RESIDENT_ID_CARD } from '../identity/index.ts';
import type { DeadPerson, DeathFollower } from './follow-deaths.ts';

async function write(tx: Ctx, { idNo }: DeadPerson, diedOn: string | null): Promise<void> {
  const person = await findPersonByDocument(tx, { idType: RESIDENT_ID_CARD, idNo });
  if (!person) return;
  await tables(tx)
    .updateTable('person')
    .set({ deceased_on: diedOn, version: sql<number>`version + 1`, updated_at: tx.app.clock.now() })
    .where('id', '=', person.id)
    .execute();
}

/** The day of death stands with the person, as long as it is confirmed (03 §34.3 "person status everywhere"). */
export const keepDeath: DeathFollower = {
  confirmed: (tx, person, { diedOn }) => write(tx, person, diedOn),
  revoked: (tx, person) => write(tx, person, null),
};
