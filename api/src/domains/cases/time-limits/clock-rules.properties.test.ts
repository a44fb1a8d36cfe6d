import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { fromChineseDays, project } from '../../../platform/calendar/index.ts';
import {
  type FlowDefinition,
  machineOf,
  nextPosition,
  type Pause,
  TimeLimits,
  timerState,
} from '../../../platform/flow/index.ts';
import { type Past, type PastStep, pastOf } from '../../../platform/flow/past.ts';
import { moveClocks, type Timer } from '../../../platform/flow/timers.ts';
import { caseFlow } from '../case.flow.ts';
import { subCaseFlow } from '../sub-case.flow.ts';

const calendar = fromChineseDays([2026]);
const START = new Date('2026-03-09T02:00:00Z').getTime();
const HOUR_MS = 3_600_000;

const clocks = fc.record({
  clockStart: fc.constantFrom('ENTER' as const, 'ACCEPT' as const, 'SUBMIT' as const, null),
  pauseOn: fc.constantFrom<Pause[] | null>(null, [], ['SUPPLEMENT'], ['SUSPENDED'], ['SUPPLEMENT', 'SUSPENDED']),
  limitValue: fc.integer({ min: 1, max: 20 }),
  // Calendar days are held to run out at the end of a working day: after a pause that may be another one.
  limitUnit: fc.constantFrom('WORKDAY' as const, 'HOUR' as const),
});
/** Places in the flows at which something is limited. */
const PLACES = [
  ['STAGE', '资料初审'],
  ['STAGE', '分发'],
  ['STAGE', '部门办理'],
  ['STAGE', '补正'],
  ['PROCESS', '审核'],
  ['PROMISE', 'PROMISE'],
  ['LEGAL', 'LEGAL'],
] as const;
const tables = fc.array(clocks, { minLength: PLACES.length, maxLength: PLACES.length }).map(
  (rules) =>
    new TimeLimits(
      PLACES.flatMap(([kind, stage], n) => {
        const rule = rules[n];
        return rule ? [{ matterCode: '*', orgLevel: 'ALL', kind, stage, ruleVersion: 2, ...rule }] : [];
      }),
    ),
);
const walks = fc.array(fc.record({ pick: fc.nat(), hours: fc.integer({ min: 0, max: 60 }) }), {
  minLength: 3,
  maxLength: 14,
});

const isWhole = ({ kind }: Timer) => kind === 'PROMISE' || kind === 'LEGAL';
const isPaused = (timer: Timer) => timer.suspensions.some(({ to }) => !to);
/** What is left as the limit itself counts. */
const left = (timer: Timer, at: Date) => project(timerState(timer), calendar, at).ownMinutes;

/** Walks a flow by chance and holds every step against what the rules say. */
function walk(flow: FlowDefinition, limits: TimeLimits, steps: readonly { pick: number; hours: number }[]): void {
  const facts = Object.fromEntries(guardsOf(flow).map((name) => [name, true]));
  let position: { state: string; returnTo: readonly string[] } = { state: flow.initial, returnTo: [] };
  let timers: Timer[] = [];
  let now = new Date(START);
  let ids = 0;
  const history: PastStep[] = [];
  const step = (
    from: string | null,
    next: typeof position,
    { remembered = false, returned = false, renewed = false, aside = false } = {},
  ) => {
    const to = next.state;
    const known = timers;
    const before = new Map(timers.filter(({ closedAt }) => !closedAt).map((timer) => [timer.id, left(timer, now)]));
    const place = { recordId: 'r', matterCode: null, orgPath: '/310000/' };
    const move = { ...place, from, to, remembered, returned, renewed, at: now, past: pastOf(flow, history) };
    timers = moveClocks(
      flow,
      limits,
      timers.map((timer) => ({ ...timer })),
      move,
      () => {
        ids += 1;
        return `t${ids}`;
      },
    );
    history.push({ from, to, at: now });
    if (renewed) expectRenewed(known, timers, flow.states[to]?.stage?.name, now);
    else if (aside) expect(timers).toEqual(known);
    hold(flow, timers, to, now, before, pastOf(flow, history));
    expectPresent(flow, limits, timers, next);
    // Coming back goes on with what waited.
    if (returned) expect(timers.map(({ id }) => id)).toEqual(known.map(({ id }) => id));
    const wholes = timers.filter((timer) => isWhole(timer) && !timer.closedAt).map(({ kind }) => kind);
    expect(new Set(wholes)).toEqual(wholesAfter(flow, limits, history));
  };
  step(null, position);
  for (const { pick, hours } of steps) {
    now = new Date(now.getTime() + hours * HOUR_MS);
    const on = Object.entries(flow.states[position.state]?.on ?? {});
    const [action, transition] = on[pick % Math.max(on.length, 1)] ?? [];
    const next = action && nextPosition(flow, position, action, facts);
    if (!transition || !next) return;
    step(position.state, next, {
      remembered: transition.remember === true,
      returned: transition.to === '$previous',
      renewed: transition.renews === true,
      aside: transition.aside === true,
    });
    position = next;
  }
}

