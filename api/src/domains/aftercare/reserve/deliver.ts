import { badInput } from '../../../platform/errors/index.ts';
import { advanceOne } from '../../../platform/flow/index.ts';
import type { Ctx } from '../../../platform/kernel/index.ts';
import { updateRecord } from '../../../platform/records/index.ts';
import { once } from '../../../platform/requests/index.ts';
import { RESERVE } from './record-type.ts';
import { reserveRecord } from './reserve.record.ts';
import { DELIVERIES } from './reserve-table.ts';

/** Who has taken a form over, how and when (01 §12.7 "registered hand-over"). */
export interface Receipt {
  receiver: string;
  way: keyof typeof DELIVERIES;
  at: Date;
}

/** @throws BAD_INPUT */
export function checkReceipt(ctx: Ctx, { receiver, at }: Receipt): void {
  const faults = [
    ...(receiver.trim().length < 2 || [...receiver].length > 60
      ? [{ path: 'input.receiver', message: '请填写接收人姓名（2至60个字）' }]
      : []),
    ...(at > ctx.app.clock.now() ? [{ path: 'input.at', message: '移交时间不能晚于现在' }] : []),
  ];
  if (faults.length > 0) throw badInput(faults);
}

export const deliveredValues = ({ receiver, way, at }: Receipt) => ({
  delivered_to: receiver.trim(),
  delivered_by: way,
  delivered_at: at,
});

/** 登记移交: the exported form was handed to the 武装部. @throws BAD_INPUT, E-0503, E-0504 */
export async function deliverForm(
  ctx: Ctx,
  id: string,
  version: number,
  receipt: Receipt,
  requestId: string,
): Promise<void> {
  checkReceipt(ctx, receipt);
  await once(ctx, 'deliverReserveForm', requestId, { id, version, receipt }, async (tx) => {
    await updateRecord(tx, reserveRecord, id, version, deliveredValues(receipt), ['EXPORTED']);
    await advanceOne(tx, {
      type: RESERVE,
      action: 'deliver',
      rows: [{ id }],
      input: { note: `接收人：${receipt.receiver.trim()}，${DELIVERIES[receipt.way]}`, occurredAt: receipt.at },
      mode: 'CASCADE',
    });
    return { id };
  });
}
