import { run, sql } from '../../database/sql.ts';
import { anyOf, tables } from '../../database/tables.ts';
import { moveConfirmations } from '../../platform/confirmations/index.ts';
import { type Ctx, hookPoint } from '../../platform/kernel/index.ts';
import { moveInsurance } from './insurance/move-insurance.ts';

/** A room whose rows name persons: they follow when two numbers turn out to be one person's. */
interface RowsOfPersons {
  /**
   * Locks rows that its other acts lock before they come to the person (results before the insurance they fill, a list before who is new on
   * it): records before persons, in the order of ids, so that no two wait for each other.
   */
  lock?: (tx: Ctx, persons: readonly string[]) => Promise<void>;
  move: (tx: Ctx, from: string, to: string) => Promise<void>;
}

/** The point at which each room that keeps rows by person joins. */
export const onPersonsLinked = hookPoint<RowsOfPersons>('people.personsLinked');

/**
 * Makes two persons one: from now on the former number finds the kept person, and what stood under it follows. The former row stays, so
 * that nothing that was ever written loses its person.
 *
 * @returns false, with nothing changed, when one of them is linked already or gone
 */
export async function linkPersons(tx: Ctx, former: string, kept: string): Promise<boolean> {
  const rooms = onPersonsLinked.of(tx);
  for (const { lock } of rooms) await lock?.(tx, [former, kept]);
  const both = await tables(tx)
    .selectFrom('person')
    .select(['id', 'merged_into as mergedInto', 'id_no_bi as key'])
    .where('id', '=', anyOf([former, kept]))
    .orderBy('id')
    .forUpdate()
    .execute();
  const standing = both.find(({ id }) => id === kept);
  if (both.length !== 2 || !standing || both.some(({ mergedInto }) => mergedInto !== null)) return false;
  const now = tx.app.clock.now();
  await run(
    tx,
    sql`update person set merged_into = ${kept}, version = version + 1, updated_at = ${now}
         where id = ${former} or merged_into = ${former}`,
  );
  await moveInsurance(tx, former, kept);
  await moveConfirmations(tx, former, kept, standing.key);
  for (const { move } of rooms) await move(tx, former, kept);
  return true;
}
