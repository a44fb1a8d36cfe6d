export { RecordActInputType, RecordActResultType, RowResult } from "./act.type.js";
export { checkActInput } from "./act-input.js";
export { actOnRecords } from "./act-on-records.js";
export { advance, advanceOne } from "./advance.js";
export { availableActions, describeAction, judgeAction } from "./available.js";
export { defineFlow, findTransition, getState, PREVIOUS, titledStates } from "./definition.js";
export { FlowActionType, FlowEventType, FlowType, RemainingType, TimeLevelEnum } from "./flow.type.js";
export { viewEvent, viewFlow } from "./flow-view.js";
export { findBrokenEvent, readEvents, replay } from "./history.js";
export { readFlowRows } from "./lock-rows.js";
export { machineOf, nextPosition } from "./machine.js";
export { isPermitted } from "./permit.js";
export { publishChanges } from "./publish-changes.js";
export { findReason, reasonsOf, registerReasons } from "./reasons.js";
export { explainTimers, levelOf, NO_LIMIT, remainingOf } from "./remaining.js";
export { seedTimeLimitRules } from "./seed-time-limits.js";
export { CREATE, startRecords } from "./start.js";
export { TimeLimitRule } from "./time-limit-rule.entity.js";
export { loadTimeLimits } from "./time-limits.js";
export { readTimers, timerColumns, timerState, toTimer } from "./timers.js";

//# sourceMappingURL=index.js.map