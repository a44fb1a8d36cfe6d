import { recordAudit } from '../../../platform/audit/index.ts';
import { refuse, requireReason } from '../../../platform/errors/index.ts';
import { type Ctx, transaction } from '../../../platform/kernel/index.ts';
import { updateRecord } from '../../../platform/records/index.ts';
import { ADJUSTMENT } from '../record-types.ts';
import { payAdjustment } from './adjustment.record.ts';

/** An overpayment was recovered, or what was owed has been paid: registered with how, nothing is deducted by itself (03 §34.5). @throws E-0005, E-0503, E-0504 */
export async function settleAdjustment(ctx: Ctx, id: string, version: number, given: string): Promise<void> {
  const note = requireReason(given, { path: 'note' });
  await transaction(ctx, async (tx) => {
    const { settleState } = await payAdjustment.get(tx, id);
    if (settleState !== 'OPEN') throw refuse('E-0503', { state: settleState === 'VOID' ? '已作废' : '已处理' });
    await updateRecord(tx, payAdjustment, id, version, { settle_state: 'SETTLED', settled_note: note });
    await recordAudit(tx, { event: 'reduction.settle', objectType: ADJUSTMENT, objectId: id, detail: { note } });
  });
}
