import { type Ctx, type HookPoint, hookPoint } from '../../../platform/kernel/index.ts';

/** An institution that has just been suspended, removed or dismissed. */
export interface StoppedInstitution {
  id: string;
  name: string;
  /** Why, in the words of who decided. */
  reason: string;
}
export type RemovedInstitution = StoppedInstitution;

type Hook = (tx: Ctx, stopped: readonly StoppedInstitution[]) => Promise<void>;

/** Steps of institutions that rooms of training follow. */
export type FollowedStep = 'suspend' | 'remove' | 'dismiss';

/**
 * BR14-4: what a room of training does when institutions are removed — projects are removed, rounds withdrawn, runs not yet started cancelled.
 * In the transaction of the removal, in the order of the modules.
 */
export const onInstitutionRemoved = hookPoint<Hook>('training.institutionRemoved');

/** T14-4: what a room does when institutions are suspended — open rounds pause. As {@link onInstitutionRemoved} otherwise. */
export const onInstitutionSuspended = hookPoint<Hook>('training.institutionSuspended');

/** What a room does when a registration turns out not to be genuine. As {@link onInstitutionRemoved} otherwise. */
export const onInstitutionDismissed = hookPoint<Hook>('training.institutionDismissed');

const points: Readonly<Record<FollowedStep, HookPoint<Hook>>> = {
  suspend: onInstitutionSuspended,
  remove: onInstitutionRemoved,
  dismiss: onInstitutionDismissed,
};

/** Lets every room follow a step of institutions. */
export async function followInstitutionStep(
  tx: Ctx,
  action: FollowedStep,
  stopped: readonly StoppedInstitution[],
): Promise<void> {
  if (stopped.length === 0) return;
  for (const hook of points[action].of(tx)) await hook(tx, stopped);
}
