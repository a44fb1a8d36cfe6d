import { run, sql } from '../../../database/sql.ts';
import type { Ctx } from '../../../platform/kernel/index.ts';
import { readStanding } from './coverage/read-standing.ts';
import { rankOf, type Standing, scopesMeet } from './coverage/standing.ts';
import { refusal } from './refusal.ts';

const END = '9999-12-31';

/** Whether two standards hold on a common day. */
const daysMeet = (one: Standing, other: Standing) =>
  one.validFrom <= (other.lastDay ?? END) && other.validFrom <= (one.lastDay ?? END);

/**
 * Whether two standards of one kind and unit contend for somebody's day (BR26-1). Of other units they may stand side by side: a settlement takes
 * exactly one of them for a day (`standardOn`), so that nobody is paid twice. One that is declared to go before wider ones may lie inside them.
 */
export function contend(one: Standing, other: Standing): boolean {
  if (one.kind !== other.kind || one.item !== other.item || one.unit !== other.unit) return false;
  if (!daysMeet(one, other) || !scopesMeet(one, other)) return false;
  const [narrow, wide] = rankOf(one) >= rankOf(other) ? [one, other] : [other, one];
  return !(narrow.nested && rankOf(narrow) > rankOf(wide));
}

/**
 * Of two standards that are published at once the second waits here and sees the first.
 *
 * @throws E-2602 naming what is in the way
 */
export async function refuseOverlap(tx: Ctx, id: string): Promise<void> {
  const standing = await readStanding(tx);
  const own = standing.find((one) => one.id === id);
  const other = own && standing.find((one) => one.id !== id && contend(own, one));
  if (!other) return;
  const { validFrom, lastDay, standardNo } = other;
  throw refusal('E-2602', { from: validFrom, to: lastDay ?? '长期', no: standardNo });
}

/** One publication at a time: standards that do not exist yet cannot be locked. */
export const lockStandards = (tx: Ctx) =>
  run(tx, sql`select pg_advisory_xact_lock(hashtextextended('training.standards', 0))`);
