import { type SqlInstant, toDate } from '../../database/sql.ts';
import type { ClockStart } from './clock-rule.ts';
import type { FlowDefinition } from './definition.ts';

/** A step of a record's history that led to another state. */
export interface PastStep {
  from: string | null;
  to: string;
  at: SqlInstant;
}

/** A stay in a state in which clocks may stand; the last one may still last. */
export interface PastPause {
  state: string;
  title: string;
  from: Date;
  to?: Date;
}

/** What a clock that counts from an earlier moment has to know of its record. */
export interface Past {
  /** When it was submitted last, and accepted; coming back from a detour is neither. */
  marks: Readonly<Partial<Record<ClockStart, Date>>>;
  pauses: readonly PastPause[];
}

/** The moments and pauses of a record by the steps of its history, oldest first. */
export function pastOf({ moments, states }: FlowDefinition, steps: readonly PastStep[]): Past {
  const marks: Partial<Record<ClockStart, Date>> = {};
  const pauses: PastPause[] = [];
  for (const { from, to, at } of steps) {
    if (from === to) continue;
    const moment = toDate(at);
    const back = from !== null && states[from]?.paused === true;
    const last = pauses.at(-1);
    if (back && last && !last.to) last.to = moment;
    const state = states[to];
    if (state?.paused) pauses.push({ state: to, title: state.title, from: moment });
    if (!back && to === moments?.SUBMIT) marks.SUBMIT = moment;
    if (!back && to === moments?.ACCEPT) marks.ACCEPT = moment;
  }
  return { marks, pauses };
}
