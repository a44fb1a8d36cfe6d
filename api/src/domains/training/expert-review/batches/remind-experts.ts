import { rows, type SqlInstant, sql, toDate } from '../../../../database/sql.ts';
import { formatDateTime } from '../../../../platform/calendar/index.ts';
import { type Ctx, transaction } from '../../../../platform/kernel/index.ts';
import { type Notice, sendNotices } from '../../../../platform/notify/index.ts';
import { readParameter } from '../../../../platform/parameters/index.ts';
import { remindHours } from '../parameters.ts';
import { BATCH } from '../record-types.ts';

interface Unfinished {
  batchId: string;
  batchNo: string;
  title: string;
  orgId: string;
  scoreTo: SqlInstant;
  hours: number;
  accountId: string;
  open: number;
}

/**
 * T17-4: who has not submitted everything is reminded so many hours before the end, once for each threshold; a window that moves is another end.
 * Of several thresholds that have passed together only the nearest is told.
 */
export async function remindExperts(ctx: Ctx): Promise<void> {
  const { first, second } = await readParameter(ctx, remindHours);
  const now = ctx.app.clock.now();
  const found = await rows<Unfinished>(
    ctx,
    sql`select b.id as "batchId", b.batch_no as "batchNo", b.title, b.org_id as "orgId", b.score_to as "scoreTo", b.hours,
          a.account_id as "accountId", count(*)::int as open
        from (select b.*, (select min(h) from unnest(${[first, second]}::int[]) h
                            where b.score_to - h * interval '1 hour' <= ${now} and b.score_from <= b.score_to - h * interval '1 hour') as hours
                from review_batch b where b.state = 'SCORING' and b.score_to > ${now}) b
        join review_assignment a on a.batch_id = b.id and a.state in ('ASSIGNED', 'COMMITTED', 'OPENED', 'DRAFT') and not a.reserve
       where b.hours is not null group by 1, 2, 3, 4, 5, 6, 7 order by 1, 7`,
  );
  if (found.length > 0) await transaction(ctx, (tx) => sendNotices(tx, found.map(toNotice)));
}

function toNotice({ batchId, batchNo, title, orgId, scoreTo, hours, accountId, open }: Unfinished): Notice {
  const end = toDate(scoreTo);
  return {
    template: 'N191',
    receivers: [{ userId: accountId }],
    variables: { 批次名称: title, 小时: hours, 数量: open, 打分截止: formatDateTime(end) },
    record: { type: BATCH, id: batchId, orgId, title: batchNo },
    dueKey: `${hours}-${end.toISOString()}`,
  };
}
