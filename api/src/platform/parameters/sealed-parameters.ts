import { sql } from '../../database/sql.ts';
// The files themselves: the room of access has parameters of its own.
import { sealAgain } from '../access/integrity/sealed-rows.ts';
import type { SealedTable } from '../access/integrity/sealed-table.ts';
import type { Ctx } from '../kernel/context.ts';

/** Values in force (03 §41.7 "system parameters"); the nightly scan tells of one that nobody has set in the product. */
export const SEALED_PARAMETERS: SealedTable = {
  name: 'parameter_value',
  title: '业务参数',
  key: sql`p.code`,
  select: sql`p.code as key, p.code as title, p.row_mac as "rowMac", p.code, p.value from parameter_value p`,
  where: (key) => sql`code = ${key}`,
  columns: ({ code, value }) => ({ code, value }),
};

/** To be called in the transaction that has set the value. */
export function sealParameter(tx: Ctx, code: string): Promise<void> {
  return sealAgain(tx, SEALED_PARAMETERS, code);
}
