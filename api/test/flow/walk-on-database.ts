import { expect } from '@jest/globals';
import type { ActInput, FlowDefinition } from '../../src/platform/flow/index.ts';
import type { Ctx } from '../../src/platform/kernel/index.ts';
import type { Product } from '../product.ts';
import { takeStep } from './drive.ts';
import { expectSound } from './soundness.ts';
import { placeOf, type Walk } from './walk.ts';

/** A walk and the record that is to take it. */
export interface Walker {
  id: string;
  walk: Walk;
}

/** Makes the guards of an action hold for the records; by real acts where there are some. */
export type Arrange = (guard: string, ids: readonly string[]) => Promise<void>;

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
      for (const guard of flow.states[from.state]?.on?.[action]?.guards ?? []) await arrange(guard, ids);
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
