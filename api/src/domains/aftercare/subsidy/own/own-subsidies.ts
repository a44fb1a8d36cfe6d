import { type SqlInstant } from '../../../../database/sql.ts';
import { tables } from '../../../../database/tables.ts';
import { titleOfCode } from '../../../../platform/forms/index.ts';
import type { Ctx } from '../../../../platform/kernel/index.ts';
import { readParameter } from '../../../../platform/parameters/index.ts';
import { getOwnApplicant, personIdOf } from '../../../intake/index.ts';
import { BANK } from '../banks.ts';
import { receiptText } from '../parameters.ts';
import type { ReckonedLine } from '../reckon/reckon.ts';
import { subsidyFlow } from '../subsidy.flow.ts';
import { type OwnVoucher, vouchersOf } from './own-vouchers.ts';

/** An application as the person whom it concerns sees it (01 §13.3): the own result, of the account the last digits. */
export interface OwnSubsidy {
  id: string;
  applyNo: string;
  state: string;
  stateTitle: string;
  enlistDate: string;
  dischargeDate: string;
  serviceMonths: number;
  policyDocument: string;
  lines: ReckonedLine[];
  amount: string;
  bank: string | null;
  bankAccountMasked: string | null;
  officeName: string;
  /** The question that is open, to be answered by `answerMyConfirmation`. */
  confirmationId: string | null;
  infoConfirmedAt: SqlInstant | null;
  paidAt: SqlInstant | null;
  bankRef: string | null;
  failReason: string | null;
  vouchers: OwnVoucher[];
  /** Of tax; what receipts say. */
  receiptText: string;
}

/** Applications that nobody has shown to the person yet are the office's own. */
const HIDDEN = ['DRAFT'];
/** In these the office works on it; where exactly is not the person's concern. */
const TITLES: Readonly<Record<string, string>> = {
  CONFIRM_PENDING: '请您确认',
  INFO_CONFIRMED: '审核中',
  REVIEWED: '审核中',
  RETURNED: '信息核对中',
  APPROVED: '已审批，等待发放',
  ACCOUNT_CHANGE: '账户变更审批中',
};
const OPEN = ['PENDING', 'REMINDED', 'FOLLOW_UP'];

/** The caller's own, newest first. @throws E-0702, E-0703 */
export async function listOwnSubsidies(ctx: Ctx): Promise<OwnSubsidy[]> {
  const personId = await personIdOf(ctx, await getOwnApplicant(ctx));
  if (!personId) return [];
  const { text } = await readParameter(ctx, receiptText);
  const found = await tables(ctx)
    .selectFrom('one_off_subsidy as a')
    .innerJoin('org as o', 'o.id', 'a.org_id')
    .leftJoin('subsidy_information as i', (on) => on.onRef('i.application_id', '=', 'a.id').on('i.answer', 'is', null))
    .leftJoin('confirmation as c', (on) => on.onRef('c.record_id', '=', 'i.id').on('c.state', 'in', OPEN))
    .where('a.person_id', '=', personId)
    .where('a.state', 'not in', HIDDEN)
    .orderBy('a.id', 'desc')
    .select([
      'a.id',
      'a.apply_no as applyNo',
      'a.state',
      'a.enlist_date as enlistDate',
      'a.discharge_date as dischargeDate',
      'a.service_months as serviceMonths',
      'a.policy_document as policyDocument',
      'a.calculation',
      'a.amount',
      'a.bank_code as bankCode',
      'a.bank_name as bankName',
      'a.bank_account_masked as bankAccountMasked',
      'o.name as officeName',
      'c.id as confirmationId',
      'a.info_confirmed_at as infoConfirmedAt',
      'a.paid_at as paidAt',
      'a.bank_ref as bankRef',
      'a.fail_reason as failReason',
    ])
    .limit(20)
    .execute();
  const vouchers = await vouchersOf(
    ctx,
    found.map(({ id }) => id),
  );
  return found.map(({ calculation, bankCode, bankName, state, ...own }) => {
    return {
      ...own,
      state,
      stateTitle: TITLES[state] ?? subsidyFlow.states[state]?.title ?? state,
      lines: linesOf(calculation),
      bank: bankName ?? (bankCode ? (titleOfCode(BANK.dictCode, bankCode) ?? null) : null),
      vouchers: vouchers.get(own.id) ?? [],
      receiptText: text,
    };
  });
}

/** What the column holds; it was written by the reckoning. */
const linesOf = (value: unknown) => value as ReckonedLine[];
