import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { buildCases } from '../../../../test/bulk-cases.ts';
import { takeStep } from '../../../../test/flow/drive.ts';
import { type Product, product } from '../../../../test/product.ts';
import { rows, run, sql } from '../../../database/sql.ts';
import { addDays, DAY_MS, instantOf, localDateOf, project } from '../../../platform/calendar/index.ts';
import { type Timer, type TimerSqlRow, timerColumns, timerState, toTimer } from '../../../platform/flow/index.ts';
import { type Ctx, transaction } from '../../../platform/kernel/index.ts';
import { caseFlow } from '../case.flow.ts';
import { subCaseFlow } from '../sub-case.flow.ts';
import { readLimitStatistics } from './limit-statistics.ts';
import { rollUpLimits } from './roll-up.ts';

let app: Product;
const system = (): Ctx => app.context({ kind: 'SYSTEM', name: '测试' });
const START = instantOf('2026-03-02', '10:00').getTime();

beforeAll(async () => {
  app = await product('limit_roll_up', { now: new Date(START).toISOString() });
}, 120_000);
afterAll(() => app.close());

/** The ledger as it stood at a moment: later pauses had not begun, later ends had not come. */
function asOf(timer: Timer, at: Date): Timer {
  const suspensions = timer.suspensions
    .filter(({ from }) => new Date(from) <= at)
    .map(({ to, ...one }) => (to && new Date(to) <= at ? { ...one, to } : one));
  return { ...timer, suspensions };
}
const overdueAt = (timer: Timer, at: Date) => project(timerState(asOf(timer, at)), app.calendar, at).overdue;

/** The naive count: each limit is asked at the end of every day whether it was decided by then, and at its own end whether it was missed. */
async function naive(now: Date): Promise<Map<string, { decided: number; late: number }>> {
  const found = (
    await rows<TimerSqlRow>(
      system(),
      sql`select ${timerColumns} from flow_timer where record_type in ('case', 'subCase')`,
    )
  ).map(toTimer);
  const counts = new Map<string, { decided: number; late: number }>();
  for (const timer of found) {
    const end = timer.closedAt && timer.closedAt < now ? timer.closedAt : now;
    let day = localDateOf(timer.startedAt);
    for (; ; day = addDays(day, 1)) {
      const evening = new Date(Math.min(instantOf(addDays(day, 1)).getTime() - 1, end.getTime()));
      const ended = timer.closedAt !== null && timer.closedAt <= evening;
      if (ended || overdueAt(timer, evening)) break;
      if (evening >= end) break;
    }
    const decidedBy = new Date(Math.min(instantOf(addDays(day, 1)).getTime() - 1, end.getTime()));
    const late = overdueAt(timer, decidedBy);
    if (!late && !(timer.closedAt && timer.closedAt <= now)) continue;
    const key = `${day} ${timer.kind}`;
    const known = counts.get(key) ?? { decided: 0, late: 0 };
    counts.set(key, { decided: known.decided + 1, late: known.late + (late ? 1 : 0) });
  }
  return counts;
}

const rolled = async () =>
  new Map(
    (
      await rows<{ key: string; decided: number; late: number }>(
        system(),
        sql`select starts_on::text || ' ' || limit_kind as key, sum(decided)::int as decided, sum(late)::int as late
              from limit_stat where grain = 'DAY' group by 1`,
      )
    ).map(({ key, ...counts }) => [key.slice(0, 10) + key.slice(10), counts]),
  );

/** A history: hours that pass, and which of the steps that are open then is taken by which record; 0 lets the roll-up run. */
const history = fc.array(
  fc.record({ hours: fc.integer({ min: 1, max: 200 }), record: fc.nat(99), step: fc.nat(99), rolls: fc.boolean() }),
  { minLength: 20, maxLength: 45 },
);

