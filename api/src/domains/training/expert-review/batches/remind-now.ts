import { rows, type SqlInstant, sql, toDate } from '../../../../database/sql.ts';
import { formatDateTime } from '../../../../platform/calendar/index.ts';
import { DomainError } from '../../../../platform/errors/index.ts';
import { type Ctx } from '../../../../platform/kernel/index.ts';
import { sendNotices } from '../../../../platform/notify/index.ts';
import { once } from '../../../../platform/requests/index.ts';
import { BATCH } from '../record-types.ts';
import { lockBatch } from './lock-batch.ts';

interface Unfinished {
  accountId: string;
  open: number;
  batchNo: string;
  title: string;
  orgId: string;
  scoreTo: SqlInstant;
}

/**
 * 催办 of everybody who has not handed in everything, each told once how much is open (02 §9.4 “remind all unfinished”).
 *
 * @throws NOT_FOUND, E-1714 while no scores are given @returns how many were told
 */
export async function remindNow(ctx: Ctx, id: string, requestId: string): Promise<number> {
  const { told } = await once(ctx, 'remindReviewExperts', requestId, { id }, async (tx) => {
    const batch = await lockBatch(tx, id);
    if (batch.state !== 'SCORING') throw new DomainError('E-1714', '不在打分时间内，不需要催办');
    const found = await rows<Unfinished>(
      tx,
      sql`select a.account_id as "accountId", count(*)::int as open, b.batch_no as "batchNo", b.title, b.org_id as "orgId",
              b.score_to as "scoreTo"
            from review_assignment a join review_batch b on b.id = a.batch_id
           where b.id = ${batch.id} and a.state in ('ASSIGNED', 'COMMITTED', 'OPENED', 'DRAFT') and not a.reserve
           group by 1, 3, 4, 5, 6 order by 1`,
    );
    await sendNotices(
      tx,
      found.map(({ accountId, open, batchNo, title, orgId, scoreTo }) => ({
        template: 'N332',
        receivers: [{ userId: accountId }],
        variables: { 批次名称: title, 数量: open, 打分截止: formatDateTime(toDate(scoreTo)) },
        record: { type: BATCH, id: batch.id, orgId, title: batchNo },
      })),
    );
    return { told: found.length };
  });
  return told;
}
