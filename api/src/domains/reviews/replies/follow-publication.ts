import type { Ctx } from '../../../platform/kernel/index.ts';

/** Runs when answers were made public, in the transaction of the step. */
export type PublicationFollower = (tx: Ctx, evaluationIds: readonly string[]) => Promise<void>;

const followers: PublicationFollower[] = [];

/** The point at which the city's platform hears of answers (11.9). */
export function onPublication(follower: PublicationFollower): void {
  followers.push(follower);
}

export async function followPublication(tx: Ctx, evaluationIds: readonly string[]): Promise<void> {
  for (const follow of followers) await follow(tx, evaluationIds);
}
