import { type Ctx, hookPoint } from '../../../platform/kernel/index.ts';

/** A project that has just been suspended, or has left the library. */
export interface StoppedProject {
  id: string;
  /** Why, in the words of whoever decided. */
  reason: string;
}

type Hook = (tx: Ctx, step: 'suspend' | 'remove', stopped: readonly StoppedProject[]) => Promise<void>;

/** What a room does when projects are suspended or removed (T15-4, T15-5, BR14-4): in the transaction of the step. */
export const onProjectsStopped = hookPoint<Hook>('training.projectsStopped');

/** Lets every room follow a step of projects. */
export async function followProjectStep(
  tx: Ctx,
  step: 'suspend' | 'remove',
  stopped: readonly StoppedProject[],
): Promise<void> {
  if (stopped.length === 0) return;
  for (const hook of onProjectsStopped.of(tx)) await hook(tx, step, stopped);
}
