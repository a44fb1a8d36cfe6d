import { firstRow, sql } from '../../../database/sql.ts';
import { decryptColumn } from '../../crypto/index.ts';
import { type Ctx, requireUser } from '../../kernel/index.ts';

/** Name and number in clear of whoever acts, to be proven once more; nothing for an account that was opened without a number. */
export async function ownIdentity(ctx: Ctx): Promise<{ name: string; idNo: string } | undefined> {
  const { userId } = requireUser(ctx);
  const found = await firstRow<{ name: string; idNo: string | null }>(
    ctx,
    sql`select real_name as name, id_no as "idNo" from user_account where id = ${userId}`,
  );
  if (!found?.idNo) return undefined;
  const open = (column: string, sealed: string) =>
    decryptColumn(ctx.app.keys, { table: 'user_account', column, rowId: userId }, sealed);
  return { name: open('real_name', found.name), idNo: open('id_no', found.idNo) };
}
