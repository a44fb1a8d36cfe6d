import { afterAll, beforeAll, describe, it } from '@jest/globals';
import fc from 'fast-check';
import type { Browser } from '../../../../test/access.ts';
import { accept, tryAct } from '../../../../test/case-acts.ts';
import { type BuiltCase, buildCase, readBuilt } from '../../../../test/cases.ts';
import { expectSound } from '../../../../test/flow/soundness.ts';
import { type Product, product } from '../../../../test/product.ts';
import { rows, run, type SqlInstant, sql, toDateOrNull } from '../../../database/sql.ts';
import { project } from '../../../platform/calendar/index.ts';
import {
  type LimitCell,
  loadTimeLimits,
  relimitDeadlines,
  type TimerSqlRow,
  timerColumns,
  timerState,
  toTimer,
} from '../../../platform/flow/index.ts';
import type { Ctx } from '../../../platform/kernel/index.ts';

let app: Product;
let clerk: Browser;
const system = (): Ctx => app.context({ kind: 'SYSTEM', name: '测试' });
const MINUTE_MS = 60_000;
const START = new Date('2026-03-09T02:00:00Z');

beforeAll(async () => {
  app = await product('recount_properties');
}, 120_000);
afterAll(() => app.close());

/** Sets a limit as an approved version does: nothing that runs knows of it. */
async function setLimit({
  kind,
  stage,
  value,
  unit,
  clockStart,
  pauseOn,
}: Extract<Step, { do: 'limit' }>): Promise<void> {
  for (const matter of MATTERS) {
    await run(
      system(),
      sql`update time_limit_rule set limit_value = ${value}, limit_unit = ${unit}, clock_start = ${clockStart}, pause_on = ${pauseOn}::text[], rule_version = rule_version + 1
           where matter_code = ${matter} and kind = ${kind} and stage = ${stage}`,
    );
  }
}

type Step =
  | {
      do: 'limit';
      kind: 'STAGE' | 'PROMISE' | 'LEGAL';
      stage: string;
      value: number;
      unit: 'WORKDAY' | 'CALENDAR_DAY' | 'HOUR';
      /** From when it counts; null = as the flow has it. */
      clockStart: string | null;
      /** In which states the clock stands still; null = as the flow has it. */
      pauseOn: string[] | null;
    }
  | { do: 'recount' }
  | { do: 'night' }
  | { do: 'wait'; hours: number }
  | { do: 'suspend' }
  | { do: 'resume' };

const places = fc.constantFrom<Pick<Extract<Step, { do: 'limit' }>, 'kind' | 'stage'>>(
  { kind: 'STAGE', stage: '部门办理' },
  { kind: 'PROMISE', stage: 'PROMISE' },
  { kind: 'LEGAL', stage: 'LEGAL' },
);
const lengths = fc.oneof(
  fc.record({ value: fc.integer({ min: 1, max: 60 }).map((n) => n / 2), unit: fc.constant('WORKDAY' as const) }),
  fc.record({
    value: fc.integer({ min: 1, max: 60 }),
    unit: fc.constantFrom('CALENDAR_DAY' as const, 'HOUR' as const),
  }),
);
const pauses = fc.constantFrom<string[] | null>(null, [], ['SUPPLEMENT'], ['SUSPENDED'], ['SUPPLEMENT', 'SUSPENDED']);
const starts = fc.constantFrom<string | null>(null, 'ACCEPT', 'SUBMIT');
const steps = fc.array(
  fc.oneof<fc.Arbitrary<Step>[]>(
    fc.tuple(places, lengths, starts, pauses).map(([place, length, clockStart, pauseOn]) => ({
      do: 'limit' as const,
      ...place,
      ...length,
      clockStart,
      pauseOn,
    })),
    fc.constant({ do: 'recount' as const }),
    fc.constant({ do: 'night' as const }),
    fc.integer({ min: 1, max: 30 }).map((hours) => ({ do: 'wait' as const, hours })),
    fc.constant({ do: 'suspend' as const }),
    fc.constant({ do: 'resume' as const }),
  ),
  { minLength: 3, maxLength: 10 },
);

const MATTERS = ['BUNDLE', 'M02', 'M03'];
const CELLS: LimitCell[] = MATTERS.flatMap((matterCode): LimitCell[] => [
  { matterCode, kind: 'STAGE', stage: '部门办理' },
  { matterCode, kind: 'PROMISE', stage: 'PROMISE' },
  { matterCode, kind: 'LEGAL', stage: 'LEGAL' },
]);

async function take(step: Step, built: BuiltCase): Promise<void> {
  switch (step.do) {
    case 'limit':
      return setLimit(step);
    case 'recount':
      await relimitDeadlines(system(), await loadTimeLimits(system()), CELLS, {
        reason: '按新时限重算',
        changedBy: '测试',
      });
      return;
    case 'night':
      return app.job('calendar.reproject');
    case 'wait':
      app.clock.advance(step.hours * 60 * MINUTE_MS);
      return;
    case 'suspend':
    case 'resume':
      // Refused where the case stands otherwise; what follows must be sound all the same.
      clerk = await app.as('clerk_hk');
      await tryAct(clerk, step.do, [await readBuilt(system(), built.id)], {
        basis: '特别程序',
        reasonText: '等待上级答复意见',
      });
  }
}

interface Left {
  id: string;
  minutes: number;
  paused: boolean;
  changes: number;
}

/** Working time left of each open clock at one moment, with how many changes of it are written down. */
async function leftAt(ids: readonly string[], at: Date): Promise<Map<string, Left>> {
  const found = await rows<TimerSqlRow & { dueAt: SqlInstant | null; changes: number }>(
    system(),
    sql`select ${timerColumns}, due_at as "dueAt",
               (select count(*)::int from deadline_change c where c.timer_id = flow_timer.id) as changes
          from flow_timer where record_id = any(${[...ids]}::uuid[]) and closed_at is null`,
  );
  return new Map(
    found.map(({ dueAt, changes, ...row }) => {
      const { remainingMinutes, paused, dueAt: due } = project(timerState(toTimer(row)), app.calendar, at);
      if ((due ?? null)?.getTime() !== toDateOrNull(dueAt)?.getTime())
        throw new Error('a stored date is not the ledger’s');
      return [row.id, { id: row.id, minutes: remainingMinutes, paused, changes }];
    }),
  );
}

describe('limits that change while records are under way (01 §6.11, R4.1.1)', () => {
  it('leave no clock with more time unless its change is written down, and one armed clock of each step', async () => {
    await fc.assert(
      fc.asyncProperty(steps, async (list) => {
        app.clock.set(START);
        clerk = await app.as('clerk_hk');
        const built = await accept(clerk, await buildCase(system(), { only: ['M01', 'M02', 'M03'] }));
        const subIds = built.subCases.map(({ id }) => id);
        const ids = [built.id, ...subIds];
        for (const step of list) {
          const before = await leftAt(ids, app.clock.now());
          await take(step, built);
          const after = await leftAt(ids, app.clock.now());
          for (const { id, minutes, changes } of after.values()) {
            const known = before.get(id);
            if (known && minutes > known.minutes && changes === known.changes)
              throw new Error(`${step.do} gave a clock ${minutes - known.minutes} minutes without a word`);
          }
          await expectSound(system(), 'case', [built.id]);
          await expectSound(system(), 'subCase', subIds);
        }
      }),
      { numRuns: 12, seed: 20261125 },
    );
  }, 240_000);
});
