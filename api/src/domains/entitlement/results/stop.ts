import { advance } from '../../../platform/flow/index.ts';
import type { Ctx } from '../../../platform/kernel/index.ts';

/** The waiting of insured persons has ended: a stop message goes out and the persons leave the list (8.6 no. 7). */
export async function endEntitlement(tx: Ctx, candidateIds: readonly string[]): Promise<void> {
  if (candidateIds.length === 0) return;
  await advance(tx, { type: 'candidate', action: 'stop', rows: candidateIds.map((id) => ({ id })) });
}
