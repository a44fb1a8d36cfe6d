import { sql } from '../../database/sql.ts';
import { tables } from '../../database/tables.ts';
import type { Ctx } from '../kernel/index.ts';
import { paymentsSeen } from './batches/batch.record.ts';

/** What was paid in a district, for a purpose (01 §13.7). */
interface PaymentFigure {
  districtCode: string;
  purposeTitle: string;
  batches: number;
  paidCount: number;
  paidAmount: string;
  failedCount: number;
  openCount: number;
  /** Calendar days from approval to the bank's time; null while nothing is paid. */
  averageDays: string | null;
}

/** Paid, refused and under way by district and purpose, of batches prepared in a period. One statement. */
export function paymentFigures(ctx: Ctx, from: string, to: string): Promise<PaymentFigure[]> {
  const prepared = sql<string>`(b.prepared_at at time zone 'Asia/Shanghai')::date`;
  return tables(ctx)
    .selectFrom('payment_batch as b')
    .innerJoin('payment_item as i', (on) => on.onRef('i.batch_id', '=', 'b.id').on('i.state', '<>', 'STOPPED'))
    .select([
      'b.district_code as districtCode',
      'b.purpose_title as purposeTitle',
      sql<number>`count(distinct b.id)::int`.as('batches'),
      sql<number>`(count(*) filter (where i.state = 'SUCCESS'))::int`.as('paidCount'),
      sql<string>`coalesce(sum(i.amount) filter (where i.state = 'SUCCESS'), 0)::numeric(14,2)::text`.as('paidAmount'),
      sql<number>`(count(*) filter (where i.state in ('FAILED', 'RETURNED')))::int`.as('failedCount'),
      sql<number>`(count(*) filter (where i.state in ('WAIT', 'PUSHED', 'ACCEPTED', 'PAYING', 'UNKNOWN')))::int`.as(
        'openCount',
      ),
      sql<
        string | null
      >`round(avg(extract(epoch from i.paid_at - b.approved_at) / 86400) filter (where i.state = 'SUCCESS'), 1)::text`.as(
        'averageDays',
      ),
    ])
    .where(sql<boolean>`${paymentsSeen(ctx, 'b')}`)
    .where(sql<boolean>`${prepared} between ${from}::date and ${to}::date`)
    .groupBy(['b.district_code', 'b.purpose_title'])
    .orderBy('b.district_code')
    .orderBy('b.purpose_title')
    .execute();
}
