export { EFFECT_TITLES, type Effect, FIXED, LEVEL_TITLES } from './effects.ts';
export { type LibraryEventKind, type NewLibraryEvent, writeLibraryEvents } from './library-events.ts';
export { liftMarks } from './lift.ts';
export { LibraryEventType, MarkEffect, MarkType } from './mark.type.ts';
export { done, requireSome, toResult, turnedDown } from './outcomes.ts';
export { type NewMark, raiseMarks } from './raise.ts';
export { readLibraryEvents, readMarks } from './read-marks.ts';
export { lockTargets, MARKABLE_STATES, type Target, type TargetType } from './targets.ts';
export { lockVisible } from './visible-targets.ts';
