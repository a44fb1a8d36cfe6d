import { refusal } from '../errors.ts';
import { inTransaction, type Legacy } from './connection.ts';

/** How long a change of tables waits for the client system's program; everything that program does meanwhile waits behind it. */
const PATIENCE_MS = 5000;
/** SQLSTATE of a lock that was not to be had in time. */
const NOT_AVAILABLE = '55P03';

/**
 * Changes tables of a client system in one transaction, and gives up rather than hold its program up.
 * @throws E-CM-15 where the program holds a table for too long; nothing was changed then
 */
export async function changeTables(legacy: Legacy, system: string, work: () => Promise<void>): Promise<void> {
  try {
    await inTransaction(legacy, async () => {
      await legacy.query(`set local lock_timeout = ${PATIENCE_MS}`);
      await work();
    });
  } catch (error) {
    if ((error as { code?: unknown }).code === NOT_AVAILABLE) throw refusal('E-CM-15', { system });
    throw error;
  }
}
