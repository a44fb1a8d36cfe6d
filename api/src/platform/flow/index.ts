export { RecordActInputType, RecordActResultType, RowResult } from './act.type.ts';
export { checkActInput } from './act-input.ts';
export { actOnRecords } from './act-on-records.ts';
export {
  type AdvanceOutcome,
  type AdvanceRequest,
  type AdvanceRow,
  advance,
  advanceOne,
  type Refusal,
} from './advance.ts';
export { type AvailableAction, describeAction, judgeAction, offeredActions } from './available.ts';
export { requireReach } from './beyond.ts';
export type {
  ActInput,
  ActRule,
  Assignee,
  ByPerson,
  FlowChange,
  FlowRow,
  Guard,
  GuardAnswer,
  OwnDeadlineRow,
  RecordBinding,
} from './binding.ts';
export {
  CLOCK_STARTS,
  type ClockRule,
  type ClockStart,
  clockText,
  PAUSES,
  type Pause,
  sameClock,
} from './clock-rule.ts';
export {
  causing,
  defineFlow,
  type FlowDefinition,
  type FlowTransition,
  findTransition,
  getState,
  PREVIOUS,
  type Separation,
  type StateTone,
  statesFrom,
  statesWith,
  stateTitles,
  tonesOf,
} from './definition.ts';
export { type FoundByNumber, findByNumber } from './find-by-number.ts';
export { FlowActionType, FlowEventType, FlowType, RemainingType, TimeLevelEnum } from './flow.type.ts';
export { flowColumns } from './flow-columns.ts';
export { viewEvent, viewFlow } from './flow-view.ts';
export { findBrokenEvent, readEvents, replay, type StoredEvent } from './history.ts';
export { type Judged, judgedBy } from './judged-by.ts';
export { readFlowRows } from './lock-rows.ts';
export { machineOf, nextPosition } from './machine.ts';
export { nextDueOf } from './next-due.ts';
export { keepOwnDeadlines } from './own-deadlines.ts';
export { isPermitted } from './permit.ts';
export { publishChanges } from './publish-changes.ts';
export { idsInReach, reachOf } from './reach.ts';
export { findReason, type Reason, reasonsOf, registerReasons, verdictWords } from './reasons.ts';
export {
  ENDED,
  explainTimers,
  levelOf,
  limitByDue,
  NO_LIMIT,
  type RemainingView,
  remainingOf,
  type TimeLevel,
} from './remaining.ts';
export { limitOf } from './reproject/move-deadlines.ts';
export { findRelimited, type RelimitedTimer, relimitDeadlines } from './reproject/relimit.ts';
export type { LimitCell } from './reproject/relimiting.ts';
export { type ShippedStageLimit, seedTimeLimitRules } from './seed-time-limits.ts';
export type { SignedDocument } from './signature/statement.ts';
export { verifySignatures } from './signature/verify-signatures.ts';
export { CREATE, startRecords } from './start.ts';
export {
  HANDLING_LEVELS,
  type HandlingLevel,
  limitTitle,
  loadTimeLimits,
  type TimeLimitRow,
  TimeLimits,
  type TimerKind,
} from './time-limits.ts';
export {
  readTimers,
  type Timer,
  type TimerSqlRow,
  timerColumns,
  timerState,
  toTimer,
} from './timers.ts';
export { countDueWatches, type DueWatch, type NextWatch, putOff, readDueWatches, watchFrom } from './watch.ts';
