import { type Ctx, hookPoint } from '../../../platform/kernel/index.ts';

/** Runs when an evaluation was taken, in its transaction. */
export type EvaluationFollower = (tx: Ctx, evaluationId: string) => Promise<void>;

/** The point at which what follows from an evaluation (差评整改, the push to the city) joins it. */
export const onEvaluation = hookPoint<EvaluationFollower>('reviews.evaluation');

export async function followEvaluation(tx: Ctx, evaluationId: string): Promise<void> {
  for (const follow of onEvaluation.of(tx)) await follow(tx, evaluationId);
}
