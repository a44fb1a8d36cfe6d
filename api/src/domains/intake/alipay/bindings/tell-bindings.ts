import { formatDateTime } from '../../../../platform/calendar/index.ts';
import type { Ctx } from '../../../../platform/kernel/index.ts';
import { sendNotices } from '../../../../platform/notify/index.ts';
import { ALIPAY_BOUND, ALIPAY_UNBOUND } from '../notices.ts';

/** The person hears of every Alipay account that may act for him, by SMS too: it could be somebody else's (01 §10.3 no 6). */
export async function tellBound(tx: Ctx, accountId: string, count: number): Promise<void> {
  await tell(tx, ALIPAY_BOUND, accountId, { 账号数: count });
}

export async function tellUnbound(tx: Ctx, accountId: string): Promise<void> {
  await tell(tx, ALIPAY_UNBOUND, accountId, {});
}

async function tell(
  tx: Ctx,
  template: string,
  userId: string,
  variables: Readonly<Record<string, number>>,
): Promise<void> {
  const at = formatDateTime(tx.app.clock.now());
  await sendNotices(tx, [{ template, receivers: [{ userId }], variables: { ...variables, 时间: at } }]);
}
