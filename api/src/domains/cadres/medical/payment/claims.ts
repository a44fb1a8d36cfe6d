import { anyOf, tables } from '../../../../database/tables.ts';
import { decryptColumn } from '../../../../platform/crypto/index.ts';
import type { Ctx } from '../../../../platform/kernel/index.ts';
import type { PaymentClaim } from '../../../../platform/payments/index.ts';
import { ROW } from '../record-types.ts';

/** What the bank is told of rows that are paid: opened here and nowhere else. */
export async function claimsOf(tx: Ctx, rowIds: readonly string[]): Promise<PaymentClaim[]> {
  const rows = await tables(tx)
    .selectFrom('medical_row')
    .select(['id', 'seq', 'pay', 'bank_code', 'person_name', 'id_no', 'bank_account', 'account_name'])
    .where('id', '=', anyOf(rowIds))
    .orderBy('seq')
    .execute();
  return rows.map((row) => {
    const open = (column: 'person_name' | 'id_no' | 'bank_account' | 'account_name'): string => {
      const sealed = row[column];
      return sealed === null ? '' : decryptColumn(tx.app.keys, { table: 'medical_row', column, rowId: row.id }, sealed);
    };
    return {
      record: { type: ROW, id: row.id },
      name: open('person_name'),
      idNo: open('id_no'),
      amount: row.pay,
      bankCode: row.bank_code ?? '',
      account: open('bank_account'),
      holder: open('account_name'),
      remark: '医疗补助',
    };
  });
}
