import { rows, sql, toDate } from '../../../database/sql.ts';
import type { JobDefinition } from '../../../platform/jobs/index.ts';
import type { Ctx } from '../../../platform/kernel/index.ts';
import { sendNotices } from '../../../platform/notify/index.ts';
import { OPEN_STATES } from './hotline.flow.ts';
import { dueNotice, type ToldOrder, toldColumns } from './tell.ts';

/** An order over which days were lost is told of once; older ones than this were told long ago. */
const MOST = 500;

/** The heads hear of deadlines of the hotline that come within a working day, and of those that are over: once each. */
export async function remindOfDeadlines(ctx: Ctx): Promise<void> {
  const now = ctx.app.clock.now();
  const soon = ctx.app.calendar.dueAfterWorkdays(now, 1);
  const orders = await rows<ToldOrder>(
    ctx,
    sql`select ${toldColumns} from hotline_order o
         where o.state = any(${[...OPEN_STATES]}::text[]) and o.deadline <= ${soon} order by o.deadline desc limit ${MOST}`,
  );
  for (const order of orders) await sendNotices(ctx, [await dueNotice(ctx, order, toDate(order.deadline) < now)]);
}

export const deadlinesJob: JobDefinition = {
  name: 'hotline.deadlines',
  title: '12345工单期限提醒',
  cron: '*/30 * * * *',
  concurrency: 1,
  run: remindOfDeadlines,
};