/** Each place where the record is, or to which it will come back, has its clock, and no other has one; at the end none is left. */
function expectPresent(
  flow: FlowDefinition,
  limits: TimeLimits,
  timers: readonly Timer[],
  { state, returnTo }: { state: string; returnTo: readonly string[] },
): void {
  const open = timers.filter(({ closedAt }) => !closedAt);
  if (flow.states[state]?.final) {
    expect(open).toEqual([]);
    return;
  }
  const places = [state, ...returnTo].map((name) => flow.states[name]);
  const running = (kind: Timer['kind']) => open.filter((timer) => timer.kind === kind).map(({ stage }) => stage);
  const limited = (kind: Timer['kind'], names: readonly (string | undefined)[]) =>
    new Set(names.filter((name) => name !== undefined && limits.find(null, kind, name)));
  expect(new Set(running('STAGE'))).toEqual(
    limited(
      'STAGE',
      places.map((place) => place?.stage?.name),
    ),
  );
  expect(new Set(running('PROCESS'))).toEqual(
    limited(
      'PROCESS',
      places.map((place) => place?.process),
    ),
  );
}

/** The wholes that run after some steps: from their state or the submission on, not while the record has to be submitted again, nor at its end. */
function wholesAfter(flow: FlowDefinition, limits: TimeLimits, steps: readonly PastStep[]): ReadonlySet<string> {
  const running = new Set<string>();
  for (const { from: left, to } of steps) {
    if (left === to) continue;
    const { final, on = {} } = flow.states[to] ?? {};
    const submitted = flow.moments?.SUBMIT;
    if (final || Object.values(on).some((step) => step.to === submitted && !step.aside)) running.clear();
    for (const { kind, from } of flow.wholeLimits ?? [])
      if (to === from || (to === submitted && limits.find(null, kind, kind)?.clockStart === 'SUBMIT'))
        running.add(kind);
  }
  return running;
}

/** As much time again for the clock of the stage (01 §6.8 d), from now; no other clock notices. */
function expectRenewed(before: readonly Timer[], after: readonly Timer[], stage: string | undefined, now: Date): void {
  const ran = before.find((timer) => timer.kind === 'STAGE' && timer.stage === stage && !timer.closedAt);
  const anew = ran && { ...ran, visit: ran.visit + 1, startedAt: now, suspensions: [], id: after.at(-1)?.id };
  const kept = before.map((timer) => (timer === ran ? { ...timer, closedAt: now } : timer));
  expect(after).toEqual([...kept, ...(anew ? [anew] : [])]);
}

function hold(
  flow: FlowDefinition,
  timers: readonly Timer[],
  name: string,
  now: Date,
  before: ReadonlyMap<string, number>,
  { marks, pauses }: Past,
): void {
  const state = flow.states[name];
  const open = timers.filter(({ closedAt }) => !closedAt);
  const places = Map.groupBy(timers, ({ kind, stage }) => `${kind} ${stage}`).values();
  for (const visits of places) expect(visits.map(({ visit }) => visit)).toEqual(visits.map((_, n) => n + 1));
  expect(new Set(open.map(({ kind, stage }) => `${kind} ${stage}`)).size).toBe(open.length);
  for (const timer of open) {
    const known = before.get(timer.id);
    // Going on, standing and starting again take nothing back: only a new clock has more time.
    if (known !== undefined) expect(left(timer, now)).toBeLessThanOrEqual(known);
    expect(timer.startedAt.getTime()).toBeLessThanOrEqual(now.getTime());
    // A clock that counts from an earlier moment stood where the record stood since, as if it had run from there.
    if (known === undefined && timer.startedAt < now)
      expect(timer.suspensions.filter(({ to }) => to)).toEqual(
        pauses.flatMap(({ state: where, title, from, to }) =>
          to && to > timer.startedAt && (timer.pauseOn?.includes(where) ?? true)
            ? [{ from: from.toISOString(), to: to.toISOString(), cause: title }]
            : [],
        ),
      );
    const own = timer.kind === 'STAGE' ? state?.stage?.name === timer.stage : state?.process === timer.stage;
    const stands = timer.pauseOn === null || timer.pauseOn.includes(name);
    if (state?.paused) expect(isPaused(timer)).toBe(!own && stands);
    else if (own || isWhole(timer)) expect(isPaused(timer)).toBe(false);
    if (isWhole(timer)) {
      expect(state?.final ?? false).toBe(false);
      const counted = [marks.SUBMIT, marks.ACCEPT].map((mark) => mark?.getTime());
      expect(counted).toContain(timer.startedAt.getTime());
    }
  }
}

const guardsOf = (flow: FlowDefinition) =>
  Object.values(flow.states).flatMap(({ on }) => Object.values(on ?? {}).flatMap(({ guards }) => guards ?? []));

describe('from when a limit counts, and where its clock stands (R4.1.1, 01 §6.3 clockStart, pauseOn)', () => {
  it.each([
    ['the case', caseFlow],
    ['a sub-case', subCaseFlow],
  ] as const)(
    'no way through %s gives a running clock more time, nor lets it stand where its rule says it runs',
    (_what, flow) => {
      expect(machineOf(flow)).toBeDefined();
      fc.assert(
        fc.property(tables, walks, (limits, steps) => walk(flow, limits, steps)),
        { numRuns: 400, seed: 20261126 },
      );
    },
  );
});
