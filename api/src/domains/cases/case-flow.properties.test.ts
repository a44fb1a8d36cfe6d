import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { buildCases } from '../../../test/bulk-cases.ts';
import { inputFor, offered } from '../../../test/flow/drive.ts';
import { expectSound, type Kept } from '../../../test/flow/soundness.ts';
import { type Product, product } from '../../../test/product.ts';
import { project } from '../../platform/calendar/index.ts';
import { advance, readTimers } from '../../platform/flow/index.ts';
import { timerState } from '../../platform/flow/timers.ts';
import type { Ctx } from '../../platform/kernel/index.ts';
import { caseFlow } from './case.flow.ts';
import { subCaseFlow } from './sub-case.flow.ts';

const RUNS = 14;
const PEOPLE = ['clerk_hk', 'officer_hk', 'chief_hk', 'clerk_pd', 'clerk_oyl', 'tech_city'] as const;

let app: Product;
let actors: Ctx[];
const system = (): Ctx => app.context({ kind: 'SYSTEM', name: '测试' });

beforeAll(async () => {
  app = await product('flow_properties');
  actors = [
    system(),
    app.context({ kind: 'EXTERNAL', appId: 'dept-ga', name: '公安局' }),
    app.context({ kind: 'ANONYMOUS' }),
    ...(await Promise.all(PEOPLE.map(async (name) => (await app.as(name)).ctx()))),
  ];
});
afterAll(() => app.close());

const flows = { case: caseFlow, subCase: subCaseFlow } as const;
type RecordType = keyof typeof flows;

const actionsOf = (type: RecordType) => [
  ...new Set(Object.values(flows[type].states).flatMap((s) => Object.keys(s.on ?? {}))),
];

/** A step of a random story: mostly what its actor is offered, sometimes anything at all. */
interface RandomStep {
  actor: number;
  choice: number;
  wild: boolean;
  hours: number;
}

const story = fc.array(
  fc.record({
    // The clerk, who may do most, acts as often as all the others together.
    actor: fc.oneof(fc.constant(3), fc.nat({ max: 2 + PEOPLE.length })),
    choice: fc.nat({ max: 50 }),
    wild: fc.oneof({ weight: 3, arbitrary: fc.constant(false) }, { weight: 1, arbitrary: fc.constant(true) }),
    hours: fc.constantFrom(0, 0.5, 7, 26, 75),
  }),
  { minLength: 4, maxLength: 12 },
);

describe.each(['case', 'subCase'] as const)('random stories of a %s', (type) => {
  it('never leave what is offered, never change what is refused, and keep every promise of time', async () => {
    const cases = await buildCases(system(), RUNS, { only: ['M01', 'M02'] });
    let run = 0;
    await fc.assert(
      fc.asyncProperty(story, async (steps) => {
        const record = cases[run % RUNS];
        run += 1;
        const id = (type === 'case' ? record?.id : record?.subCases[1]?.id) ?? '';
        let remaining = new Map<string, number>();
        for (const step of steps) {
          app.clock.advance(step.hours * 3_600_000);
          await expectStep(type, id, step);
          remaining = await expectNoTimeWon(id, remaining);
        }
      }),
      { numRuns: RUNS, seed: 20260309, endOnFailure: true },
    );
  });
});

async function expectStep(type: RecordType, id: string, step: RandomStep): Promise<void> {
  const ctx = actors[step.actor] ?? system();
  const [before] = await expectSound(system(), type, [id]);
  const offers = await offersTo(ctx, type, before, id);
  const pool = step.wild || offers.length === 0 ? [...actionsOf(type), 'nonsense'] : offers;
  const action = pool[step.choice % pool.length] ?? '';
  const transition = flows[type].states[before?.state ?? '']?.on?.[action];
  const outcome = await advance(ctx, {
    type,
    action,
    rows: [{ id, version: before?.version }],
    ...(transition ? { input: inputFor(transition, ctx) } : {}),
  });
  const [after] = await expectSound(system(), type, [id]);
  expect(outcome.changes).toHaveLength(offers.includes(action) ? 1 : 0);
  if (outcome.changes.length === 0) expect(after).toEqual(before);
  else
    expect([after?.version, after?.eventSeq]).toEqual([
      (before?.version ?? 0) + (transition?.aside ? 0 : 1),
      (before?.eventSeq ?? 0) + 1,
    ]);
}

/** What an actor may do: nothing with a record outside its scope, which for it does not exist. */
async function offersTo(ctx: Ctx, type: RecordType, record: Kept | undefined, id: string): Promise<string[]> {
  const { actor } = ctx;
  const isHere = actor.kind !== 'USER' || ['clerk_hk', 'officer_hk', 'chief_hk'].includes(actor.loginName);
  if (!record || !isHere) return [];
  return (await offered(ctx, type, [id])).get(id) ?? [];
}

/** Working time left only ever shrinks; a pause keeps it, nothing gives any back. */
async function expectNoTimeWon(id: string, before: ReadonlyMap<string, number>): Promise<Map<string, number>> {
  const open = ((await readTimers(system(), [id])).get(id) ?? []).filter(
    (t) => !t.closedAt && t.limitUnit === 'WORKDAY',
  );
  const now = new Map(
    open.map((t) => [t.id, project(timerState(t), app.calendar, app.clock.now()).remainingMinutes] as const),
  );
  for (const [timer, minutes] of now)
    expect(minutes).toBeLessThanOrEqual(before.get(timer) ?? Number.POSITIVE_INFINITY);
  return now;
}