describe('R4.2 the roll-up of limits', () => {
  it('equals a naive count over random histories: late ends, pauses, returns, reopening', async () => {
    const clerk = await (await app.as('clerk_hk')).ctx();
    await fc.assert(
      fc.asyncProperty(history, async (steps) => {
        app.clock.set(new Date(START));
        await run(system(), sql`delete from flow_timer`);
        await run(system(), sql`delete from limit_stat`);
        await run(system(), sql`update limit_stat_run set rolled_at = null`);
        const built = await buildCases(system(), 4, { only: ['M01', 'M02'] });
        const subCases = built.flatMap((one) => one.subCases.map(({ id }) => id));
        for (const { hours, record, step, rolls } of steps) {
          app.clock.set(new Date(app.clock.now().getTime() + hours * 3_600_000));
          await moveOne(clerk, subCases[record % subCases.length] ?? '', step);
          if (rolls) await rollUpLimits(system());
        }
        await rollUpLimits(system());
        expect(await rolled()).toEqual(await naive(app.clock.now()));
        // T15: what has ended is taken up again, runs its time anew, and ends a second time.
        const past = await rolled();
        const day = localDateOf(app.clock.now());
        const again = await reopenOne(clerk, subCases);
        const opened = await openLimits(again);
        expect(opened).toBeGreaterThan(0);
        for (const { hours, step, rolls } of steps.slice(0, 8)) {
          app.clock.set(new Date(app.clock.now().getTime() + hours * 3_600_000));
          await moveOne(clerk, again, step);
          if (rolls) await rollUpLimits(system());
        }
        await rollUpLimits(system());
        const now = await rolled();
        expect(now).toEqual(await naive(app.clock.now()));
        // The figures of the days before stay what they were.
        const before = (counts: typeof now) => [...counts].filter(([key]) => key.slice(0, 10) < day).sort();
        expect(before(now)).toEqual(before(past));
      }),
      { numRuns: 6, seed: 20_260_309 },
    );
  }, 240_000);

  it('counts months as the sum of their days, and reads whole months and edges as one', async () => {
    const [days, months] = await Promise.all(
      ['DAY', 'MONTH'].map((grain) =>
        rows<{ key: string; n: number }>(
          system(),
          sql`select to_char(starts_on, 'YYYY-MM') || limit_kind as key, sum(decided)::int as n from limit_stat where grain = ${grain}
               group by 1 order by 1`,
        ),
      ),
    );
    expect(months).toEqual(days);
    const to = localDateOf(app.clock.now());
    const whole = await readLimitStatistics(system(), { from: '2026-03-01', to }, 'STAGE');
    const cut = addDays('2026-03-01', Math.floor((app.clock.now().getTime() - START) / DAY_MS / 2));
    const parts = await Promise.all([
      readLimitStatistics(system(), { from: '2026-03-01', to: cut }, 'STAGE'),
      readLimitStatistics(system(), { from: addDays(cut, 1), to }, 'STAGE'),
    ]);
    expect(whole.decided).toBeGreaterThan(0);
    expect(parts.reduce((sum, { decided }) => sum + decided, 0)).toBe(whole.decided);
    expect(whole.byMonth.reduce((sum, { late }) => sum + late, 0)).toBe(whole.late);
  });
});

/** Takes up again a matter that has ended, its case with it; ends one first where none has. */
async function reopenOne(clerk: Ctx, subCases: readonly string[]): Promise<string> {
  const found = await rows<{ id: string; state: string; caseId: string }>(
    system(),
    sql`select id, state, case_id as "caseId" from sub_case where id = any(${[...subCases]}::uuid[]) order by finished_at nulls last, id`,
  );
  const ended = found.find(({ state }) => subCaseFlow.states[state]?.on?.reopen);
  const chosen = ended ?? found[0];
  if (!chosen) throw new Error('no matter');
  if (!ended) await takeStep(clerk, 'subCase', subCaseFlow, chosen.state, 'cancel', [chosen.id]);
  const state = ended ? chosen.state : 'CANCELLED';
  await takeStep(clerk, 'subCase', subCaseFlow, state, 'reopen', [chosen.id]);
  const [parent] = await rows<{ state: string }>(
    system(),
    sql`select state from one_thing_case where id = ${chosen.caseId}`,
  );
  if (parent && caseFlow.states[parent.state]?.final)
    await takeStep(clerk, 'case', caseFlow, parent.state, 'reopen', [chosen.caseId]);
  return chosen.id;
}

const openLimits = async (id: string): Promise<number> =>
  (await rows(system(), sql`select id from flow_timer where record_id = ${id} and closed_at is null`)).length;

/** Takes one of the steps that are open to the matter now, or to its case, whoever may take it. */
async function moveOne(clerk: Ctx, id: string, step: number): Promise<void> {
  const [found] = await rows<{ state: string; caseId: string; caseState: string }>(
    system(),
    sql`select s.state, s.case_id as "caseId", c.state as "caseState" from sub_case s join one_thing_case c on c.id = s.case_id where s.id = ${id}`,
  );
  if (!found) throw new Error('no matter');
  const [type, flow, state, target] =
    step % 3 === 0
      ? (['case', caseFlow, found.caseState, found.caseId] as const)
      : (['subCase', subCaseFlow, found.state, id] as const);
  const actions = Object.keys(flow.states[state]?.on ?? {});
  const action = actions[step % Math.max(actions.length, 1)];
  if (!action) return;
  // What the domain refuses here is no step of a history.
  await transaction(clerk, () => takeStep(clerk, type, flow, state, action, [target])).catch(() => undefined);
}
