import { sql } from '../../../../database/sql.ts';
import { tables } from '../../../../database/tables.ts';
import { addDays, dayNumberOfDate, instantOf, type LocalDate } from '../../../../platform/calendar/index.ts';
import { badInput } from '../../../../platform/errors/index.ts';
import type { Ctx } from '../../../../platform/kernel/index.ts';
import { type Amount, amountOf, NOTHING, sumOf } from '../../../../platform/money/index.ts';
import { regionTitle } from '../../../people/index.ts';

/** Up to how many days a ledger has waited for its money; the last takes the rest. */
export const AGES = [30, 60, 90] as const;

/** A ledger that was not paid in full by the end of the month. */
export interface OpenLedger {
  ledgerId: string;
  ledgerNo: string;
  districtCode: string;
  runName: string;
  institutionName: string;
  generatedOn: LocalDate;
  days: number;
  open: string;
}

/** R7 of one district at the end of a month: ledgers with their reversals against payments of the fund. */
export interface DistrictReconciliation {
  districtCode: string;
  districtTitle: string;
  ledgers: number;
  ledgerTotal: string;
  fundTotal: string;
  /** Paid less ledgered: below zero what is still to be paid. */
  difference: string;
  ok: boolean;
  /** What is open by its age: up to 30, 60, 90 days, and longer. */
  ages: string[];
}

export interface Reconciliation {
  month: string;
  districts: DistrictReconciliation[];
  open: OpenLedger[];
}

interface LedgerAt {
  id: string;
  ledgerNo: string;
  districtCode: string;
  runName: string;
  institutionName: string;
  generatedOn: string;
  total: string;
  paid: string;
}

/** R7 (02 §19.6) at the end of a month: by district, and every ledger that is open with its age. @throws BAD_INPUT for what is no month */
export async function readReconciliation(ctx: Ctx, month: string): Promise<Reconciliation> {
  if (!/^20\d{2}-(0[1-9]|1[0-2])$/.test(month)) throw badInput([{ path: 'month', message: '请选择月份' }]);
  const next = firstOfNext(month);
  const ledgers = await ledgersUntil(ctx, next);
  const last = addDays(next, -1);
  const open = ledgers.flatMap((one): (OpenLedger & { left: Amount })[] => {
    const left = amountOf(one.total).minus(one.paid);
    if (left.eq(0)) return [];
    const days = dayNumberOfDate(last) - dayNumberOfDate(one.generatedOn);
    const { id, total: _, paid: __, ...shown } = one;
    return [{ ...shown, ledgerId: id, days, open: left.toFixed(2), left }];
  });
  const byDistrict = [...Map.groupBy(ledgers, ({ districtCode }) => districtCode)];
  return {
    month,
    districts: byDistrict
      .map(([code, own]) =>
        districtOf(
          code,
          own,
          open.filter(({ districtCode }) => districtCode === code),
        ),
      )
      .toSorted((a, b) => a.districtCode.localeCompare(b.districtCode)),
    open: open.map(({ left: _, ...one }) => one).toSorted((a, b) => b.days - a.days),
  };
}

function districtOf(
  code: string,
  ledgers: readonly LedgerAt[],
  open: readonly { days: number; left: Amount }[],
): DistrictReconciliation {
  const total = sumOf(ledgers.map((one) => one.total));
  const fund = sumOf(ledgers.map((one) => one.paid));
  const ages = [...AGES, null].map((until, place) => {
    const from = AGES[place - 1] ?? -1;
    const own = open.filter(({ days }) => days > from && (until === null || days <= until));
    return own.reduce((sum, { left }) => sum.plus(left), NOTHING).toFixed(2);
  });
  return {
    districtCode: code,
    districtTitle: regionTitle(code) ?? code,
    ledgers: ledgers.length,
    ledgerTotal: total.toFixed(2),
    fundTotal: fund.toFixed(2),
    difference: fund.minus(total).toFixed(2),
    ok: fund.eq(total),
    ages,
  };
}

const firstOfNext = (month: string): LocalDate => {
  const [year = 0, of = 0] = month.split('-').map(Number);
  return of === 12 ? `${year + 1}-01-01` : `${year}-${String(of + 1).padStart(2, '0')}-01`;
};

/** Ledgers generated before a day, with what reversals and payments of the fund had made of them until then. */
const ledgersUntil = (ctx: Ctx, next: LocalDate): Promise<LedgerAt[]> =>
  tables(ctx)
    .selectFrom('subsidy_ledger as g')
    .select([
      'g.id',
      'g.ledger_no as ledgerNo',
      'g.district_code as districtCode',
      'g.run_name as runName',
      'g.institution_name as institutionName',
      sql<string>`(g.generated_at at time zone 'Asia/Shanghai')::date::text`.as('generatedOn'),
      sql<string>`(select coalesce(sum(l.amount), 0)::text from subsidy_ledger_line l where l.ledger_id = g.id
        and l.posted_at < ${instantOf(next)})`.as('total'),
      sql<string>`(select coalesce(sum(f.amount), 0)::text from subsidy_fund_payment f where f.ledger_id = g.id and f.paid_on < ${next}::date)`.as(
        'paid',
      ),
    ])
    .where('g.generated_at', '<', instantOf(next))
    .orderBy('g.id')
    .execute();
