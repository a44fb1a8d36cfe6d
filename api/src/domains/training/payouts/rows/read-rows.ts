import { sql } from '../../../../database/sql.ts';
import { tables } from '../../../../database/tables.ts';
import type { Ctx } from '../../../../platform/kernel/index.ts';
import { readAccounts } from '../accounts/keep-account.ts';
import type { PayoutMethod, PayoutResult } from '../words.ts';

/** 生活补助 of one trainee as it stands, its account masked. */
export interface PayoutRow {
  id: string;
  sheetId: string;
  payoutNo: string;
  runTraineeId: string;
  traineeId: string;
  accountId: string;
  seq: number;
  nameMasked: string;
  idNoMasked: string;
  dueAmount: string;
  /** To whom it went; until then, to whom it would go now. */
  holderMasked: string;
  bankName: string | null;
  accountMasked: string | null;
  paidAmount: string | null;
  paidOn: string | null;
  method: PayoutMethod | null;
  voucherNo: string | null;
  voucherFileId: string | null;
  result: PayoutResult | null;
  failReason: string | null;
  heirNote: string | null;
  heirDecision: string | null;
  heirDecidedBy: string | null;
  heirDecidedAt: Date | null;
  round: number;
}

/** The account that the row itself keeps stands: it was paid to, or the district has named it for the heirs. */
const keepsAccount = ({ result, heirDecision }: Pick<PayoutRow, 'result' | 'heirDecision'>): boolean =>
  result === 'PAID' || heirDecision !== null;

/** The rows of sheets in their order; in two statements, whatever their number. The caller has seen that he may read them. */
export async function readPayoutRows(ctx: Ctx, sheetIds: readonly string[]): Promise<ReadonlyMap<string, PayoutRow[]>> {
  if (sheetIds.length === 0) return new Map();
  const found = await tables(ctx)
    .selectFrom('living_payout as w')
    .innerJoin('run_trainee as t', 't.id', 'w.run_trainee_id')
    .innerJoin('training_enrolment as e', 'e.id', 't.enrolment_id')
    .select([
      'w.id',
      'w.sheet_id as sheetId',
      'w.payout_no as payoutNo',
      'w.run_trainee_id as runTraineeId',
      'w.trainee_id as traineeId',
      'e.account_id as accountId',
      'w.seq',
      'e.name_masked as nameMasked',
      'e.id_no_masked as idNoMasked',
      'w.due_amount as dueAmount',
      'w.account_name_masked as holder',
      'w.bank_name as bankName',
      'w.bank_account_masked as accountMasked',
      'w.paid_amount as paidAmount',
      'w.paid_on as paidOn',
      sql<PayoutMethod | null>`w.method`.as('method'),
      'w.voucher_no as voucherNo',
      'w.voucher_file_id as voucherFileId',
      sql<PayoutResult | null>`w.result`.as('result'),
      'w.fail_reason as failReason',
      'w.heir_note as heirNote',
      'w.heir_decision as heirDecision',
      'w.heir_decided_by as heirDecidedBy',
      'w.heir_decided_at as heirDecidedAt',
      'w.round',
    ])
    .where('w.sheet_id', 'in', [...sheetIds])
    .orderBy('w.sheet_id')
    .orderBy('w.seq')
    .execute();
  const accounts = await readAccounts(
    ctx,
    found.map(({ traineeId }) => traineeId),
  );
  const rows = found.map(({ holder, heirDecidedAt, ...row }): PayoutRow => {
    const account = accounts.get(row.traineeId);
    const live = { bankName: account?.bankName ?? null, accountMasked: account?.accountMasked ?? null };
    return {
      ...row,
      ...(!keepsAccount(row) && live),
      holderMasked: holder ?? row.nameMasked,
      heirDecidedAt: heirDecidedAt === null ? null : new Date(heirDecidedAt),
    };
  });
  return Map.groupBy(rows, ({ sheetId }) => sheetId);
}
