import { withClient } from '../api/test/database/clones.ts';
import { ofThisWorker } from './browser.ts';
import { databaseOf } from './database-of.ts';

/**
 * Lets time go by for one record of the product under test: its clock is the machine's, but what a record is waiting for can be written
 * nearer. For waits only, never for what a test looks at. Against a product that runs elsewhere nothing is done, and the test waits.
 *
 * @param statement with `$1`, `$2`, … for the values
 */
export async function letTimePass(statement: string, values: readonly unknown[]): Promise<void> {
  const home = ofThisWorker(process.env.PRODUCT_HOME);
  if (home) await withClient(databaseOf(home), (client) => client.query(statement, [...values]));
}
