import { tables } from '../../../../database/tables.ts';
import type { LocalDate } from '../../../../platform/calendar/index.ts';
import type { Ctx } from '../../../../platform/kernel/index.ts';

/** Attempts on different days after which a person counts as 未联系上 (14.5 no. 3). */
export const ATTEMPTS = 3;

/** How a plan's contacts stand before another one. */
export interface Contacts {
  /** The newest day on which the person was reached. */
  reachedOn: LocalDate | null;
  /** Days with attempts in vain since something came of one. */
  triedOn: readonly LocalDate[];
}

export async function contactsOf(tx: Ctx, planId: string): Promise<Contacts> {
  const found = await tables(tx)
    .selectFrom('follow_up_record')
    .select(['on_day', 'outcome'])
    .where('plan_id', '=', planId)
    .where('outcome', 'in', ['REACHED', 'ATTEMPT', 'UNREACHED'])
    .orderBy('recorded_at')
    .orderBy('id')
    .execute();
  const last = found.findLastIndex(({ outcome }) => outcome !== 'ATTEMPT');
  const reached = found.filter(({ outcome }) => outcome === 'REACHED').map((one) => one.on_day);
  return {
    reachedOn: reached.toSorted().at(-1) ?? null,
    triedOn: [...new Set(found.slice(last + 1).map((one) => one.on_day))],
  };
}
