import type { MiniSubsidiesQuery } from '../../generated/graphql.ts';
import { clock } from '../../lib/when.ts';

type Subsidy = MiniSubsidiesQuery['mySubsidies'][number];

/** A subsidy as the page writes it: a template cannot reckon. */
export interface Shown {
  id: string;
  applyNo: string;
  state: string;
  amount: string;
  service: string;
  account: string;
  office: string;
  basis: string;
  lines: { title: string; basis: string; amount: string }[];
  /** What became of it, in lines. */
  outcome: string[];
  confirmationId: string;
  /** 凭证 of what was paid, each opened from here (01 §13.6 no. 10). */
  vouchers: { title: string; url: string }[];
}

/** 8000.00 as 8,000.00元. */
const money = (amount: string) => `${amount.replace(/\B(?=(\d{3})+(?!\d))/g, ',')}元`;

/** What is shown of one: how it was reckoned, where it goes, what was paid (01 §13.3). */
export function shownOf(one: Subsidy): Shown {
  return {
    id: one.id,
    applyNo: one.applyNo,
    state: one.stateTitle,
    amount: money(one.amount),
    service: `${one.enlistDate} 至 ${one.dischargeDate}，计${Math.floor(one.serviceMonths / 12)}年${one.serviceMonths % 12}个月`,
    account: [one.bank, one.bankAccountMasked].filter(Boolean).join(' ') || '未填写',
    office: one.officeName,
    basis: `依据 ${one.policyDocument}`,
    lines: one.lines.map(({ title, basis, amount }) => ({ title, basis, amount: money(amount) })),
    outcome: outcomeOf(one),
    confirmationId: one.confirmationId ?? '',
    vouchers: one.vouchers.map(({ voucherNo, kindTitle, url }) => ({ title: `${kindTitle} ${voucherNo}`, url })),
  };
}

function outcomeOf({ paidAt, bankRef, receiptText, failReason, officeName, infoConfirmedAt }: Subsidy): string[] {
  if (paidAt) return [`${clock(paidAt)} 已发放${bankRef ? `，银行流水号 ${bankRef}` : ''}`, receiptText];
  if (failReason) return [`发放未成功：${failReason}。请与${officeName}联系更正账户。`];
  return infoConfirmedAt ? [`${clock(infoConfirmedAt)} 信息已确认`] : [];
}
