import type { FlowChange } from '../../../platform/flow/index.ts';
import { type Ctx, hookPoint } from '../../../platform/kernel/index.ts';

/** Runs when negative reviews have moved, in the transaction of the step. */
export type NegativeFollower = (tx: Ctx, changes: readonly FlowChange[]) => Promise<void>;

/** The point at which the city's platform and the hotline hear of how a negative review stands (11.9). */
export const onNegativeSteps = hookPoint<NegativeFollower>('reviews.negativeSteps');

export async function followSteps(tx: Ctx, changes: readonly FlowChange[]): Promise<void> {
  for (const follow of onNegativeSteps.of(tx)) await follow(tx, changes);
}
