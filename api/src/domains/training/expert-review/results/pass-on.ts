import { run, sql } from '../../../../database/sql.ts';
import { tables } from '../../../../database/tables.ts';
import type { Ctx } from '../../../../platform/kernel/index.ts';
import { recordReviewResult, releaseFromReview } from '../../applications/index.ts';
import { finalOutcome } from './final-outcome.ts';

/** T16-7 with the confirmation: results reach the applications, those to be judged again wait for the next batch; experts' counts rise. */
export async function passOn(tx: Ctx, batchId: string): Promise<void> {
  const confirmed = await tables(tx)
    .selectFrom('review_result as r')
    .innerJoin('review_batch_project as p', 'p.id', 'r.batch_project_id')
    .select(['p.application_id as applicationId', 'r.final as score', 'r.rank', 'r.outcome', 'r.decision'])
    .where('p.batch_id', '=', batchId)
    .where('p.withdrawn', '=', false)
    .orderBy('p.seq')
    .execute();
  const ends = confirmed.map((result) => ({
    ...result,
    end: finalOutcome(result.outcome, result.decision),
  }));
  await recordReviewResult(
    tx,
    ends.flatMap(({ applicationId, score, rank, end }) =>
      end === 'REVIEW_AGAIN' ? [] : [{ applicationId, reviewBatchId: batchId, score, rank, outcome: end }],
    ),
  );
  await releaseFromReview(
    tx,
    ends.filter(({ end }) => end === 'REVIEW_AGAIN').map(({ applicationId }) => applicationId),
  );
  await run(
    tx,
    sql`update review_expert e set review_count = review_count + 1
         where exists (select 1 from review_assignment a where a.batch_id = ${batchId} and a.expert_id = e.id and a.state = 'LOCKED')`,
  );
}
