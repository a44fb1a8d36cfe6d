import type { FlowChange } from '../../../platform/flow/index.ts';
import { type Ctx, hookPoint } from '../../../platform/kernel/index.ts';

/** What follows steps of enrolments, inside their transaction: the run that somebody was in goes on without him. */
export const onEnrolmentsMoved =
  hookPoint<(tx: Ctx, changes: readonly FlowChange[]) => Promise<void>>('training.enrolment.moved');
