import { CryptoError, DAMAGED, decryptColumn } from '../crypto/index.ts';
import { type Ctx, hasPermission } from '../kernel/index.ts';
import type { TextsColumn, VeiledColumn } from './columns.ts';
import { propertyOf } from './source.ts';
import type { Table } from './table.ts';

type Row = Readonly<Record<string, unknown>>;

/** Names of the fields that a record has but does not show to the caller, so that a page says 无权限 instead of showing nothing. */
export const WITHHELD: TextsColumn = {
  kind: 'texts',
  title: '无权限查看的栏目',
  doc: 'names of fields that the caller has no right to read, whether they are filled in or not',
};

/** The veiled columns of a table: by database name, name in the API, column. */
export const veiledOf = ({ columns }: Table): readonly (readonly [key: string, name: string, column: VeiledColumn])[] =>
  Object.entries(columns).flatMap(([key, column]) =>
    column.kind === 'veiled' ? [[key, propertyOf(key, column), column] as const] : [],
  );

/**
 * Whether the caller reads and writes a veiled column: of any record, of this one because he has handed it in, or because it is with his organisation.
 *
 * @param row the record; what is being made has none yet, and is the caller's own
 */
export function isOpen({ actor }: Ctx, { needs, filler, party }: VeiledColumn, row?: Row): boolean {
  // Jobs act for the office; what they may write where is their own code's to say.
  if (actor.kind === 'SYSTEM' || hasPermission(actor, needs)) return true;
  if (actor.kind !== 'USER') return false;
  if (party !== undefined && row?.[party] === actor.orgId) return true;
  return filler === true && (row === undefined || row.submittedById === actor.userId);
}

/** The value of a veiled column in clear; whoever calls has asked {@link isOpen}. */
export function openVeiled(ctx: Ctx, table: Table, key: string, row: Row): string | null {
  const column = table.columns[key];
  const envelope = column && row[propertyOf(key, column)];
  if (typeof envelope !== 'string') return null;
  try {
    return decryptColumn(ctx.app.keys, { table: table.name, column: key, rowId: String(row.id) }, envelope);
  } catch (error) {
    if (!(error instanceof CryptoError)) throw error;
    ctx.app.log.error(
      { code: error.code, table: table.name, column: key, id: row.id },
      'a veiled column does not open',
    );
    return DAMAGED;
  }
}
