import { rows, sql } from '../../../database/sql.ts';
import type { Ctx } from '../../../platform/kernel/index.ts';
import { QUEUE_STATES, type QueueName } from '../case-states.ts';
import { caseWhere } from './case-filter.ts';
import { COUNT_CAP } from './list-cases.ts';

/** The number beside each tab, counted up to 10,000, in one statement. */
export async function countQueues(ctx: Ctx): Promise<{ queue: QueueName; count: number; capped: boolean }[]> {
  const queues = Object.keys(QUEUE_STATES) as QueueName[];
  const parts = await Promise.all(
    queues.map(async (queue) => {
      const where = await caseWhere(ctx, queue, {});
      return sql`select ${queue}::text as queue, (select count(*) from (select 1 from one_thing_case c where ${where} limit ${COUNT_CAP}) t) as n`;
    }),
  );
  const found = await rows<{ queue: QueueName; n: string }>(ctx, sql.join(parts, sql` union all `));
  return found.map((r) => ({ queue: r.queue, count: Number(r.n), capped: Number(r.n) === COUNT_CAP }));
}
