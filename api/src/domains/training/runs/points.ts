import type { FlowChange } from '../../../platform/flow/index.ts';
import { type Ctx, hookPoint } from '../../../platform/kernel/index.ts';

/** Steps of a run that other capabilities have a say in. */
export type GuardedStep = 'start' | 'lessonsDone' | 'decideSettlement';

/** What keeps a step from being taken, in words that tell what to do. */
export interface RunRefusal {
  code: string;
  message: string;
  /** No waiting ends it. */
  never?: true;
}

/** Says which of some runs may not take a step yet, and why; of the others nothing. */
export interface RunGuard {
  step: GuardedStep;
  refusals(ctx: Ctx, runIds: readonly string[]): Promise<ReadonlyMap<string, RunRefusal>>;
}

/** Guards of 启动培训 (T21-6: classes and the first week's timetable) and of the end of lessons (T24-1). */
export const runGuards = hookPoint<RunGuard>('training.run.guards');

/**
 * What follows a step of runs, inside its transaction and after the run's own effects: `start` makes the plan of spot checks, the end of the
 * lessons opens the collection of satisfaction, `cancel`, `terminate` and `change` move what hangs on the run.
 */
export const onRunsMoved = hookPoint<(tx: Ctx, changes: readonly FlowChange[]) => Promise<void>>('training.run.moved');

/** T24-1: steps with which the lessons of runs have ended, whether time took them or who applied for completion. */
export const lessonsEnded = (changes: readonly FlowChange[]): FlowChange[] =>
  changes.filter(({ from, to }) => from === 'RUNNING' && to === 'LESSONS_DONE');

/** How much of the lessons of runs has been held, in per cent (exact, as text), by whoever keeps timetables (T21-9). */
export const heldShares =
  hookPoint<(ctx: Ctx, runIds: readonly string[]) => Promise<ReadonlyMap<string, string>>>('training.run.held-shares');

/** What the living subsidy of a contract comes to at most, in yuan; null where some day has no standard (02 §13.3). */
export interface LivingCeiling {
  runId: string;
  districtCode: string;
  amount: string | null;
}

/** Living ceilings of the districts of runs, by whoever keeps the standards. */
export const livingCeilings =
  hookPoint<(ctx: Ctx, runIds: readonly string[]) => Promise<readonly LivingCeiling[]>>('training.run.living-ceilings');
