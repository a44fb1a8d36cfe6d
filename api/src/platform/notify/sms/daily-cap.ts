import { rows, sql } from '../../../database/sql.ts';
import { dayNumberOf, instantOfDay } from '../../calendar/index.ts';
import type { Ctx } from '../../kernel/index.ts';
import { readParameter } from '../../parameters/index.ts';
import { smsDailyCap } from '../parameters.ts';
import type { ClaimedSms } from './claim.ts';

/** Hour at which what was over the cap goes out the next day. */
const MORNING_MS = 8 * 60 * 60_000;

/** Parts the messages into those that may go now and those whose receiver has had enough for today, keeping the order. */
export async function splitByCap(
  ctx: Ctx,
  messages: readonly ClaimedSms[],
): Promise<{ now: ClaimedSms[]; later: ClaimedSms[] }> {
  const cap = await readParameter(ctx, smsDailyCap);
  const counts = await countToday(ctx, messages);
  const split = { now: [] as ClaimedSms[], later: [] as ClaimedSms[] };
  for (const message of messages) {
    const had = counts.get(message.phoneIndex) ?? 0;
    // Without its one-time password nobody comes in today, and tomorrow it is over.
    if (had >= cap && message.bodyCipher === null) {
      split.later.push(message);
    } else {
      split.now.push(message);
      counts.set(message.phoneIndex, had + 1);
    }
  }
  return split;
}

/** Eight o'clock of the next local day. */
export function nextMorning(now: Date): Date {
  return instantOfDay(dayNumberOf(now) + 1, MORNING_MS);
}

async function countToday(ctx: Ctx, messages: readonly ClaimedSms[]): Promise<Map<string, number>> {
  const today = instantOfDay(dayNumberOf(ctx.app.clock.now()));
  const indexes = [...new Set(messages.map((message) => message.phoneIndex))];
  const found = await rows<{ index: string; count: string }>(
    ctx,
    sql`select phone_index as index, count(*) as count from notification_delivery
        where phone_index = any(${indexes}::text[]) and sent_at >= ${today} group by phone_index`,
  );
  return new Map(found.map(({ index, count }) => [index, Number(count)]));
}
