import { decryptColumn } from '../../../platform/crypto/index.ts';
import type { Ctx } from '../../../platform/kernel/index.ts';
import type { FrozenValues } from './form/placeholders.ts';
import { reserveTable } from './reserve-table.ts';

type Row = Readonly<Record<string, unknown>>;

/** A record's values in clear. Whoever calls has the right to them, a reason, and writes the audit row. */
export function openValues(ctx: Ctx, row: Row): FrozenValues {
  const rowId = String(row.id);
  return Object.fromEntries(
    Object.entries(reserveTable.columns).map(([column, { kind }]) => {
      const value = row[column];
      if (value === null || value === undefined) return [column, null];
      if (kind === 'sealed' || kind === 'veiled')
        return [column, decryptColumn(ctx.app.keys, { table: 'reserve_record', column, rowId }, String(value))];
      return [column, Array.isArray(value) ? value.join('\n') : String(value)];
    }),
  );
}
