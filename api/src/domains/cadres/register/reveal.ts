import { tables } from '../../../database/tables.ts';
import { recordAudit } from '../../../platform/audit/index.ts';
import { decryptColumn } from '../../../platform/crypto/index.ts';
import { requireReason } from '../../../platform/errors/index.ts';
import type { Ctx } from '../../../platform/kernel/index.ts';
import { CADRE } from '../record-types.ts';
import { cadre } from './cadre.record.ts';

export const REVEAL = 'cadre.reveal';

/** 查看 one person in clear, with a reason and an audit row (C-12). @throws NOT_FOUND, E-0005 */
export async function revealCadre(ctx: Ctx, cadreId: string, reason: string) {
  const { id } = await cadre.get(ctx, cadreId);
  const words = requireReason(reason);
  await recordAudit(ctx, { event: REVEAL, objectType: CADRE, objectId: id, detail: { reason: words } });
  const sealed = await tables(ctx)
    .selectFrom('emp_cadre')
    .select(['person_name', 'id_no', 'phone', 'address', 'bank_account', 'account_name'])
    .where('id', '=', id)
    .executeTakeFirstOrThrow();
  const open = (column: keyof typeof sealed) => {
    const value = sealed[column];
    return value === null ? null : decryptColumn(ctx.app.keys, { table: 'emp_cadre', column, rowId: id }, value);
  };
  return {
    name: open('person_name') ?? '',
    idNo: open('id_no') ?? '',
    phone: open('phone'),
    address: open('address'),
    bankAccount: open('bank_account'),
    accountName: open('account_name'),
  };
}
