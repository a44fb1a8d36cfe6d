import { sql } from '../../../database/sql.ts';
import { tables } from '../../../database/tables.ts';
import { fillText, kernelErrors } from '../../errors/index.ts';
import { type FlowRow, type GuardAnswer, judgedBy } from '../../flow/index.ts';
import type { Ctx } from '../../kernel/index.ts';
import { amountOf } from '../../money/index.ts';
import { readParameter } from '../../parameters/index.ts';
import { paymentErrors } from '../errors.ts';
import { batchMost } from '../parameters.ts';
import { maySee, type PaymentDuty, purposeOf } from '../purpose.ts';
import { isPlatformConnected } from '../push/fund-platform.ts';

interface BatchFacts extends Readonly<Record<string, unknown>> {
  purpose: string;
  duties: Readonly<Record<PaymentDuty, boolean>>;
  count: number;
  total: string;
  /** What the items come to. */
  items: number;
  sum: string;
  mostItems: number;
  mostYuan: number;
  connected: boolean;
  differing: number;
  missing: number;
  withoutVoucher: number;
  platformFault: string | null;
}
type Judge = (facts: BatchFacts) => GuardAnswer;

async function loadFacts(ctx: Ctx, rows: readonly FlowRow[]): Promise<Map<string, BatchFacts>> {
  if (rows.length === 0) return new Map();
  const most = await readParameter(ctx, batchMost);
  const connected = await isPlatformConnected(ctx);
  const found = await tables(ctx)
    .selectFrom('payment_batch as b')
    .leftJoin('payment_item as i', (on) => on.onRef('i.batch_id', '=', 'b.id').on('i.state', '<>', 'STOPPED'))
    .leftJoin('payment_voucher as v', (on) => on.onRef('v.id', '=', 'i.voucher_id').on('v.check_state', '=', 'VALID'))
    .select([
      'b.id',
      'b.purpose',
      'b.item_count',
      'b.total',
      'b.platform_fault as platformFault',
      sql<number>`count(i.id)::int`.as('items'),
      sql<string>`coalesce(sum(i.amount), 0)::text`.as('sum'),
      sql<number>`(count(*) filter (where i.verify_result = 'DIFFERING' and i.decided_at is null))::int`.as(
        'differing',
      ),
      sql<number>`(count(*) filter (where i.id is not null and coalesce(i.verify_result, 'MISSING') = 'MISSING'))::int`.as(
        'missing',
      ),
      sql<number>`(count(*) filter (where i.state = 'SUCCESS' and v.id is null))::int`.as('withoutVoucher'),
    ])
    .where(
      'b.id',
      'in',
      rows.map(({ id }) => id),
    )
    .groupBy('b.id')
    .execute();
  return new Map(
    found.map(({ id, purpose, item_count, total, ...of }): [string, BatchFacts] => {
      const own = purposeOf(ctx, purpose);
      const holds = (duty: PaymentDuty) => maySee(ctx, own, duty);
      const duties = {
        prepare: holds('prepare'),
        review: holds('review'),
        approve: holds('approve'),
        view: holds('view'),
      };
      return [
        id,
        { ...of, purpose, duties, count: item_count, total, connected, mostItems: most.items, mostYuan: most.yuan },
      ];
    }),
  );
}

const refused = (code: keyof typeof paymentErrors, detail = ''): GuardAnswer => ({
  code,
  message: fillText(paymentErrors[code], { detail }),
});
const holding =
  (duty: PaymentDuty): Judge =>
  ({ duties }) =>
    duties[duty] || { code: 'FORBIDDEN', message: kernelErrors.FORBIDDEN };
const notEmpty: Judge = ({ items }) => items > 0 || refused('E-1109', '批次内没有发放明细');
/** E-1102: what the batch says is what its lines come to. */
const totalAgrees: Judge = ({ count, total, items, sum }) =>
  (count === items && amountOf(total).eq(sum)) || refused('E-1102');
const withinLimits: Judge = ({ items, sum, mostItems, mostYuan }) =>
  (items <= mostItems && amountOf(sum).lte(mostYuan)) || refused('E-1103', `${items}人、${sum}元`);
const platformConnected: Judge = ({ connected }) =>
  connected || refused('E-1109', '资金监管平台尚未接通，请登记人工发放结果');
const heapsAgree: Judge = ({ differing, missing, platformFault }) =>
  platformFault
    ? refused('E-1106', platformFault)
    : differing + missing === 0 || refused('E-1106', `不一致${differing}笔，缺结果${missing}笔`);
const vouchersComplete: Judge = ({ withoutVoucher }) =>
  withoutVoucher === 0 || refused('E-1107', `还缺${withoutVoucher}笔的凭证`);

/** What acts on batches are judged by. */
export const judged = judgedBy<BatchFacts>({
  guards: {
    ofPurposePrepare: holding('prepare'),
    ofPurposeReview: holding('review'),
    ofPurposeApprove: holding('approve'),
    notEmpty,
    totalAgrees,
    withinLimits,
    platformConnected,
    heapsAgree,
    vouchersComplete,
  },
  loadFacts,
});
