import { tables } from '../../../../database/tables.ts';
import type { Ctx } from '../../../../platform/kernel/index.ts';
import { openInstitution } from '../../institutions/institution-cells.ts';

/** The account of an institution as it was approved; `insertRecord` and `updateRecord` seal it again. Nothing where a part is missing. */
export async function readPayee(tx: Ctx, institutionId: string) {
  const found = await tables(tx)
    .selectFrom('training_institution')
    .select(['bank_owner as owner', 'bank_name as bank', 'bank_account as account'])
    .where('id', '=', institutionId)
    .executeTakeFirst();
  if (!found?.owner || !found.bank || !found.account)
    return { payee_name: null, payee_bank: null, payee_account: null };
  return {
    payee_name: found.owner,
    payee_bank: found.bank,
    payee_account: openInstitution(tx.app.keys, institutionId, 'bankAccount', found.account),
  };
}
