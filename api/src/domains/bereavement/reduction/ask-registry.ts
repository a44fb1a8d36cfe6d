import { formatMinute } from '../../../platform/calendar/index.ts';
import { TransportError } from '../../../platform/exchange/index.ts';
import type { PayingSource } from '../../../platform/payments/index.ts';
import { answeredAt, pullDeaths } from '../registry/pull.ts';

/** Vouchers and what else people wait for: eight seconds (00-common). */
const WITHIN_MS = 8000;
/** An answer that is no older was asked for by the act itself. */
const NOW_MS = 60_000;

/**
 * 死亡库 before a list leaves (03 §33.4, §34.5): it is asked again for what the night's run cannot know. Where it does not answer within eight seconds
 * the list goes by what was had from it before, as §34.4 has it read once a day, and the batch says so.
 */
export const deathRegistrySource: PayingSource = {
  ask: async (ctx) => {
    try {
      await pullDeaths(ctx, WITHIN_MS);
    } catch (error) {
      if (!(error instanceof TransportError)) throw error;
      ctx.app.log.warn({ error: error.message }, 'the death registry did not answer before a payment');
    }
  },
  standing: async (tx) => {
    const at = await answeredAt(tx);
    if (!at) return '死亡库未接入或未应答，也没有以前取得的数据，仅按本平台登记的死亡信息核验';
    const isNow = tx.app.clock.now().getTime() - at.getTime() <= NOW_MS;
    return isNow ? `已向死亡库核验（${formatMinute(at)}）` : `死亡库未应答，按${formatMinute(at)}取得的数据核验`;
  },
};
