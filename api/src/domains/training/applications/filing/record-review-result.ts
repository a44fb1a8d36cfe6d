import { rows, run, sql } from '../../../../database/sql.ts';
import { advance } from '../../../../platform/flow/index.ts';
import type { Ctx } from '../../../../platform/kernel/index.ts';
import { APPLICATION } from '../record-type.ts';

/** What a review has come to; NOT_SELECTED is over the pass line and beyond the quota (BR17-7). */
export type ReviewOutcome = 'PASS' | 'FAIL' | 'NOT_SELECTED';
export const REVIEW_OUTCOMES: Readonly<Record<ReviewOutcome, string>> = {
  PASS: '通过',
  FAIL: '未通过',
  NOT_SELECTED: '达到合格线，未入围',
};

/** The confirmed result of an expert review for one application. */
export interface ReviewResult {
  applicationId: string;
  reviewBatchId: string;
  /** Two decimals, as computed; none where the review was invalid. */
  score: string | null;
  rank: number | null;
  outcome: ReviewOutcome;
}

/** Takes applications that wait for a review into a batch (T16-6). */
export async function includeInReview(tx: Ctx, reviewBatchId: string, ids: readonly string[]): Promise<void> {
  const { changes } = await advance(tx, {
    type: APPLICATION,
    action: 'include',
    rows: ids.map((id) => ({ id })),
    mode: 'CASCADE',
  });
  await run(
    tx,
    sql`update project_application set review_batch_id = ${reviewBatchId}
         where id = any(${changes.map(({ row }) => row.id)}::uuid[])`,
  );
}

/** Returns applications to those that wait for a review: taken out of a batch, of a batch that was discarded, or to be judged again. */
export async function releaseFromReview(tx: Ctx, ids: readonly string[]): Promise<void> {
  if (ids.length === 0) return;
  const { changes } = await advance(tx, {
    type: APPLICATION,
    action: 'release',
    rows: ids.map((id) => ({ id })),
    mode: 'CASCADE',
  });
  await run(
    tx,
    sql`update project_application set review_batch_id = null where id = any(${changes.map(({ row }) => row.id)}::uuid[])`,
  );
}

/**
 * T16-7: the confirmed results of a review batch reach the applications. Repeated, it changes nothing (BR17-13): what has its result already
 * stands elsewhere than in review.
 */
export async function recordReviewResult(tx: Ctx, results: readonly ReviewResult[]): Promise<void> {
  if (results.length === 0) return;
  const waiting = await rows<{ id: string }>(
    tx,
    sql`update project_application a set final_score = v.score, final_rank = v.rank, review_outcome = v.outcome,
            passed = v.outcome = 'PASS'
          from jsonb_to_recordset(${JSON.stringify(results)}::jsonb)
               as v("applicationId" uuid, "reviewBatchId" uuid, score numeric, rank int, outcome text)
         where a.id = v."applicationId" and a.state = 'IN_REVIEW' and a.review_batch_id = v."reviewBatchId" returning a.id`,
  );
  if (waiting.length === 0) return;
  await advance(tx, { type: APPLICATION, action: 'result', rows: waiting, mode: 'CASCADE' });
}
