import type { FlowChange } from '../../../platform/flow/index.ts';
import { type Ctx, hookPoint } from '../../../platform/kernel/index.ts';

type Hook = (tx: Ctx, applicationIds: readonly string[]) => Promise<void>;

/** What a room does when applications leave a review that goes on without them (02 §9.7): in the transaction of the step. */
export const onLeftReview = hookPoint<Hook>('training.leftReview');

/** Lets every room know of applications that have ended with their institution while experts judged them. */
export async function leaveReview(tx: Ctx, changes: readonly FlowChange[]): Promise<void> {
  const left = changes.filter(({ from }) => from === 'IN_REVIEW').map(({ row }) => row.id);
  if (left.length === 0) return;
  for (const hook of onLeftReview.of(tx)) await hook(tx, left);
}
