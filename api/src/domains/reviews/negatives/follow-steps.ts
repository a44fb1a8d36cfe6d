import type { FlowChange } from '../../../platform/flow/index.ts';
import type { Ctx } from '../../../platform/kernel/index.ts';

/** Runs when negative reviews have moved, in the transaction of the step. */
export type NegativeFollower = (tx: Ctx, changes: readonly FlowChange[]) => Promise<void>;

const followers: NegativeFollower[] = [];

/** The point at which the city's platform and the hotline hear of how a negative review stands (11.9). */
export function onNegativeSteps(follower: NegativeFollower): void {
  followers.push(follower);
}

export async function followSteps(tx: Ctx, changes: readonly FlowChange[]): Promise<void> {
  for (const follow of followers) await follow(tx, changes);
}
