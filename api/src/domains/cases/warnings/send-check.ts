import { rows, sql } from '../../../database/sql.ts';
import type { Ctx } from '../../../platform/kernel/index.ts';
import type { PendingNotice } from '../../../platform/notify/index.ts';
import { CLOSED_STATES } from '../case-facts.ts';

const WARNINGS: readonly string[] = ['N01', 'N02', 'N120'];

/** A warning about a case that was finished a second ago is not sent (01 §6.11); what tells of a verdict is, and what is about a review of it. */
export async function stillWarns(ctx: Ctx, pending: readonly PendingNotice[]): Promise<ReadonlySet<string>> {
  const live = await rows<{ id: string }>(
    ctx,
    sql`select w.id from warning w left join one_thing_case c on w.record_type in ('case', 'subCase') and c.id = w.case_id
          left join sub_case s on w.record_type = 'subCase' and s.id = w.record_id
         where w.id = any(${pending.map(({ recordId }) => recordId)}::uuid[]) and w.state not in ('RESOLVED', 'CLOSED')
           and coalesce(s.state, c.state, '') <> all(${[...CLOSED_STATES]}::text[])`,
  );
  const ids = new Set(live.map(({ id }) => id));
  return new Set(
    pending
      .filter(({ templateCode, recordId }) => !WARNINGS.includes(templateCode) || ids.has(recordId))
      .map(({ notificationId }) => notificationId),
  );
}
