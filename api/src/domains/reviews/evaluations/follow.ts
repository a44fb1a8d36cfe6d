import type { Ctx } from '../../../platform/kernel/index.ts';

/** Runs when an evaluation was taken, in its transaction. */
export type EvaluationFollower = (tx: Ctx, evaluationId: string) => Promise<void>;

const followers: EvaluationFollower[] = [];

/** The point at which what follows from an evaluation (差评整改, the push to the city) joins it. */
export function onEvaluation(follower: EvaluationFollower): void {
  followers.push(follower);
}

export async function followEvaluation(tx: Ctx, evaluationId: string): Promise<void> {
  for (const follow of followers) await follow(tx, evaluationId);
}
