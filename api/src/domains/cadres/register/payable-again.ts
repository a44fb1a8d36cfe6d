import { type Ctx, hookPoint } from '../../../platform/kernel/index.ts';

/**
 * The point at which rooms that pay these people hear that what the register held somebody for may be over (03 §31.5 "until resolved"): a death was
 * revoked, an exclusion settled, somebody restored. They look at the register themselves, in the caller's transaction.
 */
export const onPayableAgain = hookPoint<(tx: Ctx, cadreId: string) => Promise<void>>('cadres.payableAgain');

/** Tells everybody who joined. */
export async function tellPayableAgain(tx: Ctx, cadreId: string): Promise<void> {
  for (const follower of onPayableAgain.of(tx)) await follower(tx, cadreId);
}
