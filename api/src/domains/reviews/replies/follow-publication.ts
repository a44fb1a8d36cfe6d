import { type Ctx, hookPoint } from '../../../platform/kernel/index.ts';

/** Runs when answers were made public, in the transaction of the step. */
export type PublicationFollower = (tx: Ctx, evaluationIds: readonly string[]) => Promise<void>;

/** The point at which the city's platform hears of answers (11.9). */
export const onPublication = hookPoint<PublicationFollower>('reviews.publication');

export async function followPublication(tx: Ctx, evaluationIds: readonly string[]): Promise<void> {
  for (const follow of onPublication.of(tx)) await follow(tx, evaluationIds);
}
