import { rows, run, sql } from '../../../../database/sql.ts';
import type { Ctx } from '../../../../platform/kernel/index.ts';
import { recordReviewResult, releaseFromReview } from '../../applications/index.ts';
import { finalOutcome } from './final-outcome.ts';

interface Confirmed {
  applicationId: string;
  score: string | null;
  rank: number | null;
  outcome: string;
  decision: string | null;
}

/** T16-7 with the confirmation: results reach the applications, those to be judged again wait for the next batch; experts' counts rise. */
export async function passOn(tx: Ctx, batchId: string): Promise<void> {
  const confirmed = await rows<Confirmed>(
    tx,
    sql`select p.application_id as "applicationId", r.final as score, r.rank, r.outcome, r.decision
        from review_result r join review_batch_project p on p.id = r.batch_project_id
       where p.batch_id = ${batchId} and not p.withdrawn order by p.seq`,
  );
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
