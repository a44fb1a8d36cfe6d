import { toDate } from '../../../database/sql.ts';
import { tables } from '../../../database/tables.ts';
import { findOrgByCode } from '../../access/index.ts';
import { localDateOf } from '../../calendar/index.ts';
import { type Ctx, transaction } from '../../kernel/index.ts';
import { type Notice, sendNotices } from '../../notify/index.ts';
import { readParameter } from '../../parameters/index.ts';
import { readTold } from '../batches/tell-batch.ts';
import { paymentWatch } from '../parameters.ts';

/**
 * Every morning (01 §13.6 no. 6, AC-11-07): of approved batches without a registered result the clerk hears after three working days (level 3) and seven
 * (level 2), the head after ten (level 1), each once; of vouchers that are missing after three (§13.9).
 */
export async function remindOfResults(ctx: Ctx): Promise<void> {
  const watch = await readParameter(ctx, paymentWatch);
  const today = localDateOf(ctx.app.clock.now());
  const waited = (since: Date) => ctx.app.calendar.workdaysBetween(localDateOf(since), today);
  await transaction(ctx, async (tx) => {
    const open = await tables(tx)
      .selectFrom('payment_batch')
      .select(['id', 'approved_at', 'district_code'])
      .where('approved_at', 'is not', null)
      .where('registered_at', 'is', null)
      .where('state', 'not in', ['CANCELLED', 'PREPARED', 'SUBMITTED', 'REVIEWED', 'REJECTED'])
      .orderBy('id')
      .execute();
    for (const { id, approved_at, district_code } of open) {
      if (!approved_at) continue;
      const days = waited(toDate(approved_at));
      const level = days >= watch.first ? 1 : days >= watch.second ? 2 : days >= watch.third ? 3 : undefined;
      if (level) await sendNotices(tx, [await reminder(tx, id, district_code, days, level)]);
    }
    await remindOfVouchers(tx, watch.voucherDays, waited);
  });
}

async function reminder(tx: Ctx, id: string, districtCode: string, days: number, level: 1 | 2 | 3): Promise<Notice> {
  const { roles, record, variables } = await readTold(tx, id);
  const bureau = level === 1 ? await findOrgByCode(tx, districtCode) : undefined;
  return {
    template: 'N10',
    receivers: [
      bureau ? { roleCode: roles.review, orgId: bureau.id } : { roleCode: roles.prepare, orgId: record.orgId },
    ],
    variables: { ...variables, 进展: `已过${days}个工作日仍未登记结果` },
    record,
    priority: level,
    dueKey: `level-${level}-${variables.审批时间}`,
  };
}

async function remindOfVouchers(tx: Ctx, days: number, waited: (since: Date) => number): Promise<void> {
  const verified = await tables(tx)
    .selectFrom('payment_batch as b')
    .innerJoin('payment_item as i', (on) =>
      on.onRef('i.batch_id', '=', 'b.id').on('i.state', '=', 'SUCCESS').on('i.voucher_id', 'is', null),
    )
    .select(({ fn }) => ['b.id', 'b.verified_at', fn.count<string>('i.id').as('lacking')])
    .where('b.state', '=', 'VERIFIED')
    .groupBy('b.id')
    .orderBy('b.id')
    .execute();
  for (const { id, verified_at, lacking } of verified) {
    if (!verified_at || waited(toDate(verified_at)) < days) continue;
    const { roles, record, variables } = await readTold(tx, id);
    await sendNotices(tx, [
      {
        template: 'N563',
        receivers: [{ roleCode: roles.prepare, orgId: record.orgId }],
        variables: { 批次号: variables.批次号, 发放用途: variables.发放用途, 天数: days, 笔数: Number(lacking) },
        record,
        dueKey: `vouchers-${toDate(verified_at).toISOString()}`,
      },
    ]);
  }
}
