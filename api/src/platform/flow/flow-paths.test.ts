import { describe, expect, it } from '@jest/globals';
import { getSimplePaths } from 'xstate/graph';
import { eventsOf, graphOptions, placeOf, shortestWalks, toWalk } from '../../../test/flow/walk.ts';
import { modules } from '../../modules.ts';
import { machineOf } from './index.ts';
import { nextPosition } from './machine.ts';

const flows = modules.flatMap((m) => m.flows ?? []);

describe.each(flows.map((flow) => [flow.key, flow] as const))('%s', (_, flow) => {
  it('reaches every state, and from every place an end', () => {
    const walks = shortestWalks(flow);
    expect(new Set(walks.map((w) => w.end.state))).toEqual(new Set(Object.keys(flow.states)));
    const ends = new Set(walks.filter((w) => flow.states[w.end.state]?.final).map((w) => placeOf(w.end)));
    const leadsOn = new Map<string, string[]>();
    for (const { steps } of walks) for (const s of steps) leadsOn.set(placeOf(s.from), [placeOf(s.to)]);
    for (const { end } of walks) {
      const next = eventsOf(flow, end.state).flatMap((e) => nextPosition(flow, end, e.type, e.facts) ?? []);
      leadsOn.set(placeOf(end), next.map(placeOf));
    }
    for (const { end } of walks) expect(canReach(placeOf(end), leadsOn, ends)).toBe(true);
  });

  it('carries a way back only while it is beside the main path, and none to the end', () => {
    for (const { end } of shortestWalks(flow)) {
      const goesBack = Object.values(flow.states[end.state]?.on ?? {}).some((t) => t.to === '$previous');
      expect(end.returnTo.length > 0).toBe(goesBack);
    }
  });

  it('walks every simple path step by step as the machine does, and stays where a guard does not hold', () => {
    const paths = getSimplePaths(machineOf(flow), graphOptions(flow)).map(toWalk);
    expect(paths.length).toBeGreaterThan(shortestWalks(flow).length - 1);
    for (const { steps } of paths) {
      for (const { action, from, to } of steps) {
        const guards = flow.states[from.state]?.on?.[action]?.guards ?? [];
        const facts = (holds: boolean) => Object.fromEntries(guards.map((g) => [g, holds]));
        expect(nextPosition(flow, from, action, facts(true))).toEqual(to);
        if (guards.length > 0) expect(nextPosition(flow, from, action, facts(false))).toBeUndefined();
      }
    }
  });
});

function canReach(place: string, leadsOn: ReadonlyMap<string, readonly string[]>, ends: ReadonlySet<string>): boolean {
  const seen = new Set<string>();
  const waiting = [place];
  for (let here = waiting.pop(); here !== undefined; here = waiting.pop()) {
    if (ends.has(here)) return true;
    if (seen.has(here)) continue;
    seen.add(here);
    waiting.push(...(leadsOn.get(here) ?? []));
  }
  return false;
}
