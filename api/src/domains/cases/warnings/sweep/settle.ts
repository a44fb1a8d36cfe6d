import { rows, sql } from '../../../../database/sql.ts';
import { FIRST_ID } from '../../../../database/uuid.ts';
import { advance } from '../../../../platform/flow/index.ts';
import { type Ctx, transaction } from '../../../../platform/kernel/index.ts';
import { CLOSED_STATES } from '../../case-facts.ts';
import { LIVE_STATES, WARNING } from '../words.ts';

const CHUNK = 200;

/**
 * Warnings whose record has ended are closed, those whose limit has ended without it (the stage was left) are settled: nobody is told of, or
 * kept waiting by, what is over (01 §6.6, §6.11).
 */
export async function settleWarnings(ctx: Ctx): Promise<void> {
  // By id, not until none are left: what the flow refuses would be met again for ever.
  for (let after = FIRST_ID; ; ) {
    const over = await readOver(ctx, after);
    const last = over.at(-1);
    if (!last) return;
    await transaction(ctx, async (tx) => {
      for (const [action, group] of Map.groupBy(over, (one) => one.action)) {
        await advance(tx, { type: WARNING, action, mode: 'CASCADE', rows: group.map(({ id }) => ({ id })) });
      }
    });
    if (over.length < CHUNK) return;
    after = last.id;
  }
}

function readOver(ctx: Ctx, after: string): Promise<{ id: string; action: 'close' | 'settle' }[]> {
  const ended = sql`case w.record_type when 'case' then c.state else s.state end = any(${[...CLOSED_STATES]}::text[])`;
  return rows(
    ctx,
    sql`
    select w.id, case when ${ended} then 'close' else 'settle' end as action
      from warning w
      left join flow_timer t on t.id = w.timer_id
      left join one_thing_case c on w.record_type = 'case' and c.id = w.record_id
      left join sub_case s on w.record_type = 'subCase' and s.id = w.record_id
     where w.id > ${after}::uuid and w.state not in ('RESOLVED', 'CLOSED')
       and (${ended} or (t.closed_at is not null and w.state = any(${[...LIVE_STATES]}::text[])))
     order by w.id limit ${CHUNK}`,
  );
}
