import { expect } from '@jest/globals';
import type { ActInput, FlowDefinition } from '../../src/platform/flow/index.ts';
import { nextPosition } from '../../src/platform/flow/machine.ts';
import type { Ctx } from '../../src/platform/kernel/index.ts';
import type { Product } from '../product.ts';
import { takeStep, tried } from './drive.ts';
import { expectSound } from './soundness.ts';
import { placeOf, type Walk } from './walk.ts';

/** A walk and the record that is to take it. */
export interface Walker {
  id: string;
  walk: Walk;
}

/** Makes the guards of an action hold for the records; by real acts where there are some. */
export type Arrange = (guard: string, ids: readonly string[], ctx: Ctx) => Promise<void>;

const HOURS = [0.25, 3, 26, 75];

/**
 * Takes all walkers along their walks in waves of one step, office time passing between the waves, and holds every record to
 * `expectSound` after every step. `bring` gives what an act asks for beyond what its kind of input says (files). Records that take the same step take it in one act.
 */
export async function walkAll(
  app: Product,
  clerk: Ctx,
  type: string,
  flow: FlowDefinition,
  walkers: readonly Walker[],
  arrange: Arrange,
  bring: (action: string) => Promise<ActInput> = async () => ({}),
): Promise<void> {
  const longest = Math.max(...walkers.map((w) => w.walk.steps.length));
  for (let n = 0; n < longest; n += 1) {
    app.clock.advance((HOURS[n % HOURS.length] ?? 1) * 3_600_000);
    const going = walkers.flatMap(({ id, walk }) => {
      const step = walk.steps[n];
      return step ? [{ id, step }] : [];
    });
    for (const group of Map.groupBy(going, ({ step }) => `${step.from.state} ${step.action}`).values()) {
      const { from, action } = group[0]?.step ?? { from: { state: '', returnTo: [] }, action: '' };
      const ids = group.map((g) => g.id);
      for (const guard of flow.states[from.state]?.on?.[action]?.guards ?? []) await arrange(guard, ids, clerk);
      const outcome = await takeStep(clerk, type, flow, from.state, action, ids, await bring(action));
      expect(outcome.refusals).toEqual([]);
    }
    const kept = await expectSound(
      clerk,
      type,
      going.map((g) => g.id),
    );
    const place = new Map(kept.map((k) => [k.id, placeOf(k)]));
    for (const { id, step } of going) expect(place.get(id)).toBe(placeOf(step.to));
  }
}

/** What a flow needs beyond its records: what else must hold after each step, and what its acts bring. */
interface Further {
  further?: (ctx: Ctx, ids: readonly string[]) => Promise<unknown>;
  bring?: (action: string) => Promise<ActInput>;
}

/**
 * Takes a record to every place, and from there tries each action that leads on: the records that stand in the state take it in one act, are held
 * to `expectSound` and to `further`, and are put back. Shows what walks through every transition show with as many records as there are places.
 *
 * @returns how many transitions were taken
 */
export async function tryEverywhere(
  app: Product,
  clerk: Ctx,
  type: string,
  flow: FlowDefinition,
  walkers: readonly Walker[],
  arrange: Arrange,
  { further, bring = async () => ({}) }: Further = {},
): Promise<number> {
  await walkAll(app, clerk, type, flow, walkers, arrange, bring);
  let taken = 0;
  const ends = new Map(walkers.map(({ id, walk }) => [id, walk.end]));
  for (const [state, there] of Map.groupBy(walkers, ({ walk }) => walk.end.state)) {
    const ids = there.map(({ id }) => id);
    const on = Object.entries(flow.states[state]?.on ?? {});
    const step = async (ctx: Ctx, action: string) => {
      const guards = on.find(([name]) => name === action)?.[1].guards ?? [];
      for (const guard of guards) await arrange(guard, ids, ctx);
      const { refusals } = await takeStep(ctx, type, flow, state, action, ids, await bring(action));
      expect({ state, action, refusals }).toEqual({ state, action, refusals: [] });
      const holds = Object.fromEntries(guards.map((name) => [name, true]));
      const now = await expectSound(ctx, type, ids);
      for (const kept of now) {
        const from = ends.get(kept.id) ?? { state, returnTo: [] };
        const to = nextPosition(flow, from, action, holds) ?? from;
        expect({ action, place: placeOf(kept) }).toEqual({ action, place: placeOf(to) });
      }
      await further?.(ctx, ids);
      return now;
    };
    // Acts aside lead nowhere: the others come after them.
    app.clock.advance(3 * 3_600_000);
    for (const [action] of on.filter(([, { aside }]) => aside)) await step(clerk, action);
    app.clock.advance(26 * 3_600_000);
    for (const [action] of on.filter(([, { aside }]) => !aside)) {
      await tried(clerk, (tx) => step(tx, action));
      taken += there.length;
    }
  }
  return taken;
}
