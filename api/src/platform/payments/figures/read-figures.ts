import { sql } from '../../../database/sql.ts';
import { tables } from '../../../database/tables.ts';
import { badInput } from '../../errors/index.ts';
import type { Ctx } from '../../kernel/index.ts';
import { paymentsSeen } from '../batches/batch.record.ts';

/** What was paid in a district for a purpose, of batches prepared in a month (01 §13.7). Money is exact, as text. */
export interface PaymentFigure {
  districtCode: string;
  purpose: string;
  purposeTitle: string;
  /** `2026-03` */
  month: string;
  batches: number;
  /** Claims: what was given up for another item (已冲销) counts where it went. */
  count: number;
  amount: string;
  paidCount: number;
  paidAmount: string;
  failedCount: number;
  failedAmount: string;
  openCount: number;
  openAmount: string;
  /** Calendar days from approval to the bank's time; null while nothing is paid. */
  averageDays: string | null;
}

/** Days that one question covers, so that it is answered in its time. */
const MOST_DAYS = 3 * 366;

/** By purpose, district and month, newest month first. One statement. @throws BAD_INPUT for a period that ends before it begins, or is too long */
export function readFigures(ctx: Ctx, from: string, to: string): Promise<PaymentFigure[]> {
  const days = (Date.parse(to) - Date.parse(from)) / 86_400_000;
  if (!(days >= 0)) throw badInput([{ path: 'to', message: '截止日期不能早于起始日期' }]);
  if (days > MOST_DAYS) throw badInput([{ path: 'to', message: '一次最多统计三年' }]);
  const prepared = sql<string>`(b.prepared_at at time zone 'Asia/Shanghai')::date`;
  const month = sql<string>`to_char(b.prepared_at at time zone 'Asia/Shanghai', 'YYYY-MM')`;
  const count = (of: ReturnType<typeof sql<boolean>>) => sql<number>`(count(*) filter (where ${of}))::int`;
  const amount = (of: ReturnType<typeof sql<boolean>>) =>
    sql<string>`coalesce(sum(i.amount) filter (where ${of}), 0)::numeric(16,2)::text`;
  // What the platform says was paid, which need not be what was pushed.
  const paidSum = sql<string>`coalesce(sum(coalesce(i.paid_amount, i.amount)) filter (where i.state = 'SUCCESS'), 0)::numeric(16,2)::text`;
  const all = sql<boolean>`true`;
  const paid = sql<boolean>`i.state = 'SUCCESS'`;
  const failed = sql<boolean>`i.state in ('FAILED', 'RETURNED')`;
  const open = sql<boolean>`i.state in ('WAIT', 'PUSHED', 'ACCEPTED', 'PAYING', 'UNKNOWN')`;
  return tables(ctx)
    .selectFrom('payment_batch as b')
    .innerJoin('payment_item as i', (on) =>
      on.onRef('i.batch_id', '=', 'b.id').on('i.state', 'not in', ['STOPPED', 'REVERSED']),
    )
    .select([
      'b.district_code as districtCode',
      'b.purpose',
      'b.purpose_title as purposeTitle',
      month.as('month'),
      sql<number>`count(distinct b.id)::int`.as('batches'),
      count(all).as('count'),
      amount(all).as('amount'),
      count(paid).as('paidCount'),
      paidSum.as('paidAmount'),
      count(failed).as('failedCount'),
      amount(failed).as('failedAmount'),
      count(open).as('openCount'),
      amount(open).as('openAmount'),
      sql<
        string | null
      >`round((avg(extract(epoch from i.paid_at - b.approved_at) / 86400) filter (where ${paid}))::numeric, 1)::text`.as(
        'averageDays',
      ),
    ])
    .where(sql<boolean>`${paymentsSeen(ctx, 'b')}`)
    .where(sql<boolean>`${prepared} between ${from}::date and ${to}::date`)
    .groupBy(['b.district_code', 'b.purpose', 'b.purpose_title', month])
    .orderBy('b.purpose_title')
    .orderBy('b.district_code')
    .orderBy(month, 'desc')
    .execute();
}
