import { firstRow, sql } from '../../../database/sql.ts';
import { isUuid } from '../../../database/uuid.ts';
import { refuse } from '../../../platform/errors/index.ts';
import { assertIntact } from '../../../platform/exchange/serve/sealed-distributions.ts';
import type { Ctx } from '../../../platform/kernel/index.ts';
import { assertDistributionWithin } from '../apps/app-reach.ts';

export interface LockedRow {
  id: string;
  version: number;
  state: string;
}

/** Loads and locks a row that an administrator changes. @throws NOT_FOUND; E-0504 when somebody changed it since `version` was seen; E-DX-19 for a distribution changed by other means */
export async function lockRow<T extends LockedRow>(
  tx: Ctx,
  table: 'data_source' | 'data_channel' | 'distribution',
  id: string,
  version: number,
): Promise<T & Record<string, unknown>> {
  if (table === 'distribution') await assertDistributionWithin(tx, id);
  const row = isUuid(id)
    ? await firstRow<T & Record<string, unknown>>(
        tx,
        sql`select * from ${sql.table(table)} where id = ${id} for update`,
      )
    : undefined;
  if (!row || row.state === 'DELETED') throw refuse('NOT_FOUND');
  if (row.version !== version) throw refuse('E-0504');
  if (table === 'distribution') await assertIntact(tx, id);
  return row;
}
