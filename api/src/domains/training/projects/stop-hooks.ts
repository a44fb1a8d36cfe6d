import type { Ctx } from '../../../platform/kernel/index.ts';

/** A project that has just been suspended, or has left the library. */
export interface StoppedProject {
  id: string;
  /** Why, in the words of whoever decided. */
  reason: string;
}

type Hook = (tx: Ctx, step: 'suspend' | 'remove', stopped: readonly StoppedProject[]) => Promise<void>;

const hooks: Hook[] = [];

/** What a room does when projects are suspended or removed (T15-4, T15-5, BR14-4): in the transaction of the step; called while modules load. */
export function onProjectsStopped(hook: Hook): void {
  hooks.push(hook);
}

/** Lets every room follow a step of projects. */
export async function followProjectStep(
  tx: Ctx,
  step: 'suspend' | 'remove',
  stopped: readonly StoppedProject[],
): Promise<void> {
  if (stopped.length === 0) return;
  for (const hook of hooks) await hook(tx, step, stopped);
}
