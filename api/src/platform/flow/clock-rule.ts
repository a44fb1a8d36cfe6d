/** From when a clock counts (01 §6.3 `clockStart`); where none is given, from the moment that the flow says: a stage from its entry, a whole from its state. */
export const CLOCK_STARTS = { ENTER: '进入', ACCEPT: '接件', SUBMIT: '提交' } as const;
export type ClockStart = keyof typeof CLOCK_STARTS;

/** States in which a clock may stand still (01 §6.3 `pauseOn`). */
export const PAUSES = { SUPPLEMENT: '补正', SUSPENDED: '挂起' } as const;
export type Pause = keyof typeof PAUSES;

/** What a rule says about its clock beside the length; what is absent or null is as the flow has it. */
export interface ClockRule {
  clockStart?: ClockStart | null | undefined;
  /** In which states the clock stands still; an empty list: in none. */
  pauseOn?: readonly Pause[] | null | undefined;
}

/** 「自提交起算，补正时不暂停」; empty where all is as the flow has it. */
export function clockText({ clockStart, pauseOn }: ClockRule): string {
  const start = clockStart ? `自${CLOCK_STARTS[clockStart]}起算` : '';
  const running = pauseOn ? (Object.keys(PAUSES) as Pause[]).filter((pause) => !pauseOn.includes(pause)) : [];
  const pauses = running.length > 0 ? `${running.map((pause) => PAUSES[pause]).join('、')}时不暂停` : '';
  return [start, pauses].filter(Boolean).join('，');
}

/** Whether two clocks begin and stand still alike. */
export function sameClock(one: ClockRule, other: ClockRule): boolean {
  return (one.clockStart ?? null) === (other.clockStart ?? null) && samePauses(one.pauseOn, other.pauseOn);
}

/** Whether two lists name the same states, in whatever order; all of them is what the flow has. */
export function samePauses(one: ClockRule['pauseOn'], other: ClockRule['pauseOn']): boolean {
  const listed = (pauses: ClockRule['pauseOn']) => (pauses ? [...new Set(pauses)].sort().join() : null);
  const every = Object.keys(PAUSES).sort().join();
  return (listed(one) ?? every) === (listed(other) ?? every);
}
