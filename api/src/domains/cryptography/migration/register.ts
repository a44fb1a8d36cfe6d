import { tables } from '../../../database/tables.ts';
import { findOrgByCode, standingOf } from '../../../platform/access/index.ts';
import { type Ctx, transaction } from '../../../platform/kernel/index.ts';
import { insertRecords } from '../../../platform/records/index.ts';
import { CLIENT_SYSTEMS } from '../systems.ts';
import { TRANSFORMED } from './legacy/connection.ts';
import { cryptoMigration } from './migration.record.ts';

const CITY = '310000';

/** The eleven systems that are to be transformed stand on the board from the start (03 §41.1); those that stand there already stay. */
export async function registerSystems(ctx: Ctx): Promise<void> {
  const known = await tables(ctx).selectFrom('crypto_migration').select('client_id').execute();
  const missing = TRANSFORMED.filter((clientId) => !known.some((one) => one.client_id === clientId));
  const city = await findOrgByCode(ctx, CITY);
  if (missing.length === 0 || !city) return;
  await transaction(ctx, (tx) =>
    insertRecords(
      tx,
      cryptoMigration,
      missing.map((clientId) => ({ client_id: clientId, system_name: CLIENT_SYSTEMS[clientId] })),
      { place: { ...standingOf(city), districtCode: CITY }, start: 'register' },
    ),
  );
}
